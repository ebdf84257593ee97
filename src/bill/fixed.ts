import type { FixedEntry } from "../tariff/contract.ts";
import { vatRateOn } from "../tariff/vat-rate-on.ts";
import { type CivilDate, datesBetween, daysBetween, daysInMonth, daysInYear, monthOf, yearOf } from "../units/civil.ts";
import { Decimal, digits, type Money, money, round, sum } from "../units/money.ts";
import type { Billing } from "./billing.ts";
import type { Line } from "./line.ts";
import { entryOn } from "./price-on.ts";

/** Decimals of a day price that is made from a yearly amount, as Dutch suppliers print them. */
const DAY_PRICE = 6;

/** A day's share of a yearly amount, rounded once. */
export const perDayOf = (perYear: Money, date: CivilDate, yearDays: number = daysInYear(yearOf(date))): string =>
  round(perYear.div(yearDays), DAY_PRICE).toFixed(DAY_PRICE);

/** A stretch in months: 1 for each whole one, days by days of the month for a part, six decimals. */
function monthsBetween(from: CivilDate, to: CivilDate): string {
  const days = datesBetween(from, to);
  const parts = [...new Set(days.map(monthOf))].map((month) => {
    const count = days.filter((date) => monthOf(date) === month).length;
    return round(new Decimal(count).div(daysInMonth(`${month}-01`)), DAY_PRICE);
  });
  const months = sum(parts);
  return months.isInteger() ? digits(months) : months.toFixed(DAY_PRICE);
}

interface TimePrice {
  readonly unit: "day" | "month";
  readonly price: string;
}

/** What a day or a month of an entry costs on a date. */
export function timePrice(entry: FixedEntry, date: CivilDate): TimePrice {
  if (entry.perMonth !== undefined) return { unit: "month", price: digits(money(entry.perMonth), 5) };
  if (entry.perYear !== undefined) return { unit: "day", price: perDayOf(money(entry.perYear), date, entry.yearDays) };
  return { unit: "day", price: digits(money(entry.perDay ?? "0"), 5) };
}

/** How many days or months a stretch is, as digits. */
export const timeQuantity = (unit: "day" | "month", from: CivilDate, to: CivilDate): string =>
  unit === "day" ? String(daysBetween(from, to)) : monthsBetween(from, to);

/** The rows of an amount for time that passes, cut where its price or its VAT rate changes. */
export function fixedRows(billing: Billing, id: string, path: string, entries: readonly FixedEntry[]): Line[] {
  if (entries.length === 0) return [];
  const { contract } = billing;
  return billing
    .segments((date) => ({
      ...timePrice(entryOn(contract, path, entries, date), date),
      vatRate: vatRateOn(contract, date),
    }))
    .map(({ from, to, value: { unit, price, vatRate } }) => {
      return { id, from, to, quantity: timeQuantity(unit, from, to), unit, price, vatRate, quality: "contract" };
    });
}
