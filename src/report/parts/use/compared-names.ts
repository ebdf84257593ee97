import type { Lang } from "../../../text.ts";
import { firstOfMonth, firstOfNextMonth } from "../../../units/civil.ts";
import type { EarlierUse } from "../../earlier-use.ts";
import { locale } from "../../locale.ts";
import { shortMonth } from "./short-month.ts";

const WORDS = {
  en: { now: "now", before: "before", year: "last year", is: "is" },
  nl: { now: "nu", before: "ervoor", year: "vorig jaar", is: "is" },
} as const;

/** Names of stretches that fit over a narrow column, and what they stand for where that is not in the name. */
export interface ComparedNames {
  readonly names: readonly string[];
  readonly meaning?: string | undefined;
}

const isMonth = ({ from, to }: EarlierUse): boolean => from === firstOfMonth(from) && to === firstOfNextMonth(from);

function wordOf(use: EarlierUse, own: EarlierUse, lang: Lang): string {
  const { now, before, year } = WORDS[lang];
  if (use === own) return now;
  return use.from.slice(4) === own.from.slice(4) ? year : before;
}

/** Months by their name, other days by a word. The first of them is a bill's own. */
export function comparedNames(uses: readonly EarlierUse[], lang: Lang): ComparedNames {
  if (uses.every(isMonth)) return { names: uses.map(({ from }) => shortMonth(from, lang)) };
  const names = uses.map((use) => wordOf(use, uses[0]!, lang));
  const meant = uses.map(({ from, to }, index) => `${names[index]} ${WORDS[lang].is} ${locale(lang).dates(from, to)}`);
  const meaning = meant.slice(1).join(", ");
  return { names, meaning: `${meaning.charAt(0).toUpperCase()}${meaning.slice(1)}.` };
}
