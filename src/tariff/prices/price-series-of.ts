import { contractHash } from "../contract-hash.ts";
import { priceResolutions } from "./price-resolutions.ts";
import { priceRows } from "./price-rows.ts";
import { PriceSeries } from "./price-series.ts";

/**
 * Make a price series of CSV text: a header `start,price` or `start,price_incl_vat`, then a row a slot: an ISO instant with
 * its offset, and the price per kWh or m³ in plain digits. Slots are contiguous quarters, hours or gas days.
 *
 * @param name what messages call it, and the contract's `dynamic.prices`
 * @throws ContractError `invalid` with name, line and value
 * @example
 * const prices = priceSeriesOf("start,price\n2026-11-01T00:00+01:00,0.08\n2026-11-01T01:00+01:00,-0.01\n", "day-ahead.csv");
 * defineContract(terms, { prices: { "day-ahead.csv": prices } });
 */
export function priceSeriesOf(text: string, name: string, hash: string = contractHash(text)): PriceSeries {
  const rows = priceRows(text, name);
  const resolutions = priceResolutions(rows.starts, name);
  return new PriceSeries({ ...rows, name, hash, resolutions, end: resolutions.at(-1)!.end });
}
