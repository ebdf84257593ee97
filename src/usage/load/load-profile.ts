import type { UsageRow } from "../usage-row.ts";
import { WEEK_HOURS, type WeekHour, weekHourAt, weekHours } from "./week-hours.ts";

/** The mean of one direction in one hour of the week. */
export interface ProfileMean {
  /** Mean kWh of that hour; null where it was never known. */
  readonly kwh: number | null;
  /** How many such hours were known. */
  readonly hours: number;
}

/** An hour of the week. */
export interface ProfileCell extends WeekHour {
  readonly import: ProfileMean;
  readonly export: ProfileMean;
}

function means(hours: ReturnType<typeof weekHours>, direction: "import" | "export"): ProfileMean[] {
  const [sums, counts] = [new Float64Array(WEEK_HOURS), new Uint32Array(WEEK_HOURS)];
  for (const { place, [direction]: energy } of hours) {
    if (energy === null) continue;
    sums[place]! += energy.low + energy.normal;
    counts[place]! += 1;
  }
  return Array.from(sums, (sum, place) => {
    const count = counts[place]!;
    return { kwh: count === 0 ? null : sum / count / 1000, hours: count };
  });
}

/**
 * The shape of a home's week: mean kWh of import and export for each weekday and hour of the clock, 168 cells from Monday
 * 00:00 to Sunday 23:00. Hours that were not measured are not counted, never taken for 0. The hour that the clock repeats in
 * autumn counts twice.
 *
 * @param rows by hour, as `usageRows` gives them
 * @throws RangeError for rows by day or month
 * @example
 * const { rows } = await usageRows(home, period("2022", home.zone), { by: "hour" });
 * loadProfile(rows)[18]; // { weekday: 1, hour: 18, import: { kwh: 0.524…, hours: 52 }, … }
 */
export function loadProfile(rows: readonly UsageRow[]): ProfileCell[] {
  const hours = weekHours(rows);
  const [imported, exported] = [means(hours, "import"), means(hours, "export")];
  return imported.map((each, place) => ({ ...weekHourAt(place), import: each, export: exported[place]! }));
}
