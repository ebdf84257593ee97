import type { ExplainedKind } from "../../../bill/explain/explain-kinds.ts";
import type { Explanation } from "../../../bill/explain.ts";
import { NETTING_END } from "../../../tariff/nl/netting-end.ts";
import type { Lang } from "../../../text.ts";
import type { CivilDate } from "../../../units/civil.ts";
import { type Money, money, round, sum } from "../../../units/money.ts";
import { type Locale, locale } from "../../locale.ts";
import { BECAUSE_WORDS } from "./because-words.ts";
import { electricityReason } from "./electricity-reason.ts";

/** Under so many percent two bills are about the same. */
const SAME = 3;

/** One thing that a bill changed by, in words. */
interface Reason {
  readonly amount: Money;
  /** Undefined where there is no difference that can be printed. */
  readonly words: (lang: Lang) => string | undefined;
}

const size = (digits: string, words: Locale): string => words.number(digits.replace("-", ""), { decimals: 1 });
const isUp = (amount: Money | string): boolean => money(String(amount)).gt(0);

/** Colder where gas rose, warmer where it fell: else the weather does not explain it. */
function weatherWords({ weather, use }: Explanation, lang: Lang): string {
  if (weather === null) return "";
  const { celsius, degreeDays } = weather;
  const isColder = money(degreeDays.after).gt(degreeDays.before);
  const fall = money(celsius.before).minus(celsius.after);
  const fits = isColder === isUp(use.gas.difference) && isColder === fall.gt(0) && !fall.isZero();
  return fits ? BECAUSE_WORDS[lang].weather(size(fall.toFixed(), locale(lang)), isColder) : "";
}

/** Whether one decimal shows it. */
const isSeen = (difference: string): boolean => !round(money(difference), 1).isZero();

/** A correction factor can cost more while the meter counted less: then the meter is no reason. */
function gasWords(explanation: Explanation, amount: Money, lang: Lang): string | undefined {
  const { difference } = explanation.use.gas;
  const isMore = isUp(difference);
  if (!isSeen(difference) || isMore !== amount.gt(0)) return undefined;
  return BECAUSE_WORDS[lang].gas(size(difference, locale(lang)), isMore) + weatherWords(explanation, lang);
}

/**
 * That netting has ended is said where the law ended it: it was there before, and is not after. Where supply was netted in neither
 * bill, as under dynamic prices, only energy tax was.
 */
function nettingWords({ after, by, use: { netted } }: Explanation, amount: Money, lang: Lang): string {
  const say = BECAUSE_WORDS[lang];
  const hasEnded = isUp(netted.before) && money(netted.after).isZero() && dateOf(after.start) >= NETTING_END;
  if (hasEnded && amount.gt(0)) return say.ended;
  const isOfSupply = by.some(({ kinds }) => kinds.some(({ kind }) => kind === "netting"));
  return (isOfSupply ? say.netting : say.taxNetted)(amount.gt(0));
}

/** Names a price by the way it went: where more is credited than charged, a bill falls as the price rises. */
function priceReasons({ by }: Explanation): readonly Reason[] {
  const of = (
    name: "electricity" | "gas",
    kinds: readonly ExplainedKind["kind"][],
    words: (say: (typeof BECAUSE_WORDS)[Lang], rose: boolean) => string,
  ): Reason => {
    const own = by.find((each) => each.name === name)?.kinds.filter(({ kind }) => kinds.includes(kind)) ?? [];
    const amount = sum(own.map(({ parts }) => money(parts.price)));
    const charged = sum(own.map(({ quantity }) => money(quantity.after)));
    return { amount, words: (lang) => words(BECAUSE_WORDS[lang], amount.gt(0) === charged.gt(0)) };
  };
  return [
    of("electricity", ["supply", "netting"], ({ price, moved }, rose) => moved(price.electricity, rose)),
    of("electricity", ["feed-in"], (say, rose) => say.feedIn(rose)),
    of("electricity", ["feed-in-cost"], (say, rose) => say.feedInCost(rose)),
    of("gas", ["supply"], ({ price, moved }, rose) => moved(price.gas, rose)),
  ];
}

