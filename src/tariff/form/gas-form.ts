import * as v from "valibot";
import type { Text } from "../../text.ts";
import { isCivilDate } from "../../units/civil.ts";
import { money } from "../../units/money.ts";
import type { Digits, GasContract } from "../contract.ts";
import { digits } from "./digits.ts";
import { fixedEntry } from "./fixed-entry.ts";
import { type Form, keeping, textThat } from "./form.ts";
import { group, table } from "./group.ts";
import { gasEntry } from "./price-entry.ts";
import { unreadable } from "./refusal.ts";
import { energyTax } from "./tax-form.ts";
import { supplyTimeline, timeline } from "./timeline.ts";

/** Gas before the defaults of its country are filled in. */
export type GasForm = Omit<GasContract, "energyTax"> & { readonly energyTax?: GasContract["energyTax"] | undefined };

const MONTH: Text = { en: "must be a month as in 2026-01", nl: "moet een maand zijn als 2026-01" };

const month = textThat(MONTH, (value) => (isCivilDate(`${value}-01`) ? undefined : unreadable(value, MONTH)));

const notAFactor = (value: Digits): Text => ({
  en: `${value} is no factor between metered and billed m³: it lies near 1, as in 1.0187`,
  nl: `${value} is geen factor tussen gemeten en berekende m³: die ligt bij 1, zoals 1.0187`,
});

const factor = keeping(digits, (value) =>
  money(value).gte("0.5") && money(value).lte("1.5") ? [] : [{ path: [], text: notAFactor(value) }],
);

const correction: Form<Readonly<Record<string, Digits>>> = table(month, factor);

/** The gas half of a contract. */
export const gasForm: Form<GasForm> = group({
  supply: supplyTimeline(gasEntry),
  standing: v.optional(timeline(fixedEntry), []),
  network: v.optional(timeline(fixedEntry), []),
  correction: v.optional(correction),
  energyTax: v.optional(energyTax),
});
