import type { Samples } from "../../stream/samples.ts";
import { CONNECTION, type MinuteDay, minuteDays } from "./minute-days.ts";

/** A moment of high power. */
export interface Peak {
  /** Start of the minute or quarter of an hour, epoch ms. */
  readonly at: number;
  /** Mean power in it, W, positive in both directions. */
  readonly w: number;
}

/** The highest first; of equal ones the earliest. */
export interface DirectionPeaks {
  readonly minutes: readonly Peak[];
  readonly quarters: readonly Peak[];
}

export interface Peaks {
  readonly import: DirectionPeaks;
  readonly export: DirectionPeaks;
}

export interface PeaksOptions {
  /** How many of each. @default 5 */
  readonly top?: number | undefined;
}

const MINUTE = 60_000;
const QUARTER = 15;

/** Keeps the highest of what passes; what comes first stays first among equals. */
class Highest {
  readonly peaks: Peak[] = [];
  readonly #top: number;

  constructor(top: number) {
    this.#top = top;
  }

  offer(at: number, w: number): void {
    const isFull = this.peaks.length === this.#top;
    if (!(w > (isFull ? this.peaks[this.#top - 1]!.w : 0))) return;
    const place = this.peaks.findIndex((peak) => w > peak.w);
    this.peaks.splice(place < 0 ? this.peaks.length : place, 0, { at, w });
    this.peaks.length = Math.min(this.peaks.length, this.#top);
  }
}

function offerMinutes(highest: Highest, { start, watts }: MinuteDay, sign: 1 | -1): void {
  for (let minute = 0; minute < watts.length; minute += 1)
    highest.offer(start + minute * MINUTE, sign * watts[minute]!);
}

/** A quarter counts when all of it was measured; minutes of the other direction count as 0, as its register does. */
function offerQuarters(highest: Highest, { start, watts }: MinuteDay, sign: 1 | -1): void {
  for (let first = 0; first + QUARTER <= watts.length; first += QUARTER) {
    let sum = 0;
    for (let minute = first; minute < first + QUARTER; minute += 1) sum += Math.max(0, sign * watts[minute]!);
    highest.offer(start + first * MINUTE, sum / QUARTER);
  }
}

function highestOf(days: readonly MinuteDay[], sign: 1 | -1, top: number): DirectionPeaks {
  const [minutes, quarters] = [new Highest(top), new Highest(top)];
  for (const day of days) {
    offerMinutes(minutes, day, sign);
    offerQuarters(quarters, day, sign);
  }
  return { minutes: minutes.peaks, quarters: quarters.peaks };
}

/**
 * The highest power of a connection in both directions, by the minute and as the mean of a quarter of an hour of the clock,
 * which is what capacity tariffs count. A quarter of import is the mean of its importing minutes over all 15, as the import
 * register counts it; one with a minute not measured is left out. Fewer than `top` where a direction had fewer above 0 W.
 *
 * @param connection minutes of `p1` (or `han`), any number of days
 * @throws RangeError for hours, another meter, or a `top` that is not a whole number above 0
 * @example peaks(days, { top: 1 }).import.quarters // [{ at: 1667903400000, w: 3813.6 }]
 */
export function peaks(connection: readonly Samples[], { top = 5 }: PeaksOptions = {}): Peaks {
  if (!Number.isInteger(top) || top < 1)
    throw new RangeError(`Cannot find the ${top} highest peaks: it must be a whole number from 1`);
  const days = minuteDays(connection, CONNECTION);
  return { import: highestOf(days, 1, top), export: highestOf(days, -1, top) };
}
