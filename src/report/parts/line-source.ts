import type { Bill, BillLine, BillReading } from "../../bill/bill-document.ts";
import type { Contract } from "../../tariff/contract.ts";
import type { Lang } from "../../text.ts";
import { qualityWord } from "./quality-word.ts";
import { readingWord } from "./reading-word.ts";

const LAW = { en: "law", nl: "wet" } as const;
const PROPOSAL = { en: "proposal", nl: "voorstel" } as const;

/** Lines whose quantity is what a register counted. */
const METERED: readonly string[] = ["supply", "netting", "feed-in", "feed-in-cost"];

const isOf = ({ register, from, to }: BillReading, line: BillLine): boolean =>
  (register === "gas") === (line.commodity === "gas") && from < line.to && to > line.from;

/** The readings under a line that no meter told, in a word each. */
function statedWords(line: BillLine, bill: Pick<Bill, "readings" | "issues">, lang: Lang): readonly string[] {
  const ends = bill.readings.filter((reading) => isOf(reading, line)).flatMap(({ start, end }) => [start, end]);
  const stated = ends.filter(({ quality }) => quality === "derived").map((end) => readingWord(end, bill, lang));
  return [...new Set(stated)];
}

/** Where the quantity of a line comes from, in a word: how it was metered, who stated its readings, or who counts the days. */
export function lineSource(
  line: BillLine,
  bill: Pick<Bill, "readings" | "issues">,
  { electricity }: Contract,
  lang: Lang,
): string {
  const { kind, quality } = line;
  if (kind === "tax-credit" && electricity?.taxCredit === "NL") return (line.law ? PROPOSAL : LAW)[lang];
  const stated = quality === "derived" && METERED.includes(kind) ? statedWords(line, bill, lang) : [];
  return stated.length === 0 ? qualityWord(quality, lang) : stated.join(", ");
}
