import { Decimal as Shared } from "decimal.js";

/** Our own constructor: settings made elsewhere in the process cannot change a bill. ROUND_HALF_UP is half away from zero. */
export const Decimal: typeof Shared = Shared.clone({
  precision: 34,
  rounding: Shared.ROUND_HALF_UP,
  toExpNeg: -30,
  toExpPos: 30,
});

/** An exact decimal. Amounts of money are in the currency of their contract. */
export type Money = Shared;

/**
 * Read digits into an exact decimal. Takes text only: a float has already lost what it was.
 *
 * @example money("0.12500").times(money("168.257")).toFixed(2) // "21.03"
 */
export function money(digits: string): Money {
  if (typeof digits !== "string") throw new TypeError(`Cannot read ${digits} as money: it must be text of digits`);
  if (!/^-?\d+(\.\d+)?$/.test(digits))
    throw new RangeError(`Cannot read "${digits}" as money: it must be digits as in 0.12500`);
  return new Decimal(digits);
}

/** Round once, half away from zero. */
export const round = (value: Money, decimals: number): Money => value.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP);

/** Digits with at least so many decimals, never `-0`. */
export function digits(value: Money, atLeast = 0): string {
  const text = value.toFixed(Math.max(atLeast, value.decimalPlaces()));
  return value.isZero() ? text.replace("-", "") : text;
}

/** An amount as printed: rounded to the cent, two decimals, never `-0.00`. */
export function cents(value: Money): string {
  const text = value.toFixed(2, Decimal.ROUND_HALF_UP);
  return text === "-0.00" ? "0.00" : text;
}

/** The exact sum. */
export const sum = (values: Iterable<Money>): Money => {
  let total = new Decimal(0);
  for (const value of values) total = total.plus(value);
  return total;
};
