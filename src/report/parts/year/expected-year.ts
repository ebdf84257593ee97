import type { Block } from "../../blocks.ts";
import type { SettlementInput } from "../../define-report.ts";
import { locale } from "../../locale.ts";
import { billLines } from "../bill-lines.ts";
import { billSpan } from "../bill-span.ts";
import { vatAndTotal } from "../vat-and-total.ts";

const WORDS = {
  en: {
    heading: "The bill of the whole year, as expected",
    text: (days: string, whole: string, soFar: string, rest: string) =>
      `What was counted so far with what is expected after it, ${days}. It comes to ${whole}; less the bills so far, ${soFar}, that leaves ${rest} for the days after.`,
  },
  nl: {
    heading: "De rekening van het hele jaar, zoals verwacht",
    text: (days: string, whole: string, soFar: string, rest: string) =>
      `Wat tot nu toe geteld is met wat daarna verwacht wordt, ${days}. Dat komt op ${whole}; min de rekeningen tot nu toe, ${soFar}, blijft ${rest} over voor de dagen daarna.`,
  },
} as const;

/** What the rest of a settlement's year is expected to cost, line by line: the year's own bill; nothing without a forecast. */
export function expectedYear({ settlement, contract, lang }: SettlementInput): readonly Block[] {
  const { forecast, totals, currency } = settlement;
  if (forecast === null) return [];
  const say = WORDS[lang];
  const { bill, amount } = forecast;
  const words = locale(lang, currency);
  const { from, to } = billSpan(bill);
  const input = { bill, days: [], contract, lang };
  const [whole, soFar, rest] = [bill.totals.gross, totals.bills, amount.expected].map((each) => words.money(each));
  return [
    { kind: "heading", level: 3, text: say.heading },
    { kind: "text", text: say.text(words.dates(from, to), whole!, soFar!, rest!) },
    billLines(input),
    vatAndTotal(input),
  ];
}
