import type { ComparedContract } from "../../../bill/compare.ts";
import type { Lang } from "../../../text.ts";
import { cents, money } from "../../../units/money.ts";
import type { TableBlock } from "../../blocks.ts";
import { locale } from "../../locale.ts";

const WORDS = {
  en: { part: "Part", total: "Total including VAT", difference: "Difference", vat: "All amounts include VAT." },
  nl: {
    part: "Onderdeel",
    total: "Totaal inclusief btw",
    difference: "Verschil",
    vat: "Alle bedragen zijn inclusief btw.",
  },
} as const;

export interface ComparedPartsInput {
  readonly title: string;
  readonly contract: Pick<ComparedContract, "parts" | "total" | "difference">;
  /** What the columns of the first contract and of this one are called. */
  readonly names: readonly [first: string, other: string];
  readonly currency: string;
  readonly lang: Lang;
}

/** One contract beside the first, part by part; every column adds up to its last row. */
export function comparedParts({ title, contract, names, currency, lang }: ComparedPartsInput): TableBlock {
  const say = WORDS[lang];
  const { symbol } = locale(lang, currency);
  const before = (amount: string, difference: string): string => cents(money(amount).minus(difference));
  const { parts, total, difference } = contract;
  return {
    kind: "table",
    title,
    columns: [
      { header: say.part, type: "text" },
      { header: `${names[0]} (${symbol})`, type: "amount" },
      { header: `${names[1]} (${symbol})`, type: "amount" },
      { header: `${say.difference} (${symbol})`, type: "amount" },
    ],
    rows: [
      ...parts.map((part) => ({
        cells: [part.label, before(part.amount, part.difference), part.amount, part.difference],
      })),
      { role: "total", cells: [say.total, before(total, difference), total, difference] },
    ],
    footnotes: [say.vat],
  };
}
