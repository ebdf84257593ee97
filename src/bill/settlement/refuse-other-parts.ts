import { money } from "../../units/money.ts";
import type { Bill, BillLine } from "../bill-document.ts";

const isEnergy = ({ unit }: BillLine): boolean => unit === "kWh" || unit === "m3";

/** What must add up: the energy of a line at its price; of a price that is a mean, the energy of the line. */
const keyOf = ({ id, price, priceKind }: BillLine): string => (priceKind === "weighted" ? id : `${id} at ${price}`);

/** Energy by line and price, in thousandths. */
function energyOf(bills: readonly Bill[]): ReadonlyMap<string, number> {
  const energy = new Map<string, number>();
  for (const line of bills.flatMap(({ lines }) => lines).filter(isEnergy)) {
    const thousandths = money(line.quantity).times(1000).toNumber();
    energy.set(keyOf(line), (energy.get(keyOf(line)) ?? 0) + thousandths);
  }
  return energy;
}

/**
 * Bills are parts of a whole when they follow each other from its first day to its last and their energy adds up to its own,
 * price by price. Anything else would be hidden in a line that claims to be rounding.
 *
 * @throws RangeError with the first part, or the first line, that does not fit
 */
export function refuseOtherParts(whole: Bill, parts: readonly Bill[]): void {
  const refuse = (why: string): never => {
    throw new RangeError(`Cannot put ${parts.length} bills together to that of ${whole.period.text}: ${why}`);
  };
  let end = whole.period.start;
  for (const { period } of parts) {
    if (period.start !== end) refuse(`${period.text} must begin at ${end}`);
    end = period.end;
  }
  if (end !== whole.period.end) refuse(`they end at ${end}`);
  const [all, own] = [energyOf(parts), energyOf([whole])];
  for (const key of new Set([...own.keys(), ...all.keys()])) {
    const [wanted, found] = [own.get(key) ?? 0, all.get(key) ?? 0];
    if (wanted !== found) refuse(`${key} is ${found / 1000} in the parts and ${wanted / 1000} in the whole`);
  }
}
