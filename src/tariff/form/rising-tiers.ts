import { money } from "../../units/money.ts";
import type { Digits } from "../contract.ts";
import type { Rule } from "./form.ts";
import type { Problem } from "./problem.ts";

const NO_TIERS: Problem = { path: [], text: { en: "needs at least one tier", nl: "heeft minstens één trede nodig" } };

const NO_LIMIT: Problem["text"] = {
  en: "only the last tier may go without upTo",
  nl: "alleen de laatste trede mag zonder upTo",
};

const lower = (upTo: Digits, before: Digits): Problem["text"] => ({
  en: `upTo ${upTo} is not above ${before} of the tier before it`,
  nl: `upTo ${upTo} ligt niet boven ${before} van de trede ervoor`,
});

/** The rule that tiers rise, and that only the last has no limit. */
export const risingTiers: Rule<readonly { readonly upTo?: Digits | undefined }[]> = (tiers) => {
  if (tiers.length === 0) return [NO_TIERS];
  return tiers.flatMap(({ upTo }, index): Problem[] => {
    if (upTo === undefined) return index === tiers.length - 1 ? [] : [{ path: [index], text: NO_LIMIT }];
    const before = tiers[index - 1]?.upTo ?? "0";
    return money(upTo).gt(before) ? [] : [{ path: [index, "upTo"], text: lower(upTo, before) }];
  });
};
