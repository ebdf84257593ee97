import * as v from "valibot";
import type { ElectricityContract } from "../contract.ts";
import { feedInCostEntry, fixedEntry } from "./fixed-entry.ts";
import { choice, type Form, keeping, type Rule } from "./form.ts";
import { group } from "./group.ts";
import { feedInEntry, supplyEntry } from "./price-entry.ts";
import { energyTax, taxCredit } from "./tax-form.ts";
import { supplyTimeline, timeline } from "./timeline.ts";

/** Electricity before the defaults of its country are filled in. */
export type ElectricityForm = Omit<ElectricityContract, "registers" | "energyTax" | "taxCredit"> &
  Partial<{ [Key in "registers" | "energyTax" | "taxCredit"]: ElectricityContract[Key] | undefined }>;

const register = choice(["low", "normal"]);

const registers: Form<ElectricityContract["registers"]> = keeping(
  group({ t1: register, t2: register }),
  ({ t1, t2 }) =>
    t1 === t2
      ? [
          {
            path: [],
            text: {
              en: `t1 and t2 are both ${t1}: one is low, the other normal`,
              nl: `t1 en t2 zijn allebei ${t1}: één is low, de ander normal`,
            },
          },
        ]
      : [],
);

const netting: Form<ElectricityContract["netting"]> = group({
  method: v.optional(
    choice(["registers-then-total", "normal-first", "per-register", "total", "none"]),
    "registers-then-total",
  ),
  priceChange: v.optional(choice(["chronological", "as-fed-in"])),
});

const totalNeedsOnePrice: Rule<ElectricityForm> = ({ netting: { method }, supply }) => {
  const index = supply.findIndex((entry) => entry.normal !== undefined);
  if (method !== "total" || index === -1) return [];
  const text = {
    en: `netting method total needs a single price: supply[${index}] has normal and low`,
    nl: `salderen met total vraagt één prijs: supply[${index}] heeft normal en low`,
  };
  return [{ path: ["netting", "method"], text }];
};

/** The electricity half of a contract. */
export const electricityForm: Form<ElectricityForm> = keeping<ElectricityForm>(
  group({
    registers: v.optional(registers),
    supply: supplyTimeline(supplyEntry),
    standing: v.optional(timeline(fixedEntry), []),
    network: v.optional(timeline(fixedEntry), []),
    feedIn: v.optional(timeline(feedInEntry), []),
    feedInCost: v.optional(timeline(feedInCostEntry), []),
    netting: v.optional(netting, {}),
    energyTax: v.optional(energyTax),
    taxCredit: v.optional(taxCredit),
  }),
  totalNeedsOnePrice,
);
