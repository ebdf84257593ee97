import type { Samples } from "../../stream/samples.ts";
import type { MeterRecord } from "../readings/meter-record.ts";
import { shownOf } from "../readings/shown-of.ts";

/** What a gas slot's value is the difference of two counters in; the minutes of power are measured as such. */
const COUNTED: readonly string[] = ["m3", "litres", "litresPerMinute"];

/** The place of the slot that an instant is in. */
const slotAt = (times: Float64Array, at: number): number => times.findLastIndex((start) => start <= at);

/**
 * The samples of a gas meter without those of the slots in which it was changed: a device takes the difference of what it
 * showed before and after, which is not what flowed.
 */
export function withoutChangeSlots(chunk: Samples, record: MeterRecord): Samples {
  const changes = record
    .changes("gas", chunk.start - 1, chunk.end - 1)
    .filter(({ last, first }) => shownOf(last) !== shownOf(first));
  if (changes.length === 0) return chunk;
  const touched = new Set(changes.map(({ at }) => slotAt(chunk.times, at)));
  const kept = (name: string, values: Float64Array): Float64Array =>
    COUNTED.includes(name) ? values.map((value, slot) => (touched.has(slot) ? Number.NaN : value)) : values;
  const columns = Object.entries(chunk.columns).map(([name, values]) => [name, kept(name, values)]);
  return { ...chunk, columns: Object.fromEntries(columns) };
}
