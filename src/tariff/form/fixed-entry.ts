import * as v from "valibot";
import { money } from "../../units/money.ts";
import type { FeedInCostEntry, FixedEntry } from "../contract.ts";
import { date } from "./date.ts";
import { digits } from "./digits.ts";
import { choice, type Form, keeping, list, type Rule } from "./form.ts";
import { group } from "./group.ts";
import { oneOf } from "./one-of.ts";
import { risingTiers } from "./rising-tiers.ts";

const yearDays: Form<365 | 365.25 | 366> = v.pipe(
  choice(["365", "365.25", "366"]),
  v.transform((days) => Number(days) as 365 | 365.25 | 366),
);

const amounts = {
  from: date,
  perDay: v.optional(digits),
  perMonth: v.optional(digits),
  perYear: v.optional(digits),
  yearDays: v.optional(yearDays),
};

const yearDaysOfYear: Rule<FixedEntry> = (entry) =>
  entry.yearDays === undefined || entry.perYear !== undefined
    ? []
    : [
        {
          path: ["yearDays"],
          text: { en: "divides a yearly amount: it needs perYear", nl: "deelt een jaarbedrag: daar hoort perYear bij" },
        },
      ];

/** An amount for time that passes. */
export const fixedEntry: Form<FixedEntry> = keeping(group(amounts), (entry) => [
  ...oneOf(entry, ["perDay", "perMonth", "perYear"]),
  ...yearDaysOfYear(entry),
]);

/** A payment on account: one per calendar month. */
export const advanceEntry: Form<FixedEntry> = group({ from: date, perMonth: digits });

const tier = group({ upTo: v.optional(digits), perYear: digits });

const staircase: Rule<FeedInCostEntry> = ({ tiers, yearlyExport }) => {
  if (tiers === undefined && yearlyExport === undefined) return [];
  const last = tiers?.at(-1)?.upTo;
  if (tiers === undefined || yearlyExport === undefined)
    return [
      {
        path: [],
        text: { en: "a staircase needs yearlyExport and tiers", nl: "een staffel heeft yearlyExport en tiers nodig" },
      },
    ];
  if (last === undefined || money(yearlyExport).lte(last)) return [];
  return [
    {
      path: ["yearlyExport"],
      text: {
        en: `${yearlyExport} kWh is beyond the last tier, ${last}`,
        nl: `${yearlyExport} kWh ligt voorbij de laatste trede, ${last}`,
      },
    },
  ];
};

/** What export costs. */
export const feedInCostEntry: Form<FeedInCostEntry> = keeping(
  group({
    ...amounts,
    perKwh: v.optional(digits),
    yearlyExport: v.optional(digits),
    tiers: v.optional(keeping(list(tier), risingTiers)),
  }),
  (entry) => [
    ...oneOf(entry, ["perKwh", "perDay", "perMonth", "perYear", "tiers"]),
    ...yearDaysOfYear(entry),
    ...staircase(entry),
  ],
);
