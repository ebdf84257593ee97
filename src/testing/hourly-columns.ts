export const HOUR = 3_600_000;

/** The counters of a home. `solar` is the one of a pulse input; the others come from the P1 port. */
export type ColumnName = "t1" | "t2" | "t3" | "t4" | "gas" | "solar";

export const COLUMN_NAMES: readonly ColumnName[] = ["t1", "t2", "t3", "t4", "gas", "solar"];

/** What a home's registers show at a full hour (epoch ms): whole Wh, litres for gas. */
export type HomeReading = { readonly at: number } & { readonly [Name in ColumnName]?: number | undefined };

/** A stretch (epoch ms, half-open, on full hours) in which the device is not heard; its registers count on. */
export interface OfflineStretch {
  readonly from: number;
  readonly to: number;
}

/** One counter, on every full hour. */
export interface HourlyColumn {
  /** Whole Wh or litres. */
  readonly counts: Float64Array;
  /** 1 for an hour in which the device did not see the counter. */
  readonly hidden: Uint8Array;
}

export interface HourlyColumns {
  /** Epoch ms of the first row. */
  readonly start: number;
  readonly rows: number;
  /** A counter that is absent does not exist in the home. */
  readonly columns: Readonly<Partial<Record<ColumnName, HourlyColumn>>>;
}

/** Rows that are missing between two known ones lie on a straight line in whole units; before a fall they stand still. */
function fill(counts: Float64Array): Float64Array {
  const filled = Float64Array.from(counts);
  let known = 0;
  for (let row = 1; row < filled.length; row++) {
    if (Number.isNaN(filled[row]!)) continue;
    const rise = Math.max(0, filled[row]! - filled[known]!) / (row - known);
    for (let gap = known + 1; gap < row; gap++) filled[gap] = filled[known]! + Math.round(rise * (gap - known));
    known = row;
  }
  return filled;
}

/** A counter with missing rows (NaN): the hours that touch one are hidden. First and last row must be known. */
export function columnWithGaps(counts: Float64Array): HourlyColumn {
  const hidden = new Uint8Array(counts.length);
  for (let hour = 0; hour + 1 < counts.length; hour++) {
    hidden[hour] = Number.isNaN(counts[hour]! + counts[hour + 1]!) ? 1 : 0;
  }
  return { counts: fill(counts), hidden };
}

function checkReadings(readings: readonly HomeReading[]): void {
  if (readings.length < 2)
    throw new RangeError(`Cannot make a home of ${readings.length} readings: it takes at least two`);
  for (const [index, { at }] of readings.entries()) {
    if (at % HOUR !== 0) throw new RangeError(`Cannot use readings[${index}].at ${at}: it must be a full hour`);
    if (index > 0 && at <= readings[index - 1]!.at) {
      throw new RangeError(`Cannot use readings[${index}].at ${at}: it must be later than the one before`);
    }
  }
}

function columnOf(name: ColumnName, readings: readonly HomeReading[], hidden: Uint8Array): HourlyColumn {
  const start = readings[0]!.at;
  const counts = new Float64Array(hidden.length).fill(Number.NaN);
  for (const reading of readings) counts[(reading.at - start) / HOUR] = reading[name] ?? Number.NaN;
  if (Number.isNaN(counts[0]! + counts.at(-1)!)) {
    throw new RangeError(`Cannot count ${name}: the first and the last reading must both have it`);
  }
  return { counts: fill(counts), hidden };
}

/** Rows by the hour from readings that are further apart. */
export function hourlyColumns(readings: readonly HomeReading[], offline: readonly OfflineStretch[]): HourlyColumns {
  checkReadings(readings);
  const start = readings[0]!.at;
  const rows = (readings.at(-1)!.at - start) / HOUR + 1;
  const hidden = new Uint8Array(rows);
  for (const { from, to } of offline)
    hidden.fill(1, Math.max(0, (from - start) / HOUR), Math.max(0, (to - start) / HOUR));
  const names = COLUMN_NAMES.filter((name) => readings.some((reading) => reading[name] !== undefined));
  const columns = Object.fromEntries(names.map((name) => [name, columnOf(name, readings, hidden)]));
  return { start, rows, columns };
}
