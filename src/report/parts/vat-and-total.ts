import type { Bill } from "../../bill/bill-document.ts";
import type { Lang } from "../../text.ts";
import type { Row, TableBlock } from "../blocks.ts";
import type { ReportInput } from "../define-report.ts";
import { locale } from "../locale.ts";
import { addUp } from "./add-up.ts";
import { lineLabel } from "./line-label.ts";

const WORDS = {
  en: {
    title: "VAT and total",
    base: (symbol: string) => `Base (${symbol})`,
    amount: (symbol: string) => `Amount (${symbol})`,
    net: "Sum of the lines, excluding VAT",
    gross: "Sum of the lines, including VAT",
    vat: (rate: string) => `VAT ${rate}`,
    contained: (rate: string) => `VAT ${rate} in the lines`,
    total: "Total including VAT",
    electricity: "electricity",
    gas: "gas",
    adjustments: "adjustments",
    split: (parts: string, total: string) => `Including VAT: ${parts} = ${total}.`,
  },
  nl: {
    title: "Btw en totaal",
    base: (symbol: string) => `Grondslag (${symbol})`,
    amount: (symbol: string) => `Bedrag (${symbol})`,
    net: "Som van de regels, exclusief btw",
    gross: "Som van de regels, inclusief btw",
    vat: (rate: string) => `Btw ${rate}`,
    contained: (rate: string) => `Btw ${rate} in de regels`,
    total: "Totaal inclusief btw",
    electricity: "elektriciteit",
    gas: "gas",
    adjustments: "correcties",
    split: (parts: string, total: string) => `Inclusief btw: ${parts} = ${total}.`,
  },
} as const;

const vatRows = ({ vatLines, vat }: Bill, lang: Lang): readonly Row[] =>
  vatLines.map(({ rate, base, amount }) => {
    const word = WORDS[lang][vat === "excluded" ? "vat" : "contained"];
    return { cells: [word(locale(lang).percent(rate)), base, amount] };
  });

/** Lines that carry their VAT or have none: they are added after it. */
const adjustmentRows = (bill: Bill, lang: Lang): readonly Row[] =>
  bill.lines
    .filter(({ vatRate }) => vatRate === null)
    .map((line) => ({ cells: [lineLabel(line, bill, lang), null, line.amount] }));

function splitNote({ totals, currency }: Bill, lang: Lang): readonly string[] {
  const say = WORDS[lang];
  const { money } = locale(lang, currency);
  const parts = (["electricity", "gas", "adjustments"] as const)
    .filter((part) => Number(totals[part]) !== 0)
    .map((part) => `${say[part]} ${money(totals[part])}`);
  return parts.length < 2 ? [] : [say.split(parts.join(" + "), money(totals.gross))];
}

/** From the sum of the lines to the total. Where lines include VAT, the VAT they contain is stated after the total. */
export function vatAndTotal({ bill, lang }: ReportInput): TableBlock {
  const say = WORDS[lang];
  const { symbol } = locale(lang, bill.currency);
  const { net, vat, gross } = bill.totals;
  const total: Row = { role: "total", cells: [say.total, null, gross] };
  const rows: readonly Row[] =
    bill.vat === "excluded"
      ? [{ cells: [say.net, null, net] }, ...vatRows(bill, lang), ...adjustmentRows(bill, lang), total]
      : [{ cells: [say.gross, null, addUp([net, vat])] }, ...adjustmentRows(bill, lang), total, ...vatRows(bill, lang)];
  return {
    kind: "table",
    title: say.title,
    columns: [
      { header: "", type: "text" },
      { header: say.base(symbol), type: "amount" },
      { header: say.amount(symbol), type: "amount" },
    ],
    rows,
    footnotes: splitNote(bill, lang),
  };
}
