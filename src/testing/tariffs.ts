import type { HourlyColumns } from "./hourly-columns.ts";

/**
 * The tariff at the start of each hour, 1 low or 2 normal, as the registers tell: the one that counts is in force. An hour
 * in which neither or both count begins with the tariff of the hour before.
 */
export function tariffs(columns: HourlyColumns["columns"], rows: number): Uint8Array {
  const rates = new Uint8Array(rows);
  const counts = (name: "t1" | "t2" | "t3" | "t4", hour: number): boolean => {
    const column = columns[name]?.counts;
    return column !== undefined && column[hour + 1]! > column[hour]!;
  };
  let rate = 2;
  for (let hour = 0; hour < rows; hour++) {
    const low = counts("t1", hour) || counts("t3", hour);
    const normal = counts("t2", hour) || counts("t4", hour);
    if (low !== normal) rate = low ? 1 : 2;
    rates[hour] = rate;
  }
  return rates;
}

/** What of a solar counter was made at low tariff, counted from the first row; a reset takes it back to what is left. */
export function solarAtLow(counts: Float64Array, rates: Uint8Array): Float64Array {
  const low = new Float64Array(counts.length);
  for (let hour = 0; hour + 1 < counts.length; hour++) {
    const made = rates[hour] === 1 ? counts[hour + 1]! - counts[hour]! : 0;
    low[hour + 1] = Math.min(counts[hour + 1]!, low[hour]! + made);
  }
  return low;
}
