import type { Bill } from "../../src/bill/bill-document.ts";
import type { Document } from "../../src/report/document.ts";
import { locale } from "../../src/report/locale.ts";

/** The numbers that a bill promises to print side by side: those of its lines, its readings, its VAT and its total. */
export function promisedRows(bill: Bill, { lang, currency }: Document): readonly (readonly string[])[] {
  const { lines, readings, vatLines, totals } = bill;
  const words = locale(lang, currency);
  const multiplied = lines.filter(({ kind }) => kind !== "adjustment" && kind !== "rounding");
  const decimals = Math.max(5, ...multiplied.map(({ price }) => price.split(".")[1]?.length ?? 0));
  return [
    ...multiplied.map(({ quantity, price, amount }) => [
      words.number(quantity),
      words.price(price, decimals),
      words.amount(amount),
    ]),
    ...readings.map(({ start, end, usage }) => [start.value, end.value, usage].map((digits) => words.number(digits))),
    ...vatLines.map(({ base, amount }) => [words.amount(base), words.amount(amount)]),
    [words.amount(totals.gross)],
  ];
}
