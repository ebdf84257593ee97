import type { PriceSeries } from "../../tariff/prices/price-series.ts";

/**
 * Four times the spot price of a slot of energy, in the series' own units: the prices at the starts of its four quarters
 * added. So an hour under quarter prices gets their mean, and a slot within one price that price, without a division.
 * Undefined where a part of it has no price.
 */
export function fourfoldSpot(prices: PriceSeries, start: number, end: number): bigint | undefined {
  const quarter = (end - start) / 4;
  const first = prices.indexAt(start);
  if (first === -1) return undefined;
  if (prices.endOf(first) >= end) return 4n * prices.units[first]!;
  let sum = prices.units[first]!;
  for (const at of [start + quarter, start + 2 * quarter, start + 3 * quarter]) {
    const index = prices.indexAt(at);
    if (index === -1) return undefined;
    sum += prices.units[index]!;
  }
  return sum;
}
