import type { Samples } from "../../stream/samples.ts";
import { minuteDays } from "./minute-days.ts";

/** A point of a load duration curve. */
export interface LoadDurationPoint {
  /** The share of the measured time, 0..100 %. */
  readonly percent: number;
  /** The power that was reached or passed in that share of the time, W; null without a measured minute. */
  readonly w: number | null;
}

export interface LoadDuration {
  /** Minutes that were measured; the others do not count. */
  readonly minutes: number;
  /** In the order asked. */
  readonly points: readonly LoadDurationPoint[];
}

export interface LoadDurationOptions {
  /** Shares of the time, 0..100 %. @default [0, 1, 5, 10, 25, 50, 75, 90, 95, 99, 100] */
  readonly percents?: readonly number[] | undefined;
}

const PERCENTS: readonly number[] = [0, 1, 5, 10, 25, 50, 75, 90, 95, 99, 100];

function checkPercents(percents: readonly number[]): void {
  const wrong = percents.find((percent) => !(percent >= 0 && percent <= 100));
  if (wrong === undefined) return;
  throw new RangeError(`Cannot find the power of ${wrong} % of the time: it must be 0 to 100`);
}

/** What was measured, lowest first. */
function sortedWatts(chunks: readonly Samples[]): Float64Array {
  const days = minuteDays(chunks);
  const all = new Float64Array(days.reduce((length, { watts }) => length + watts.length, 0));
  let count = 0;
  for (const { watts } of days) for (const w of watts) if (!Number.isNaN(w)) all[count++] = w;
  return all.subarray(0, count).sort();
}

/**
 * The load duration curve of a meter: its minutes sorted from high to low, read off at shares of the time. At 0 % stands the
 * highest minute, at 100 % the lowest, at 50 % the median; between them the minute of nearest rank, not interpolated. Of
 * `p1` export is negative, so the curve passes 0 where the home stops drawing from the grid.
 *
 * @param chunks minutes of one meter, any number of days
 * @throws RangeError for hours, several meters, or a share outside 0..100
 * @example loadDuration(days, { percents: [50] }).points // [{ percent: 50, w: 200 }]
 */
export function loadDuration(
  chunks: readonly Samples[],
  { percents = PERCENTS }: LoadDurationOptions = {},
): LoadDuration {
  checkPercents(percents);
  const watts = sortedWatts(chunks);
  const last = watts.length - 1;
  const points = percents.map((percent) => ({ percent, w: watts[last - Math.round((last * percent) / 100)] ?? null }));
  return { minutes: watts.length, points };
}
