import type { SettlementStatement } from "../../bill/settlement/settlement-statement.ts";
import type { Lang } from "../../text.ts";
import { amountsSummary, type NamedAmount } from "./amounts-summary.ts";

const WORDS = {
  en: {
    bills: "Bills",
    advances: "Advances",
    balance: "Balance",
    expected: "Expected balance",
    advice: "Advised advance",
  },
  nl: {
    bills: "Rekeningen",
    advances: "Termijnen",
    balance: "Saldo",
    expected: "Verwacht saldo",
    advice: "Advies per maand",
  },
} as const;

/** A settlement in a few lines, and the files it was written to. */
export function settlementSummary(settlement: SettlementStatement, paths: readonly string[], lang: Lang): string {
  const { totals, forecast, advice } = settlement;
  const words = WORDS[lang];
  const amounts: readonly NamedAmount[] = [
    [words.bills, totals.bills],
    [words.advances, totals.advances],
    [words.balance, totals.balance],
    ...(forecast === null ? [] : [[words.expected, forecast.balance.expected] as const]),
    ...(advice === null ? [] : [[words.advice, advice.perMonth] as const]),
  ];
  return amountsSummary(settlement, amounts, paths, lang);
}
