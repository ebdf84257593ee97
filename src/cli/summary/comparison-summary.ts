import type { ComparedContract, Comparison } from "../../bill/compare.ts";
import { plainText } from "../../report/plain-text.ts";
import type { Lang } from "../../text.ts";
import { amountsSummary, type NamedAmount } from "./amounts-summary.ts";

const UNDER_2027 = { en: "rules of 2027", nl: "regels van 2027" } as const;

/** The contracts of a comparison, cheapest first, and the files it was written to. */
export function comparisonSummary(comparison: Comparison, paths: readonly string[], lang: Lang): string {
  const named =
    (note: string) =>
    ({ rank, name, total }: ComparedContract): NamedAmount => [`${rank}. ${plainText(name)}${note}`, total];
  const amounts = [
    ...comparison.ranking.map(named("")),
    ...comparison.rulesOf2027.map(named(` (${UNDER_2027[lang]})`)),
  ];
  return amountsSummary(comparison, amounts, paths, lang);
}
