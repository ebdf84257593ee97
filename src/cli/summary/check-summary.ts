import type { Check } from "../../bill/check/check-document.ts";
import { locale } from "../../report/locale.ts";
import { totalSentence } from "../../report/parts/check/total-sentence.ts";
import type { Lang } from "../../text.ts";
import { amountsSummary } from "./amounts-summary.ts";

const WORDS = {
  en: {
    theirs: "Their bill",
    ours: "Our calculation",
    difference: "Difference",
    agree: (agreeing: number, all: number) => `${agreeing} of ${all} lines agree`,
  },
  nl: {
    theirs: "Hun rekening",
    ours: "Onze berekening",
    difference: "Verschil",
    agree: (agreeing: number, all: number) => `${agreeing} van de ${all} regels kloppen`,
  },
} as const;

/** What a check came to in a few lines, and the files it was written to. */
export function checkSummary(check: Check, paths: readonly string[], lang: Lang): string {
  const say = WORDS[lang];
  const { totals, lines } = check;
  const amounts = (["theirs", "ours", "difference"] as const).map((name) => [say[name], totals[name]] as const);
  const agreeing = lines.filter(({ verdict }) => verdict === "agrees" || verdict === "rounding").length;
  const beyond = totalSentence(check, locale(lang, check.currency), "they");
  return amountsSummary(check, amounts, [say.agree(agreeing, lines.length), ...beyond, ...paths], lang);
}
