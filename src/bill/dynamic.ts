import { ContractError } from "../errors.ts";
import type { Quality } from "../reading.ts";
import { quantityText } from "../units/energy.ts";
import { cents, Decimal, round } from "../units/money.ts";
import { worst } from "../usage/quality.ts";
import type { Direction } from "../usage/slots/slot-energies.ts";
import type { SlotMarket } from "./bill-document.ts";
import type { Billing, Charged } from "./billing.ts";
import { type DynamicPart, dynamicParts } from "./dynamic/dynamic-parts.ts";
import { slotMarket } from "./dynamic/slot-market.ts";
import { costOf, slotSum } from "./dynamic/slot-sum.ts";
import { spreadIssues } from "./dynamic/spread-issues.ts";
import type { Line } from "./line.ts";
import { netsOn } from "./netting/netted-up-to.ts";

/** A line whose amount is a sum over slots: its price is their mean, weighted by energy. */
export interface DynamicLine extends Line {
  readonly priceKind: "weighted";
  /** As printed. */
  readonly amount: string;
  readonly market: SlotMarket;
}

const IDS: Readonly<Record<Direction, string>> = {
  import: "electricity.supply.dynamic",
  export: "electricity.feed-in.dynamic",
  gas: "gas.supply.dynamic",
};

/** Decimals of a weighted mean. */
const MEAN = 6;

/** Slots without energy say nothing of the amount, but for those that the source lacks. */
function qualityOf({ slots, first, after, billed, metered }: DynamicPart): Quality {
  const bearing = new Set<Quality>(billed === metered ? [] : ["derived"]);
  for (let slot = first; slot < after; slot += 1)
    if (slots.thousandths[slot] !== 0 || slots.quality[slot] === "missing") bearing.add(slots.quality[slot]!);
  return worst(bearing);
}

/** Export that fixed supply nets has no slot of its own to be paid in: which part is surplus is known afterwards only. */
function refuseNetted({ contract }: Billing, { direction, path, from }: DynamicPart): void {
  if (direction !== "export" || !netsOn(contract, from)) return;
  throw new ContractError({
    code: "unsupported",
    place: { file: contract.file, path },
    text: {
      en: `Cannot price feed-in by the slot from ${from}: supply has a fixed price then, and netting takes export from it that has no slot of its own`,
      nl: `Geen teruglevering per tijdvak vanaf ${from}: de levering heeft dan een vaste prijs, en salderen haalt daar teruglevering af die geen eigen tijdvak heeft`,
    },
    hint: {
      en: "Give feed-in a fixed price, supply a dynamic one, or state `netting: { method: none }`",
      nl: "Geef teruglevering een vaste prijs, levering een dynamische, of zet `netting: { method: none }`",
    },
  });
}

function lineOf(billing: Billing, part: DynamicPart): DynamicLine {
  refuseNetted(billing, part);
  const { direction, from, to, vatRate, billed, metered } = part;
  const sum = slotSum(billing, part);
  const cost = costOf(part, metered, sum.weighted);
  const sign = direction === "export" ? -1 : 1;
  return {
    id: IDS[direction],
    from,
    to,
    quantity: quantityText(sign * billed),
    unit: direction === "gas" ? "m3" : "kWh",
    price: round(cost.times(1000).div(new Decimal(billed)), MEAN).toFixed(MEAN),
    priceKind: "weighted",
    amount: cents(cost.times(sign)),
    vatRate,
    quality: qualityOf(part),
    market: slotMarket(part, sum),
  };
}

/**
 * Electricity and gas that are priced by the slot (interface §3.8): one line a direction, its amount the exact sum over slots
 * rounded once, its price their weighted mean. What was counted and not sampled is told with its range in money.
 */
export function dynamic(billing: Billing): Charged {
  const parts = dynamicParts(billing).filter(({ billed }) => billed > 0);
  return {
    lines: parts.map((part) => lineOf(billing, part)),
    issues: parts.flatMap((part) => spreadIssues(billing, part)),
  };
}