/** What is told by an amount that went up or down. */
const upOrDown = (digits: string, of: (lang: Lang) => (isUp: boolean) => string): Reason => ({
  amount: money(digits),
  words: (lang) => of(lang)(isUp(digits)),
});

function reasonsOf(explanation: Explanation): readonly Reason[] {
  const { parts, before, after, by, adjusted } = explanation;
  const volume = (name: "electricity" | "gas"): Money =>
    money(by.find((each) => each.name === name)?.parts.volume ?? "0");
  const [electricity, gas, netting] = [volume("electricity"), volume("gas"), money(parts.netting)];
  const days = after.days - before.days;
  return [
    { amount: electricity, words: (lang) => electricityReason(explanation, lang) },
    { amount: gas, words: (lang) => gasWords(explanation, gas, lang) },
    { amount: netting, words: (lang) => nettingWords(explanation, netting, lang) },
    ...priceReasons(explanation),
    {
      amount: money(parts.days),
      words: (lang) => (days === 0 ? undefined : BECAUSE_WORDS[lang].days(Math.abs(days), days > 0)),
    },
    upOrDown(parts.fixed, (lang) => BECAUSE_WORDS[lang].fixed),
    upOrDown(parts.tax, (lang) => BECAUSE_WORDS[lang].tax),
    upOrDown(adjusted.charges.difference, (lang) => BECAUSE_WORDS[lang].charges),
    upOrDown(adjusted.discounts.difference, (lang) => BECAUSE_WORDS[lang].discounts),
  ];
}

/** The largest of what went the way of the bill, or one of half its size where of that there is nothing to say. */
function mainReason(reasons: readonly Reason[], difference: Money, lang: Lang): string | undefined {
  const along = reasons.filter(({ amount }) => !amount.isZero() && amount.gt(0) === difference.gt(0));
  const sorted = along.toSorted((one, other) => other.amount.abs().cmp(one.amount.abs()));
  return sorted
    .filter(({ amount }) => amount.abs().times(2).gte(sorted[0]!.amount.abs()))
    .flatMap(({ words }) => words(lang) ?? [])[0];
}

const dateOf = (instant: string): CivilDate => instant.slice(0, 10);

/** `oktober` beside `november 2026`; with its year when that is another one. */
function nameOf({ before, after }: Explanation, words: Locale): string {
  const span = words.span(dateOf(before.start), dateOf(before.end));
  const year = before.start.slice(0, 4);
  return year === after.start.slice(0, 4) && span.endsWith(` ${year}`) ? span.slice(0, -5) : span;
}

/**
 * One sentence that says why a bill differs from an earlier one, from its explanation and never from free text. Weather is
 * named only where temperatures were given and it went the same way as the gas.
 *
 * @param explanation undefined when there is no earlier bill
 * @example becauseSentence(explain(october, november), "nl") // "€ 21,10 meer dan oktober, vooral door gas: 46,3 m³ meer."
 */
export function becauseSentence(explanation: Explanation | undefined, lang: Lang): string {
  const say = BECAUSE_WORDS[lang];
  if (explanation === undefined) return say.none;
  const words = locale(lang, explanation.currency);
  const name = nameOf(explanation, words);
  const difference = money(explanation.difference);
  const isSame = explanation.percent !== null && money(explanation.percent).abs().lt(SAME);
  if (difference.isZero() || isSame) return say.same(name, SAME);
  const head = say.change(words.money(difference.abs().toFixed(2)), difference.gt(0), name);
  const reason = mainReason(reasonsOf(explanation), difference, lang);
  return reason === undefined ? `${head}.` : say.because(head, reason);
}
