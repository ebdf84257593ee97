import { monthOf } from "../../units/civil.ts";
import { weekHours } from "../../usage/load/week-hours.ts";
import type { UsageRow } from "../../usage/usage-row.ts";

/** The hours of the clock in one month. */
export interface MonthHours {
  /** `2022-11`. */
  readonly month: string;
  /** Mean kWh of import, by hour of the clock from 0 to 23; null where it was never known. */
  readonly importKwh: readonly (number | null)[];
}

const HOURS = 24;

/**
 * When a home draws from the grid, month by month: the mean of each hour of the clock. Hours that were not measured are not
 * counted, never taken for 0.
 *
 * @param rows by hour, as `usageRows` gives them
 * @throws RangeError for rows by day or month
 * @example monthHours(rows)[0] // { month: "2022-01", importKwh: [0.243…, 0.221…, …] }
 */
export function monthHours(rows: readonly UsageRow[]): MonthHours[] {
  const months = new Map<string, { readonly sums: Float64Array; readonly counts: Uint32Array }>();
  for (const { date, place, import: energy } of weekHours(rows)) {
    const month = months.get(monthOf(date)) ?? { sums: new Float64Array(HOURS), counts: new Uint32Array(HOURS) };
    months.set(monthOf(date), month);
    if (energy === null) continue;
    month.sums[place % HOURS]! += energy.low + energy.normal;
    month.counts[place % HOURS]! += 1;
  }
  return [...months].map(([month, { sums, counts }]) => ({
    month,
    importKwh: Array.from(sums, (sum, hour) => (counts[hour] === 0 ? null : sum / counts[hour]! / 1000)),
  }));
}
