import type { SupplierLine, SupplierReading } from "../../tariff/supplier-bill.ts";
import { Decimal, type Money, money } from "../../units/money.ts";
import type { Counterpart } from "./counterpart.ts";
import { halfDigit } from "./half-digit.ts";

interface Gas {
  readonly theirs: SupplierLine;
  readonly ours: Counterpart;
}

/** Suppliers correct gas for pressure, temperature and calorific value by some percent. */
const MOST = "0.05";

/** Whether their bill has readings of gas around a line: nothing but a factor can be between them. */
function isAround({ from, to }: SupplierLine, readings: readonly SupplierReading[]): boolean {
  const dates = readings.filter(({ register }) => register === "gas").map(({ date }) => date);
  return dates.some((date) => date <= from) && dates.some((date) => date >= to);
}

const gapOf = ({ theirs, ours }: Gas, factor: Money): Money => ours.quantity.times(factor).minus(theirs.quantity).abs();

/**
 * Whether the m³ of every line of gas of theirs are ours by one factor, as a correction for pressure and temperature or for the
 * calorific value makes them, by more than their print hides.
 *
 * @param ours what we have for each of the lines
 */
export function checkConverted(
  lines: readonly SupplierLine[],
  ours: readonly (Counterpart | undefined)[],
  readings: readonly SupplierReading[],
): boolean {
  const gas = lines.flatMap((theirs, index): Gas[] => {
    const own = ours[index];
    return theirs.unit === "m3" && own?.unit === "m3" && !own.quantity.isZero() ? [{ theirs, ours: own }] : [];
  });
  const [most] = [...gas].sort((one, other) => other.ours.quantity.cmp(one.ours.quantity));
  if (most === undefined || !gas.every(({ theirs }) => isAround(theirs, readings))) return false;
  const factor = money(most.theirs.quantity).div(most.ours.quantity);
  const hidden = Decimal.max(...gas.map(({ theirs }) => halfDigit(theirs.quantity))).times(4);
  if (factor.minus(1).abs().gt(MOST) || gapOf(most, new Decimal(1)).lte(hidden)) return false;
  return gas.every((line) => gapOf(line, factor).lte(hidden));
}
