import type { Money } from "../units/money.ts";
import type { Family, FamilyPair } from "./explain-lines.ts";

/** What one of a family costs, including VAT: at the old price, or at the new one of what was not there before. */
export const unitOf = ({ before, after }: FamilyPair): Money => {
  const { price, vat } = (before ?? after)!;
  return price.times(vat);
};

const grossOf = ({ quantity }: Family, unit: Money): Money => quantity.times(unit);

/** What the change of quantity of a family costs, including VAT. What came or went as a whole is a change of quantity too. */
export function quantityEffect(pair: FamilyPair): Money {
  const { before, after } = pair;
  const unit = unitOf(pair);
  if (before === undefined) return grossOf(after!, unit);
  return after === undefined ? grossOf(before, unit).negated() : grossOf(after, unit).minus(grossOf(before, unit));
}
