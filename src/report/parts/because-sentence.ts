import type { ExplainedUse, Explanation } from "../../bill/explain.ts";
import { NETTING_END } from "../../tariff/nl/netting-end.ts";
import type { Lang } from "../../text.ts";
import type { CivilDate } from "../../units/civil.ts";
import { type Money, money, round } from "../../units/money.ts";
import { type Locale, locale } from "../locale.ts";

/** Under so many percent two bills are about the same. */
const SAME = 3;

/** One thing that a bill changed by, in words. */
interface Reason {
  readonly amount: Money;
  /** Undefined where there is no difference that can be printed. */
  readonly words: (lang: Lang) => string | undefined;
}

const WORDS = {
  en: {
    none: "Not enough history to compare yet.",
    same: (month: string) => `About the same as ${month} (under ${SAME}% difference).`,
    change: (amount: string, isMore: boolean, month: string) => `${amount} ${isMore ? "more" : "less"} than ${month}`,
    because: (head: string, reason: string) => `${head}, mainly ${reason}.`,
    gas: (amount: string, isMore: boolean) => `gas: ${amount} m³ ${isMore ? "more" : "less"}`,
    electricity: (uses: readonly string[]) => `electricity: ${uses.join(" and ")}`,
    imported: (amount: string, isMore: boolean) => `${amount} kWh ${isMore ? "more" : "less"}`,
    exported: (amount: string, isMore: boolean) => `${amount} kWh ${isMore ? "more" : "less"} to the grid`,
    netting: (isLess: boolean) => `because ${isLess ? "less" : "more"} of what you fed in was netted`,
    ended: "because netting has ended",
    weather: (degrees: string, isColder: boolean) => ` in weather ${degrees} °C ${isColder ? "colder" : "warmer"}`,
    price: { electricity: "the price per kWh", gas: "the price per m³ of gas" },
    moved: (what: string, isUp: boolean) => `because ${what} ${isUp ? "rose" : "fell"}`,
    days: (count: string, isMore: boolean) => `because it has ${count} ${isMore ? "more" : "fewer"} days`,
    fixed: (isUp: boolean) => `because fixed charges ${isUp ? "rose" : "fell"}`,
    tax: (isUp: boolean) => `because taxes and VAT ${isUp ? "rose" : "fell"}`,
    adjustments: (isUp: boolean) => `because of ${isUp ? "smaller" : "larger"} discounts and support`,
  },
  nl: {
    none: "Nog te weinig geschiedenis om te vergelijken.",
    same: (month: string) => `Ongeveer gelijk aan ${month} (minder dan ${SAME} % verschil).`,
    change: (amount: string, isMore: boolean, month: string) => `${amount} ${isMore ? "meer" : "minder"} dan ${month}`,
    because: (head: string, reason: string) => `${head}, vooral ${reason}.`,
    gas: (amount: string, isMore: boolean) => `door gas: ${amount} m³ ${isMore ? "meer" : "minder"}`,
    electricity: (uses: readonly string[]) => `door stroom: ${uses.join(" en ")}`,
    imported: (amount: string, isMore: boolean) => `${amount} kWh ${isMore ? "meer" : "minder"}`,
    exported: (amount: string, isMore: boolean) => `${amount} kWh ${isMore ? "meer" : "minder"} teruggeleverd`,
    netting: (isLess: boolean) => `doordat er ${isLess ? "minder" : "meer"} van je teruglevering is gesaldeerd`,
    ended: "doordat salderen is gestopt",
    weather: (degrees: string, isColder: boolean) => ` bij ${degrees} °C ${isColder ? "kouder" : "warmer"} weer`,
    price: { electricity: "de prijs per kWh", gas: "de prijs per m³ gas" },
    moved: (what: string, isUp: boolean) => `doordat ${what} ${isUp ? "steeg" : "daalde"}`,
    days: (count: string, isMore: boolean) => `doordat het ${count} dagen ${isMore ? "meer" : "minder"} zijn`,
    fixed: (isUp: boolean) => `doordat de vaste kosten ${isUp ? "stegen" : "daalden"}`,
    tax: (isUp: boolean) => `doordat belasting en btw ${isUp ? "stegen" : "daalden"}`,
    adjustments: (isUp: boolean) => `door ${isUp ? "minder" : "meer"} korting en steun`,
  },
} as const;

const size = (digits: string, words: Locale): string => words.number(digits.replace("-", ""), { decimals: 1 });
const isUp = (amount: Money | string): boolean => money(String(amount)).gt(0);

