import type { Lang } from "../../text.ts";
import { cents, type Money, money } from "../../units/money.ts";

/** What to pay on account from here on, and by which rule. */
export interface AdvisedAdvance {
  /** Whole units of the currency a month, rounded up, never below 0. */
  readonly perMonth: string;
  /** What is spread, digits with two decimals; below 0 nothing is left to pay. */
  readonly amount: string;
  /** So many months it is spread over. */
  readonly payments: number;
  /**
   * `to-zero`: nothing is left to settle when the year ends · `same-again`: the next year costs what this one did, discounts and
   * state support left out where there were any (`same-again-without-one-offs`), as they do not come again by themselves ·
   * `new-prices`: the same use in the year after, at the prices of its first day, where that is another amount.
   */
  readonly rule: keyof typeof WORDS;
  /** The rule as a sentence, in the language asked for. */
  readonly text: string;
}

const WORDS = {
  "to-zero": {
    en: (payments: number) =>
      `What the year is expected to cost, less what was paid, over ${payments === 1 ? "the one payment" : `the ${payments} payments`} left, rounded up to a whole euro`,
    nl: (payments: number) =>
      `Wat het jaar naar verwachting kost, min wat betaald is, over ${payments === 1 ? "de ene termijn die nog komt" : `de ${payments} termijnen die nog komen`}, naar boven afgerond op een hele euro`,
  },
  "new-prices": {
    en: (payments: number) =>
      `What the same use costs in the year after, at the prices of its first day, over ${payments} payments, rounded up to a whole euro`,
    nl: (payments: number) =>
      `Wat hetzelfde verbruik kost in het jaar erna, tegen de prijzen van de eerste dag ervan, over ${payments} termijnen, naar boven afgerond op een hele euro`,
  },
  "same-again": {
    en: (payments: number) => `What this year cost, over ${payments} payments, rounded up to a whole euro`,
    nl: (payments: number) => `Wat dit jaar kostte, over ${payments} termijnen, naar boven afgerond op een hele euro`,
  },
  "same-again-without-one-offs": {
    en: (payments: number) =>
      `What this year cost without its one-off amounts, over ${payments} payments, rounded up to a whole euro`,
    nl: (payments: number) =>
      `Wat dit jaar kostte zonder de eenmalige bedragen, over ${payments} termijnen, naar boven afgerond op een hele euro`,
  },
} as const;

/**
 * An amount over a number of payments, rounded up to a whole unit; undefined without payments.
 *
 * @example advisedAdvance(money("812.34"), 4, "to-zero", "en")?.perMonth // "204"
 */
export function advisedAdvance(
  amount: Money,
  payments: number,
  rule: AdvisedAdvance["rule"],
  lang: Lang,
): AdvisedAdvance | undefined {
  if (payments === 0) return undefined;
  const perMonth = amount.isNegative() ? money("0") : amount.div(payments).ceil();
  return { perMonth: perMonth.toFixed(0), amount: cents(amount), payments, rule, text: WORDS[rule][lang](payments) };
}
