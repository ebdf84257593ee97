import type { Lang } from "../text.ts";
import { addDays, type CivilDate, daysInMonth } from "../units/civil.ts";
import { digits, money, round } from "../units/money.ts";

const MONTHS: Readonly<Record<Lang, readonly string[]>> = {
  nl: "januari februari maart april mei juni juli augustus september oktober november december".split(" "),
  en: "January February March April May June July August September October November December".split(" "),
};
const SEPARATORS = { nl: { thousands: ".", decimal: "," }, en: { thousands: ",", decimal: "." } } as const;
const SYMBOLS: Readonly<Record<string, string>> = { EUR: "€", GBP: "£", USD: "$" };
const MINUS = "\u2212";
const NO_BREAK_SPACE = "\u00a0";

export interface NumberForm {
  /** Round to so many decimals, half away from zero, and print them all. */
  readonly decimals?: number | undefined;
  /** Without `decimals`: print every digit as written, and at least so many decimals. */
  readonly atLeast?: number | undefined;
}

/** How one language writes numbers and dates. Every renderer uses this one, so a number reads the same in every format. */
export interface Locale {
  readonly lang: Lang;
  /** The sign of the currency, `€`; its code where there is no sign. */
  readonly symbol: string;
  /** Digits with separators and a true minus, never minus zero: `1234.5` is `1.234,5`. */
  number(digits: string, form?: NumberForm): string;
  /** Two decimals, without the currency: `1.234,50`. */
  amount(digits: string): string;
  /** Two decimals with the currency: `€ 1.234,50`, `€1,234.50`. */
  money(digits: string): string;
  /** Every digit of a unit price, at least five decimals or as many as are said: `0,12500`. */
  price(digits: string, atLeast?: number): string;
  /** Three decimals with the currency, for a price in a sentence: `€ 0,119`, `€0.119`. */
  unitPrice(digits: string): string;
  /** A share with its sign, every digit as written: `28 %` in Dutch, `28%` in English. */
  percent(digits: string): string;
  /** `1 november 2026`; `short` is `1 nov 2026`. */
  date(date: CivilDate, width?: "long" | "short"): string;
  /** The days from `from` up to, not including, `to`: `1 t/m 30 november 2026`, `1–30 November 2026`. */
  dates(from: CivilDate, to: CivilDate): string;
  /** `november 2026` when the days are one whole month, `2026` when they are one whole year, else the days. */
  span(from: CivilDate, to: CivilDate): string;
  /** The civil date and time that an ISO instant writes: `31 okt 2026 23:59`. */
  instant(iso: string): string;
}

function written(text: string, lang: Lang): string {
  const [whole = "0", fraction] = text.replace("-", "").split(".");
  const { thousands, decimal } = SEPARATORS[lang];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
  return `${text.startsWith("-") ? MINUS : ""}${grouped}${fraction === undefined ? "" : decimal + fraction}`;
}

/** Digits stay as they were written, trailing zeros too: they say how exact a number is. */
function formed(text: string, { decimals, atLeast = 0 }: NumberForm): string {
  const value = money(text);
  if (decimals !== undefined) return digits(round(value, decimals), decimals);
  return digits(value, Math.max(atLeast, text.split(".")[1]?.length ?? 0));
}

const parts = (date: CivilDate): readonly [string, number, string] => [
  date.slice(0, 4),
  Number(date.slice(5, 7)),
  String(Number(date.slice(8, 10))),
];

function dateText(date: CivilDate, lang: Lang, width: "long" | "short"): string {
  const [year, month, day] = parts(date);
  const name = MONTHS[lang][month - 1] ?? "";
  return `${day} ${width === "short" ? shortMonth(name, lang) : name} ${year}`;
}

const shortMonth = (name: string, lang: Lang): string => (lang === "nl" && name === "maart" ? "mrt" : name.slice(0, 3));

function datesText(from: CivilDate, to: CivilDate, lang: Lang): string {
  const last = addDays(to, -1);
  if (last === from) return dateText(from, lang, "long");
  const shared = from.slice(0, 7) === last.slice(0, 7) ? 1 : from.slice(0, 4) === last.slice(0, 4) ? 2 : 3;
  const first = dateText(from, lang, "long").split(" ").slice(0, shared).join(" ");
  const joint = lang === "nl" ? " t/m " : shared === 1 ? "–" : " – ";
  return `${first}${joint}${dateText(last, lang, "long")}`;
}

function spanText(from: CivilDate, to: CivilDate, lang: Lang): string {
  if (from.endsWith("-01-01") && to === `${Number(from.slice(0, 4)) + 1}-01-01`) return from.slice(0, 4);
  const wholeMonth = from.endsWith("-01") && to === addDays(from, daysInMonth(from));
  return wholeMonth ? dateText(from, lang, "long").replace(/^\d+ /, "") : datesText(from, to, lang);
}

function moneyText(amount: string, lang: Lang, symbol: string): string {
  if (lang === "nl" || symbol.length > 1) return `${symbol}${NO_BREAK_SPACE}${amount}`;
  return amount.startsWith(MINUS) ? `${MINUS}${symbol}${amount.slice(1)}` : `${symbol}${amount}`;
}

/**
 * The written forms of Dutch and English. Its tables are its own, so the words do not change with the runtime's ICU.
 *
 * @example locale("nl").money("-1234.5") // "€ −1.234,50"
 */
export function locale(lang: Lang, currency = "EUR"): Locale {
  const symbol = SYMBOLS[currency] ?? currency;
  const number = (text: string, form: NumberForm = {}): string => written(formed(text, form), lang);
  const amount = (text: string): string => number(text, { decimals: 2 });
  return {
    lang,
    symbol,
    number,
    amount,
    money: (text) => moneyText(amount(text), lang, symbol),
    price: (text, atLeast = 5) => number(text, { atLeast }),
    unitPrice: (text) => moneyText(number(text, { decimals: 3 }), lang, symbol),
    percent: (text) => `${number(text)}${lang === "nl" ? NO_BREAK_SPACE : ""}%`,
    date: (date, width = "long") => dateText(date, lang, width),
    dates: (from, to) => datesText(from, to, lang),
    span: (from, to) => spanText(from, to, lang),
    instant: (iso) => `${dateText(iso.slice(0, 10), lang, "short")} ${iso.slice(11, 16)}`,
  };
}
