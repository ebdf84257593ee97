import type { Samples } from "../../stream/samples.ts";
import type { Direction } from "./slot-energies.ts";

const MINUTE = 60_000;
const HOUR = 3_600_000;

/** A column of samples that tells of a direction, and what one of its values adds. */
interface SampledColumn {
  readonly name: string;
  readonly part: (value: number) => number;
}

const COLUMNS: Readonly<Record<Direction, readonly SampledColumn[]>> = {
  import: [
    { name: "importWh", part: (wh) => wh * 60 },
    { name: "w", part: (w) => Math.max(w, 0) },
  ],
  export: [
    { name: "exportWh", part: (wh) => wh * 60 },
    { name: "w", part: (w) => Math.max(-w, 0) },
  ],
  gas: [
    { name: "m3", part: (m3) => m3 * 1000 },
    { name: "litresPerMinute", part: (litres) => litres },
  ],
};

/** Power is summed in watt-minutes and divided once, so that whole W stay exact. */
const PARTS: Readonly<Record<Direction, number>> = { import: 60, export: 60, gas: 1 };

/** What samples say of each slot: its energy in Wh or litres, and how much of it they tell of, in ms. */
export interface SampledSlots {
  readonly energy: Float64Array;
  readonly covered: Float64Array;
}

function addChunk(chunk: Samples, direction: Direction, starts: Float64Array, end: number, sums: SampledSlots): void {
  const column = COLUMNS[direction].find(({ name }) => chunk.columns[name] !== undefined);
  if (column === undefined) return;
  const values = chunk.columns[column.name]!;
  const length = chunk.every === "hour" ? HOUR : MINUTE;
  let slot = 0;
  for (let index = 0; index < values.length; index += 1) {
    const [at, value] = [chunk.times[index]!, values[index]!];
    if (Number.isNaN(value) || at < starts[0]! || at >= end) continue;
    while (starts[slot + 1] !== undefined && starts[slot + 1]! <= at) slot += 1;
    sums.energy[slot]! += column.part(value);
    sums.covered[slot]! += length;
  }
}

/**
 * Sum the samples of one direction into slots, `starts` up to `end` (epoch ms): of the connection's power import is the sum
 * of the positive and export of the negative minutes.
 */
export function sampledSlots(
  chunks: readonly Samples[],
  direction: Direction,
  starts: Float64Array,
  end: number,
): SampledSlots {
  const sums = { energy: new Float64Array(starts.length), covered: new Float64Array(starts.length) };
  for (const chunk of chunks)
    if (chunk.start < end && chunk.end > starts[0]!) addChunk(chunk, direction, starts, end, sums);
  return { ...sums, energy: sums.energy.map((sum) => sum / PARTS[direction]) };
}
