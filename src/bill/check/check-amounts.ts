import { cents, Decimal, type Money, round, sum } from "../../units/money.ts";
import { CHECK_CAUSES } from "./check-causes.ts";
import type { CheckCause, CheckParts } from "./check-document.ts";

/** Amounts by cause, unrounded. Of rounding: what whole kWh and m³ make, not what cents leave. */
export type Amounts = Readonly<Partial<Record<CheckCause, Money>>>;

const ZERO: Money = new Decimal(0);

/** The sums by cause. */
export const added = (all: readonly Amounts[]): Amounts =>
  Object.fromEntries(CHECK_CAUSES.map((cause) => [cause, sum(all.map((amounts) => amounts[cause] ?? ZERO))]));

/** The same amounts with VAT put on, or any other factor. */
export const scaled = (amounts: Amounts, factor: Money): Amounts =>
  Object.fromEntries(CHECK_CAUSES.map((cause) => [cause, (amounts[cause] ?? ZERO).times(factor)]));

/** The cause that a difference mostly comes from; undefined when none is known. */
export function mainCause(amounts: Amounts): CheckCause | undefined {
  const size = (cause: CheckCause): Money => (amounts[cause] ?? ZERO).abs();
  const [first] = [...CHECK_CAUSES].sort((a, b) => size(b).cmp(size(a)));
  return first === undefined || size(first).isZero() ? undefined : first;
}

/**
 * Amounts as printed. Together they are `difference` to the cent: what is left is rounding, unless there is more of it than
 * rounding can be; then it is unexplained, and said so.
 *
 * @param most how much rounding may be
 */
export function printedParts(amounts: Amounts, difference: Money, most: Money): CheckParts {
  const known = CHECK_CAUSES.map((cause): [CheckCause, Money] => [cause, round(amounts[cause] ?? ZERO, 2)]);
  const left = difference.minus(sum(known.map(([, amount]) => amount)));
  const isRounding = left.abs().lte(most);
  const parts = Object.fromEntries(known) as Record<CheckCause, Money>;
  const rest = isRounding ? "rounding" : "unexplained";
  const whole = { ...parts, [rest]: parts[rest].plus(left) };
  return Object.fromEntries(Object.entries(whole).map(([cause, amount]) => [cause, cents(amount)])) as CheckParts;
}
