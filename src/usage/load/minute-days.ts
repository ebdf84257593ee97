import type { Meter } from "../../source/source.ts";
import type { Samples } from "../../stream/samples.ts";
import type { CivilDate } from "../../units/civil.ts";

/** The power of one meter over one civil day, on an unbroken grid of minutes. */
export interface MinuteDay {
  readonly date: CivilDate;
  /** The civil day, start <= t < end, epoch ms. */
  readonly start: number;
  readonly end: number;
  /** Mean W of each minute from `start` on, NaN where nothing was measured; shorter than the day when it was not over. */
  readonly watts: Float64Array;
}

/** Where a connection is measured in both directions. */
export const CONNECTION: readonly Meter[] = ["p1", "han"];

function checkChunk({ meter, every, zone, date }: Samples, first: Samples, meters: readonly Meter[] | undefined): void {
  if (meters && !meters.includes(meter))
    throw new RangeError(`Cannot take the power of ${meter}: it must be that of ${meters.join(" or ")}`);
  if (meter !== first.meter || zone !== first.zone)
    throw new RangeError(`Cannot take ${meter} in ${zone} together with ${first.meter} in ${first.zone}`);
  if (every !== "minute")
    throw new RangeError(
      `Cannot take the power of ${date} by the hour: ask for samples with every: "minute", of a meter that gives minutes`,
    );
}

const minuteDay = ({ date, start, end, times, columns }: Samples): MinuteDay => ({
  date,
  start,
  end,
  watts: columns.w ?? new Float64Array(times.length).fill(Number.NaN),
});

/**
 * The minutes of one meter, day by day, oldest first. A day whose answer was empty has minutes of NaN.
 *
 * @param meters which meters may be meant; any one unless given
 * @throws RangeError for hours, another meter, several meters or zones, and a day that comes twice
 */
export function minuteDays(chunks: readonly Samples[], meters?: readonly Meter[]): MinuteDay[] {
  const sorted = chunks.toSorted((a, b) => a.start - b.start);
  for (const [index, chunk] of sorted.entries()) {
    checkChunk(chunk, sorted[0]!, meters);
    if (sorted[index - 1]?.start === chunk.start) throw new RangeError(`Cannot take ${chunk.date} twice`);
  }
  return sorted.map(minuteDay);
}