/** Colder where gas rose, warmer where it fell: else the weather does not explain it. */
function weatherWords({ weather, use }: Explanation, lang: Lang): string {
  if (weather === null) return "";
  const { celsius, degreeDays } = weather;
  const isColder = money(degreeDays.after).gt(degreeDays.before);
  const fall = money(celsius.before).minus(celsius.after);
  const fits = isColder === isUp(use.gas.difference) && isColder === fall.gt(0) && !fall.isZero();
  return fits ? WORDS[lang].weather(size(fall.toFixed(), locale(lang)), isColder) : "";
}

/** Whether one decimal shows it. */
const isSeen = (difference: string): boolean => !round(money(difference), 1).isZero();

/** A correction factor can cost more while the meter counted less: then the meter is no reason. */
function gasWords(explanation: Explanation, amount: Money, lang: Lang): string | undefined {
  const { difference } = explanation.use.gas;
  const isMore = isUp(difference);
  if (!isSeen(difference) || isMore !== amount.gt(0)) return undefined;
  return WORDS[lang].gas(size(difference, locale(lang)), isMore) + weatherWords(explanation, lang);
}

/** Import and export, as far as they went the way of the amount: less to the grid costs more. */
function electricityWords({ use }: Explanation, amount: Money, lang: Lang): string | undefined {
  const say = (what: "imported" | "exported", { difference }: ExplainedUse): string[] => {
    const isAlong = isUp(difference) === (what === "imported" ? amount.gt(0) : amount.lt(0));
    return isAlong && isSeen(difference) ? [WORDS[lang][what](size(difference, locale(lang)), isUp(difference))] : [];
  };
  const uses = [...say("imported", use.import), ...say("exported", use.export)];
  return uses.length === 0 ? undefined : WORDS[lang].electricity(uses);
}

/** That netting has ended is said where the law ended it: it was there before, and is not after. */
function nettingWords({ after, use: { netted } }: Explanation, amount: Money, lang: Lang): string {
  const hasEnded = isUp(netted.before) && money(netted.after).isZero() && dateOf(after.start) >= NETTING_END;
  return hasEnded && amount.gt(0) ? WORDS[lang].ended : WORDS[lang].netting(amount.gt(0));
}

function reasonsOf(explanation: Explanation): readonly Reason[] {
  const { parts, before, after } = explanation;
  const of = (name: "electricity" | "gas", cause: "volume" | "price"): Money =>
    money(explanation.by.find((each) => each.name === name)?.parts[cause] ?? "0");
  const [electricity, gas] = [of("electricity", "volume"), of("gas", "volume")];
  const price = (name: "electricity" | "gas"): Reason => {
    const amount = of(name, "price");
    return { amount, words: (lang) => WORDS[lang].moved(WORDS[lang].price[name], amount.gt(0)) };
  };
  const days = after.days - before.days;
  return [
    { amount: electricity, words: (lang) => electricityWords(explanation, electricity, lang) },
    { amount: gas, words: (lang) => gasWords(explanation, gas, lang) },
    { amount: money(parts.netting), words: (lang) => nettingWords(explanation, money(parts.netting), lang) },
    price("electricity"),
    price("gas"),
    {
      amount: money(parts.days),
      words: (lang) => (days === 0 ? undefined : WORDS[lang].days(String(Math.abs(days)), days > 0)),
    },
    { amount: money(parts.fixed), words: (lang) => WORDS[lang].fixed(isUp(parts.fixed)) },
    { amount: money(parts.tax), words: (lang) => WORDS[lang].tax(isUp(parts.tax)) },
    { amount: money(parts.adjustments), words: (lang) => WORDS[lang].adjustments(isUp(parts.adjustments)) },
  ];
}

/** The largest of what went the way of the bill, of which there is something to say. */
function mainReason(reasons: readonly Reason[], difference: Money, lang: Lang): string | undefined {
  const along = reasons.filter(({ amount }) => !amount.isZero() && amount.gt(0) === difference.gt(0));
  return along
    .toSorted((one, other) => other.amount.abs().cmp(one.amount.abs()))
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
  const say = WORDS[lang];
  if (explanation === undefined) return say.none;
  const words = locale(lang, explanation.currency);
  const name = nameOf(explanation, words);
  const difference = money(explanation.difference);
  const isSame = explanation.percent !== null && money(explanation.percent).abs().lt(SAME);
  if (difference.isZero() || isSame) return say.same(name);
  const head = say.change(words.money(difference.abs().toFixed(2)), difference.gt(0), name);
  const reason = mainReason(reasonsOf(explanation), difference, lang);
  return reason === undefined ? `${head}.` : say.because(head, reason);
}
