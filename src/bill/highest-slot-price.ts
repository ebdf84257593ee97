import type { CivilDate } from "../units/civil.ts";
import { Decimal, type Money } from "../units/money.ts";
import type { Billing } from "./billing.ts";
import { dynamicParts } from "./dynamic-parts.ts";
import { slotSum } from "./slot-sum.ts";

/**
 * The highest price of a slot, with surcharge and VAT as the contract's, in the part of a list (`electricity.supply`) that holds
 * on a date; undefined where nothing is priced by the slot.
 */
export function highestSlotPrice(billing: Billing, path: string, date: CivilDate): Money | undefined {
  const own = dynamicParts(billing).filter((part) => part.path === path && part.from <= date && date < part.to);
  const prices = own.map((part) => part.terms.spot(slotSum(billing, part).highest).plus(part.terms.surcharge));
  return prices.length === 0 ? undefined : Decimal.max(...prices);
}
