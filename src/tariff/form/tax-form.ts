import * as v from "valibot";
import type { EnergyTax, FixedEntry, TaxEntry } from "../contract.ts";
import { date } from "./date.ts";
import { digits } from "./digits.ts";
import { fixedEntry } from "./fixed-entry.ts";
import { choice, type Form, keeping, list } from "./form.ts";
import { group } from "./group.ts";
import { risingTiers } from "./rising-tiers.ts";
import { timeline } from "./timeline.ts";

const tier = group({ upTo: v.optional(digits), price: digits });

const tiers = keeping(keeping(list(tier), risingTiers), (all) => {
  const limit = all.at(-1)?.upTo;
  if (limit === undefined) return [];
  const text = {
    en: `nothing is said above ${limit}: the last tier goes without upTo`,
    nl: `boven ${limit} staat er niets: de laatste trede heeft geen upTo`,
  };
  return [{ path: [all.length - 1], text }];
});

const taxList: Form<readonly TaxEntry[]> = timeline(group({ from: date, tiers }));
const creditList: Form<readonly FixedEntry[]> = timeline(fixedEntry);

const word = choice(["NL", "none"], { en: "a list of its own", nl: "een eigen lijst" });

/** The law's table, no tax, or the contract's own list. */
export const energyTax: Form<EnergyTax> = v.lazy((input): Form<EnergyTax> => (Array.isArray(input) ? taxList : word));

/** The law's credit, none, or the contract's own list of positive amounts. */
export const taxCredit: Form<"NL" | "none" | readonly FixedEntry[]> = v.lazy(
  (input): Form<"NL" | "none" | readonly FixedEntry[]> => (Array.isArray(input) ? creditList : word),
);
