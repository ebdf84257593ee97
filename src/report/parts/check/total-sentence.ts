import type { Check } from "../../../bill/check/check-document.ts";
import { money } from "../../../units/money.ts";
import type { Locale } from "../../locale.ts";

const WORDS = {
  en: {
    more: (whose: string, lines: string, rest: string) =>
      `With VAT ${whose} lines come to ${lines}; ${whose} total is ${rest} more, which is in none of them.`,
    less: (whose: string, lines: string, rest: string) =>
      `With VAT ${whose} lines come to ${lines}; ${whose} total is ${rest} less, which is in none of them.`,
    rate: (rate: string) => ` It fits VAT of ${rate} on all of them.`,
    whose: { they: "their", you: "your" },
  },
  nl: {
    more: (whose: string, lines: string, rest: string) =>
      `Met btw komen ${whose} regels op ${lines}; ${whose} totaal is ${rest} hoger, en dat zit in geen van die regels.`,
    less: (whose: string, lines: string, rest: string) =>
      `Met btw komen ${whose} regels op ${lines}; ${whose} totaal is ${rest} lager, en dat zit in geen van die regels.`,
    rate: (rate: string) => ` Het past bij ${rate} btw over al die regels.`,
    whose: { they: "hun", you: "uw" },
  },
} as const;

/** What the total of a supplier's bill has beyond its lines, said of them or to them; empty where it has nothing. */
export function totalSentence(
  { totals: { beyondLines } }: Check,
  words: Locale,
  to: "they" | "you",
): readonly string[] {
  if (beyondLines === undefined) return [];
  const say = WORDS[words.lang];
  const { lines, rest, vatRate } = beyondLines;
  const size = words.money(money(rest).abs().toFixed(2));
  const sentence = say[money(rest).isNegative() ? "less" : "more"](say.whose[to], words.money(lines), size);
  return [`${sentence}${vatRate === undefined ? "" : say.rate(words.percent(vatRate))}`];
}
