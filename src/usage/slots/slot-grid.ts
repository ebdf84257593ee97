import type { PriceSeries } from "../../tariff/prices/price-series.ts";

const HOUR = 3_600_000;

/** The next slot of the prices that starts after an instant. */
function nextPriceStart(prices: PriceSeries, at: number): number {
  const index = prices.indexAt(at);
  if (index !== -1) return prices.endOf(index);
  return at < prices.starts[0]! ? prices.starts[0]! : Number.POSITIVE_INFINITY;
}

/**
 * The starts of the slots between two local midnights (epoch ms): those of the prices, and every full hour after the first
 * midnight where a price holds longer or there is none. With `hourly` they are those hours alone.
 */
export function slotGrid(prices: PriceSeries, start: number, end: number, hourly: boolean): Float64Array {
  const starts: number[] = [];
  for (let at = start; at < end; ) {
    starts.push(at);
    const nextHour = at - ((at - start) % HOUR) + HOUR;
    at = hourly ? nextHour : Math.min(nextHour, nextPriceStart(prices, at));
  }
  return Float64Array.from(starts);
}
