import type { Lang } from "../../../text.ts";
import { money } from "../../../units/money.ts";
import type { ReportInput } from "../../define-report.ts";
import type { EarlierUse } from "../../earlier-use.ts";
import { locale } from "../../locale.ts";
import { comparedUses } from "./compared-uses.ts";

const WORDS = {
  en: {
    more: (quantity: string, what: string) => `${quantity} more ${what}`,
    less: (quantity: string, what: string) => `${quantity} less ${what}`,
    imported: "electricity from the grid",
    exported: "electricity to the grid",
    gas: "gas",
    and: " and ",
    changed: (changes: string, days: string) => `${changes} than ${days}`,
    same: (days: string) => `About as much energy as ${days}`,
    cost: (head: string) =>
      `${head}; what it cost then is not known, because the contract has no prices of those days.`,
  },
  nl: {
    more: (quantity: string, what: string) => `${quantity} meer ${what}`,
    less: (quantity: string, what: string) => `${quantity} minder ${what}`,
    imported: "stroom van het net",
    exported: "stroom naar het net",
    gas: "gas",
    and: " en ",
    changed: (changes: string, days: string) => `${changes} dan ${days}`,
    same: (days: string) => `Ongeveer evenveel energie als ${days}`,
    cost: (head: string) =>
      `${head}; wat het toen kostte is niet bekend, omdat het contract van die dagen geen prijzen heeft.`,
  },
} as const;

const UNITS = { imported: "kWh", exported: "kWh", gas: "m³" } as const;

/** What went up or down by as much as is printed. */
function changesOf(own: EarlierUse, earlier: EarlierUse, lang: Lang): readonly string[] {
  const say = WORDS[lang];
  return (["imported", "exported", "gas"] as const).flatMap((what) => {
    if (own[what] === null || earlier[what] === null) return [];
    const difference = money(own[what]).minus(earlier[what]);
    const size = difference.abs().toFixed(1);
    if (money(size).isZero()) return [];
    const quantity = `${locale(lang).number(size)} ${UNITS[what]}`;
    return [say[difference.isNegative() ? "less" : "more"](quantity, say[what])];
  });
}

const joined = (parts: readonly string[], and: string): string =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")}${and}${parts.at(-1)}`;

/**
 * One sentence that says how use differs from earlier days of which the cost is not known; undefined where nothing of them is
 * known, or a bill of them could be made.
 *
 * @example useSentence(input) // "12,4 kWh meer stroom van het net dan september 2024; wat het toen kostte is niet bekend, …"
 */
export function useSentence(input: ReportInput): string | undefined {
  const [own, ...others] = comparedUses(input);
  const earlier = others[0];
  if (own === undefined || earlier === undefined || others.some(({ bill }) => bill !== undefined)) return undefined;
  const say = WORDS[input.lang];
  const days = locale(input.lang).span(earlier.from, earlier.to);
  const changes = joined(changesOf(own, earlier, input.lang), say.and);
  return say.cost(changes === "" ? say.same(days) : say.changed(changes, days));
}
