import type { Series } from "../source.ts";
import type { SlotSample } from "./slot.ts";

function column(times: Float64Array, samples: readonly SlotSample[]): Float64Array {
  const values = new Float64Array(times.length).fill(Number.NaN);
  let row = 0;
  for (const { at, value } of samples) {
    while (times[row]! < at) row += 1;
    values[row] = value;
  }
  return values;
}

/** Rising times and a rising column as one, each time once. */
function withTimes(times: Float64Array, samples: readonly SlotSample[]): Float64Array {
  const union = new Float64Array(times.length + samples.length);
  let [left, right, count] = [0, 0, 0];
  while (left < times.length || right < samples.length) {
    const [a, b] = [times[left] ?? Number.POSITIVE_INFINITY, samples[right]?.at ?? Number.POSITIVE_INFINITY];
    union[count++] = Math.min(a, b);
    if (a <= b) left += 1;
    if (b <= a) right += 1;
  }
  return union.slice(0, count);
}

/** Columns side by side, joined by time and never by index; NaN where a column has no such slot. Each column rises. */
export function joinColumns(columns: ReadonlyMap<string, readonly SlotSample[]>): Series {
  let times: Float64Array = new Float64Array();
  for (const samples of columns.values()) times = withTimes(times, samples);
  const joined: Record<string, Float64Array> = Object.create(null);
  for (const [name, samples] of columns) joined[name] = column(times, samples);
  return { times, columns: joined };
}
