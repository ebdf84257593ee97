import type { FixedEntry, PriceEntry } from "../../src/tariff/contract.ts";
import { TAX_CREDIT } from "../../src/tariff/nl/tax-credit.ts";
import { daysFrom, daysIn, daysOfMonth, daysOfYear, monthOf, yearOf } from "./calendar.ts";
import { fixed, isLess, over, parse, plus, type Rational, ratio, rounded, times } from "./rational.ts";
import type { Home, Run } from "./stretch.ts";

export interface Priced {
  readonly price: string;
  readonly vat: string;
}
export interface TimePriced extends Priced {
  readonly unit: string;
}

export const vatOn = (date: string): string => (date >= "2022-07-01" && date < "2023-01-01" ? "9" : "21");
export const withVat = (price: Rational, rate: string): Rational =>
  times(price, plus(ratio(1), over(parse(rate), ratio(100))));

/** Every digit of a price, at least five decimals. */
export const printed = (text: string): string =>
  fixed(parse(text), Math.max(5, text.replace(/0+$/, "").split(".")[1]?.length ?? 0));

export const entryOn = <E extends { readonly from: string }>(list: readonly E[], date: string): E =>
  list.filter(({ from }) => from <= date).at(-1)!;

/** The entry that holds on a date; with prices that include VAT only under the rate of its own first day. */
export function heldOn<E extends { readonly from: string }>(
  { contract }: Home,
  list: readonly E[],
  date: string,
): E | undefined {
  const entry: E | undefined = entryOn(list, date);
  return entry && (contract.vat === "excluded" || vatOn(entry.from) === vatOn(date)) ? entry : undefined;
}

/** What is not known: which register it is for, and at what price. */
export const UNKNOWN = { price: "?", vat: "?", single: undefined };

export function energyPrice(
  entry: PriceEntry | undefined,
  tariff: "low" | "normal",
  vat: string,
): Priced & { readonly single: boolean | undefined } {
  if (entry === undefined) return UNKNOWN;
  return { single: entry.price !== undefined, price: printed(entry.price ?? entry[tariff]!), vat };
}

/** A day price is rounded once to six decimals; day and month prices are as given. */
export function timePrice(entry: FixedEntry, date: string): TimePriced {
  const vat = vatOn(date);
  if (entry.perMonth !== undefined) return { unit: "month", price: printed(entry.perMonth), vat };
  if (entry.perDay !== undefined) return { unit: "day", price: printed(entry.perDay), vat };
  const days = entry.yearDays === undefined ? ratio(daysOfYear(yearOf(date))) : parse(String(entry.yearDays));
  return { unit: "day", price: fixed(over(parse(entry.perYear!), days), 6), vat };
}

/** Days, or months: whole ones 1, parts by their days, six decimals. */
export function timeIn(unit: string, { from, to }: Run<unknown>): string {
  if (unit === "day") return String(daysIn(from, to));
  const days = daysFrom(from, to);
  const share = (month: string): bigint =>
    rounded(ratio(days.filter((date) => monthOf(date) === month).length, daysOfMonth(month)), 6);
  const millionths = [...new Set(days.map(monthOf))].reduce((sum, month) => sum + share(month), 0n);
  return fixed(ratio(millionths, 1_000_000), 6).replace(/\.0+$/, "");
}

export function feedInCostOn({ contract }: Home, date: string): TimePriced | undefined {
  const entry = contract.electricity!.feedInCost.filter(({ from }) => from <= date).at(-1);
  if (entry?.perKwh !== undefined) return { unit: "kWh", price: printed(entry.perKwh), vat: vatOn(date) };
  const step = entry?.tiers?.find(({ upTo }) => upTo === undefined || !isLess(parse(upTo), parse(entry.yearlyExport!)));
  return entry && timePrice(step ? { ...entry, perYear: step.perYear } : entry, date);
}

export function creditOn({ contract }: Home, date: string): (TimePriced & { readonly year?: number }) | undefined {
  const own = contract.electricity!.taxCredit;
  if (own === "none") return undefined;
  const negative = (price: string): string => (/[1-9]/.test(price) ? `-${price}` : price);
  if (own !== "NL") {
    const positive = timePrice(entryOn(own, date), date);
    return { ...positive, price: negative(positive.price) };
  }
  const [year, vat] = [yearOf(date), vatOn(date)];
  const amount = parse(TAX_CREDIT.find((figure) => figure.year === year)!.perYear);
  const inTrack = contract.vat === "included" ? withVat(amount, vat) : amount;
  return { unit: "day", price: negative(fixed(over(inTrack, ratio(daysOfYear(year))), 6)), vat, year };
}
