import { digits, type Money, round } from "../../units/money.ts";
import type { SlotMarket } from "../bill-document.ts";
import type { DynamicPart } from "./dynamic-parts.ts";
import type { SlotSum } from "./slot-sum.ts";

const BILLIONTH = 9;
const MILLIONTH = 6;

const spotText = (price: Money): string => digits(round(price, BILLIONTH), 5);
const meanText = (price: Money): string => round(price, MILLIONTH).toFixed(MILLIONTH);

/** What the market did in the slots of a part, beside what this home's energy cost in it. */
export function slotMarket({ terms, first, after, metered }: DynamicPart, sum: SlotSum): SlotMarket {
  return {
    slots: after - first,
    missing: sum.missing,
    negative: sum.negative,
    lowest: spotText(terms.spot(sum.lowest)),
    highest: spotText(terms.spot(sum.highest)),
    mean: meanText(terms.spot(sum.prices).div(sum.priced)),
    weighted: meanText(terms.spot(sum.weighted).div(metered)),
  };
}
