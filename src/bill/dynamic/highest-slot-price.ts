import { type CivilDate, firstOfYear, yearOf } from "../../units/civil.ts";
import { Decimal, type Money } from "../../units/money.ts";
import { midnight } from "../../units/zone.ts";
import type { Billing } from "../billing.ts";
import { type DynamicPart, dynamicParts } from "./dynamic-parts.ts";
import { slotSum } from "./slot-sum.ts";

/** The slots of a part that lie in one calendar year. */
function within({ contract }: Billing, part: DynamicPart, year: number): DynamicPart {
  const [start, end] = [year, year + 1].map((each) => midnight(firstOfYear(each), contract.zone)) as [number, number];
  const isBefore = (at: number) => (slot: number) => slot < at;
  const [first, after] = [start, end].map((at) => part.slots.starts.filter(isBefore(at)).length) as [number, number];
  return { ...part, first: Math.max(part.first, first), after: Math.min(part.after, after) };
}

/**
 * The highest price of a slot, with surcharge and VAT as the contract's, in the part of a list (`electricity.supply`) that holds
 * on a date and in its calendar year; undefined where nothing is priced by the slot.
 */
export function highestSlotPrice(billing: Billing, path: string, date: CivilDate): Money | undefined {
  const own = dynamicParts(billing).filter((part) => part.path === path && part.from <= date && date < part.to);
  const prices = own.map((part) => {
    const { highest } = slotSum(billing, within(billing, part, yearOf(date)));
    return part.terms.spot(highest).plus(part.terms.surcharge);
  });
  return prices.length === 0 ? undefined : Decimal.max(...prices);
}
