import type { ColumnTable } from "arquero";
import { type CollectOptions, collect } from "../stream/collect.ts";
import type { Samples, SamplesInput } from "../stream/samples.ts";
import { type Calendar, calendar } from "../units/calendar.ts";
import type { LowTariffOptions } from "../units/low-tariff.ts";
import { civilColumns } from "./civil-columns.ts";
import { ENERGY_COLUMNS } from "./energy-columns.ts";
import type { TableFacts } from "./table-facts.ts";
import { wholeUnits } from "./whole-units.ts";

const MINUTE = 60_000;

export interface ToTableOptions extends CollectOptions, LowTariffOptions {}

/** What all chunks of one table must have in common; returns the first, which stands for all. */
function checkAlike([first, ...others]: readonly Samples[]): Samples {
  if (!first) throw new RangeError("Cannot make a table of no samples: at least one day must have begun");
  let before = first;
  for (const next of others) {
    if (next.meter !== first.meter || next.zone !== first.zone)
      throw new RangeError(`Cannot put ${next.meter} in ${next.zone} into a table of ${first.meter} in ${first.zone}`);
    if (next.every !== first.every)
      throw new RangeError('Cannot put hours and minutes into one table: ask for samples with every: "hour"');
    if (next.start < before.end) throw new RangeError(`Cannot put ${next.date} into a table twice`);
    before = next;
  }
  return first;
}

/** A column of all chunks, one below the other; NaN where a chunk has no such column. */
function joined(chunks: readonly Samples[], name: string, length: number): Float64Array {
  const column = new Float64Array(length).fill(Number.NaN);
  let row = 0;
  for (const { times, columns } of chunks) {
    if (columns[name]) column.set(columns[name], row);
    row += times.length;
  }
  return column;
}

function joinedTimes(chunks: readonly Samples[]): Float64Array {
  const times = new Float64Array(chunks.reduce((length, chunk) => length + chunk.times.length, 0));
  let row = 0;
  for (const chunk of chunks) {
    times.set(chunk.times, row);
    row += chunk.times.length;
  }
  return times;
}

function expectedMinutes(times: Float64Array, { hourStarts, hourIndexAt, end }: Calendar): Float64Array {
  return times.map((at) => ((hourStarts[hourIndexAt(at) + 1] ?? end) - at) / MINUTE);
}

type Columns = Record<string, Float64Array>;

/** Samples as they are. A meter whose every answer was empty still has its column of power. */
function sampleColumns(chunks: readonly Samples[], { meter }: Samples, length: number): Columns {
  const names = new Set(chunks.flatMap(({ columns }) => Object.keys(columns)));
  if (names.size === 0) names.add(meter === "p1-gas" ? "m3" : "w");
  return Object.fromEntries([...names].map((name) => [name, joined(chunks, name, length)]));
}

function energyColumns(
  chunks: readonly Samples[],
  { columns }: Samples,
  times: Float64Array,
  civil: Calendar,
): Columns {
  const energies = Object.entries(ENERGY_COLUMNS).filter(([name]) => columns[name]);
  const whole = energies.map(([name, column]) => [column, wholeUnits(joined(chunks, name, times.length))]);
  const minutes = joined(chunks, "minutes", times.length);
  return { ...Object.fromEntries(whole), minutes, expected: expectedMinutes(times, civil) };
}

/**
 * Samples as an arquero table, one row a slot in time order: `time` (start, epoch ms), `date` (`2026-11-01`), `hour`
 * (0..23), `weekday` (1 Monday .. 7), `month` (`2026-11`), `tariff` (`low` or `normal`, by the clock), and what was
 * measured. All civil columns are in the zone of the samples.
 *
 * By the minute that is `w` (or `litresPerMinute`, or `m3` of a gas meter that gives hours), NaN where nothing was
 * measured, which arquero's aggregates pass over. By the hour it is `import_wh` and `export_wh` (or `wh`, or `litres`) in
 * whole units, `minutes` measured and minutes `expected`.
 *
 * The table's `params()` are `{ zone, meter, every, evening }`. Throws RangeError for samples of different meters, zones or widths,
 * for a day that comes twice, and for none at all.
 *
 * @example
 * const minutes = await toTable(samples(home, { meter: "p1", every: "minute", period: november }));
 * minutes.groupby("tariff").rollup({ mean: op.mean("w") }).print();
 */
export async function toTable(samples: SamplesInput, options: ToTableOptions = {}): Promise<ColumnTable> {
  // Loaded here, as it takes longer to load than a bill takes to make.
  const { table } = await import("arquero");
  const chunks = (await collect(samples, options)).sort((a, b) => a.start - b.start);
  const first = checkAlike(chunks);
  const facts: TableFacts = {
    zone: first.zone,
    meter: first.meter,
    every: first.every,
    evening: options.evening ?? 23,
  };
  const times = joinedTimes(chunks);
  const civil = calendar(facts.zone, first.start, chunks.at(-1)!.end, facts);
  const values = first.columns.minutes
    ? energyColumns(chunks, first, times, civil)
    : sampleColumns(chunks, first, times.length);
  return table({ time: times, ...civilColumns(times, civil), ...values }).params(facts) as ColumnTable;
}
