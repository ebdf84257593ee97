import { ReadingError } from "../../errors.ts";
import type { Samples } from "../../stream/samples.ts";
import { CONNECTION, minuteDays } from "./minute-days.ts";

/** What a home draws when nobody uses anything. */
export interface BaseLoad {
  /** W. */
  readonly watts: number;
  /** The nights it is the median of. */
  readonly nights: number;
  /** The nights that were given; those without an unbroken hour of import do not count. */
  readonly of: number;
}

const NIGHT_MINUTES = 6 * 60;
const HOUR_MINUTES = 60;

/** The lowest mean W of an unbroken hour without export; undefined without such an hour. */
function calmestHour(watts: Float64Array): number | undefined {
  let [lowest, sum, run] = [Number.POSITIVE_INFINITY, 0, 0];
  for (const [minute, w] of watts.entries()) {
    const isImport = w >= 0;
    run = isImport ? run + 1 : 0;
    sum = isImport ? sum + w : 0;
    if (run > HOUR_MINUTES) sum -= watts[minute - HOUR_MINUTES]!;
    if (run >= HOUR_MINUTES) lowest = Math.min(lowest, sum);
  }
  return Number.isFinite(lowest) ? lowest / HOUR_MINUTES : undefined;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2;
}

function noNight(of: number): ReadingError {
  return new ReadingError({
    code: "incomplete",
    text: {
      en: `Cannot find the base load: no night (of ${of}) has an unbroken hour of import`,
      nl: `Kan het sluipverbruik niet bepalen: geen nacht (van ${of}) heeft een heel uur met alleen levering`,
    },
    hint: { en: "Give the minutes of p1 of more days", nl: "Geef de minuten van p1 van meer dagen" },
  });
}

/**
 * The base load (standby use) of a home: of each night, the first six hours of the civil day, the lowest mean power of 60
 * minutes in a row; of those the median, so that neither a party nor an empty house decides. Only hours in which every
 * minute was measured and none exported count. The rule is our own; what a fridge takes within an hour is in it.
 *
 * @param connection minutes of `p1` (or `han`), any number of days
 * @throws ReadingError `incomplete` when no night can be used, RangeError for hours or another meter
 * @example
 * const days = await collect(samples(home, { meter: "p1", every: "minute", period: period("2022-11", home.zone) }));
 * baseLoad(days); // { watts: 97.39…, nights: 30, of: 30 }
 */
export function baseLoad(connection: readonly Samples[]): BaseLoad {
  const nights = minuteDays(connection, CONNECTION);
  const lowest = nights.flatMap(({ watts }) => calmestHour(watts.subarray(0, NIGHT_MINUTES)) ?? []);
  if (lowest.length === 0) throw noNight(nights.length);
  return { watts: median(lowest), nights: lowest.length, of: nights.length };
}
