import type { Bill, BillReading } from "../../bill/bill-document.ts";
import type { Lang } from "../../text.ts";
import { isSummed } from "./is-summed.ts";
import { qualityWord } from "./quality-word.ts";

const WORDS = {
  en: { own: "own reading", contract: "contract", sum: "sum of intervals" },
  nl: { own: "eigen opgave", contract: "contract", sum: "som van tijdvakken" },
} as const;

const isOverride = ({ issues }: Pick<Bill, "issues">, at: string): boolean =>
  issues.some(({ code, from }) => code === "reading-override" && Date.parse(from ?? "") === Date.parse(at));

/**
 * How a reading came to be, in a word. What no meter told is a person's own word where an issue of that instant says so, and
 * else the contract's: its changed meters, its last annual bill.
 */
export function readingWord({ at, quality }: BillReading["start"], bill: Pick<Bill, "issues">, lang: Lang): string {
  if (quality === "measured" && isSummed(bill)) return WORDS[lang].sum;
  if (quality !== "derived") return qualityWord(quality, lang);
  return WORDS[lang][isOverride(bill, at) ? "own" : "contract"];
}
