import type { ColumnTable } from "arquero";
import { measuresOf } from "../stream/measures.ts";
import { SparseSum } from "../stream/sparse-sum.ts";
import { ENERGY_COLUMNS } from "./energy-columns.ts";
import { numbers } from "./numbers.ts";
import type { TableFacts } from "./table-facts.ts";
import { wholeUnits } from "./whole-units.ts";

/** What a table adds up to by civil hour; all are indexed by hour. */
export interface HourSums {
  /** Whole Wh or litres by name of column, NaN where nothing was measured. */
  readonly energies: Readonly<Record<string, Float64Array>>;
  /** Minutes that were measured. */
  readonly minutes: Float64Array;
  /** Minutes that the table has rows for. */
  readonly expected: Float64Array;
}

/** How one column of a table adds up. */
interface Part {
  readonly column: string;
  readonly energy: string;
  readonly part: (value: number) => number;
  readonly convert: (sum: number) => number;
  readonly minutes: number;
}

const same = (value: number): number => value;

/** Rows of energy count their minutes themselves. */
const ENERGIES: readonly Part[] = Object.values(ENERGY_COLUMNS).map((name) => ({
  column: name,
  energy: name,
  part: same,
  convert: same,
  minutes: 0,
}));

function partsOf(table: ColumnTable, { meter }: TableFacts): Part[] {
  const samples = measuresOf(meter).map((measure) => ({ ...measure, energy: ENERGY_COLUMNS[measure.energy] }));
  return [...samples, ...ENERGIES].filter(({ column }) => table.column(column));
}

/** The rows that a table shows, with the hour of each. */
interface Shown {
  readonly table: ColumnTable;
  readonly rows: Uint32Array;
  readonly hours: Uint32Array;
  /** How many hours there are. */
  readonly count: number;
}

/** The sum by hour of what each row adds; NaN where no row adds anything. */
function sumBy({ table, rows, hours, count }: Shown, column: string, part: (value: number) => number): Float64Array {
  const values = numbers(table, column);
  const sums = new SparseSum(count);
  for (let index = 0; index < rows.length; index += 1) sums.add(hours[index]!, part(values[rows[index]!]!));
  return sums.cells;
}

function energiesOf(shown: Shown, parts: readonly Part[]): Record<string, Float64Array> {
  const energies: Record<string, SparseSum> = {};
  for (const { column, energy, part, convert } of parts) {
    energies[energy] ??= new SparseSum(shown.count);
    energies[energy].addAll(sumBy(shown, column, part).map(convert));
  }
  return Object.fromEntries(Object.entries(energies).map(([name, { cells }]) => [name, wholeUnits(cells)]));
}

const orZero = (value: number): number => (Number.isNaN(value) ? 0 : value);

function measuredMinutes(shown: Shown, parts: readonly Part[]): Float64Array {
  if (shown.table.column("minutes")) return sumBy(shown, "minutes", same).map(orZero);
  const total = new SparseSum(shown.count);
  for (const { column, minutes } of parts)
    total.addAll(sumBy(shown, column, (value) => (Number.isNaN(value) ? 0 : minutes)));
  return total.cells.map(orZero);
}

function expectedMinutes(shown: Shown, { every }: TableFacts): Float64Array {
  if (shown.table.column("expected")) return sumBy(shown, "expected", same).map(orZero);
  const width = every === "hour" ? 60 : 1;
  return sumBy(shown, "time", () => width).map(orZero);
}

/** Sums a table by civil hour; `hourOf` gives the hour (0 <= hour < count) of an instant. Rows that a filter hides do not count. */
export function hourSums(
  table: ColumnTable,
  facts: TableFacts,
  hourOf: (at: number) => number,
  count: number,
): HourSums {
  const rows = table.indices(false) as Uint32Array;
  const times = numbers(table, "time");
  const shown: Shown = { table, rows, hours: rows.map((row) => hourOf(times[row]!)), count };
  const parts = partsOf(table, facts);
  return {
    energies: energiesOf(shown, parts),
    minutes: measuredMinutes(shown, parts),
    expected: expectedMinutes(shown, facts),
  };
}
