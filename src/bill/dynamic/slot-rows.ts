import type { Quality } from "../../reading.ts";
import type { Contract } from "../../tariff/contract.ts";
import { fromThousandths } from "../../units/energy.ts";
import { digits, type Money, round } from "../../units/money.ts";
import type { Direction } from "../../usage/slots/slot-energies.ts";
import type { Usage } from "../../usage/usage.ts";
import { billing } from "../billing.ts";
import { type DynamicPart, dynamicParts } from "./dynamic-parts.ts";
import { fourfoldSpot } from "./fourfold-spot.ts";
import { costOf } from "./slot-sum.ts";

/** One slot of one direction, as it is billed. Numbers are digits. */
export interface SlotRow {
  readonly direction: Direction;
  /** Epoch ms, half-open. */
  readonly start: number;
  readonly end: number;
  /** kWh or m³, never negative; gas as billed. */
  readonly quantity: string;
  /** As published, the mean of quarters for an hour; null where there is no price (and no energy). */
  readonly spot: string | null;
  /** With surcharge, VAT as the contract's prices. */
  readonly price: string | null;
  /** What the home pays: quantity × price; what it is paid is negative. Unrounded. */
  readonly amount: string;
  readonly quality: Quality;
}

/** Only where VAT is taken out of a price, or gas is corrected, does a number not end; what is shown of it is more than enough. */
const SHOWN = 18;

const shown = (value: Money, atLeast: number): string => digits(round(value, SHOWN), atLeast);

function rowOf(part: DynamicPart, slot: number): SlotRow {
  const { direction, slots, terms, billed, metered } = part;
  const [start, end] = [slots.starts[slot]!, slots.starts[slot + 1] ?? slots.end];
  const energy = slots.thousandths[slot]!;
  const fourfold = fourfoldSpot(terms.prices, start, end);
  const quantity = billed === metered ? fromThousandths(energy) : fromThousandths(energy).times(billed).div(metered);
  const cost = costOf(part, energy, BigInt(energy) * (fourfold ?? 0n));
  return {
    direction,
    start,
    end,
    quantity: shown(quantity, 3),
    spot: fourfold === undefined ? null : shown(terms.published(fourfold), 5),
    price: fourfold === undefined ? null : shown(terms.spot(fourfold).plus(terms.surcharge), 5),
    amount: fourfold === undefined ? "0" : shown(direction === "export" ? cost.neg() : cost, 2),
    quality: slots.quality[slot]!,
  };
}

/**
 * Every slot behind the dynamic lines of a bill, by line and then by time: the amounts of a line's slots add up to the line's
 * own before it was rounded.
 *
 * @example slotRows(october, contract)[0]; // { direction: "import", quantity: "0.196", spot: "0.08223", … }
 */
export function slotRows(usage: Usage, contract: Contract): SlotRow[] {
  return dynamicParts(billing(usage, contract, false)).flatMap((part) =>
    Array.from({ length: part.after - part.first }, (_, index) => rowOf(part, part.first + index)),
  );
}
