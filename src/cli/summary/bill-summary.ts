import type { Bill } from "../../bill/bill-document.ts";
import type { Lang } from "../../text.ts";
import { amountsSummary } from "./amounts-summary.ts";

const WORDS = {
  en: { total: "Total", electricity: "Electricity", gas: "Gas", adjustments: "Adjustments" },
  nl: { total: "Totaal", electricity: "Elektriciteit", gas: "Gas", adjustments: "Correcties" },
} as const;

const PARTS = ["total", "electricity", "gas", "adjustments"] as const;

/** The amount of a bill in a few lines, and the files it was written to. */
export function billSummary(bill: Bill, paths: readonly string[], lang: Lang): string {
  const amounts = { ...bill.totals, total: bill.totals.gross };
  const shown = PARTS.filter((part) => part === "total" || amounts[part] !== "0.00");
  const named = shown.map((part) => [WORDS[lang][part], amounts[part]] as const);
  return amountsSummary(bill, named, paths, lang);
}
