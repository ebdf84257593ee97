import type { ColumnTable } from "arquero";
import { SparseSum } from "../stream/sparse-sum.ts";
import { type Calendar, calendar } from "../units/calendar.ts";
import { monthOf } from "../units/civil.ts";
import { civilColumns } from "./civil-columns.ts";
import { hourSums } from "./hour-sums.ts";
import { numbers } from "./numbers.ts";
import { GRAINS, type Grain, type TableFacts, tableFacts } from "./table-facts.ts";

type Columns = Record<string, Float64Array>;

/** A calendar of all instants of a table. */
function calendarOf(table: ColumnTable, { zone, evening }: TableFacts): Calendar {
  const times = numbers(table, "time");
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  table.scan((row = 0) => {
    const at = times[row]!;
    if (at < first) first = at;
    if (at > last) last = at;
  });
  if (first > last) throw new RangeError("Cannot resample a table without rows");
  return calendar(zone, first, last + 1, { evening });
}

/** Which row of the result each hour belongs to, and when each of those rows starts. */
interface Buckets {
  readonly ofHour: Uint32Array;
  readonly starts: Float64Array;
}

function bucketsOf({ days, hourStarts, dayIndexAt }: Calendar, every: Grain): Buckets {
  if (every === "hour") return { ofHour: Uint32Array.from(hourStarts.keys()), starts: hourStarts };
  const keys = days.map(({ date }) => (every === "day" ? date : monthOf(date)));
  const starts: number[] = [];
  const ofDay = keys.map((key, day) => (key === keys[day - 1] ? starts.length : starts.push(days[day]!.start)) - 1);
  return { ofHour: Uint32Array.from(hourStarts, (at) => ofDay[dayIndexAt(at)]!), starts: Float64Array.from(starts) };
}

function sumBy({ ofHour, starts }: Buckets, values: Float64Array): Float64Array {
  const sums = new SparseSum(starts.length);
  values.forEach((value, hour) => {
    sums.add(ofHour[hour]!, value);
  });
  return sums.cells;
}

/** Leaves out the rows for which `keep` is 0: the table had nothing there. */
const keepRows = (columns: Columns, keep: Float64Array): Columns =>
  Object.fromEntries(
    Object.entries(columns).map(([name, column]) => [name, column.filter((_, row) => keep[row]! > 0)]),
  );

/** The civil columns that mean something for a row so wide. */
function civilOf(times: Float64Array, civil: Calendar, every: Grain): Partial<ReturnType<typeof civilColumns>> {
  const { date, hour, weekday, month, tariff } = civilColumns(times, civil);
  if (every === "hour") return { date, hour, weekday, month, tariff };
  return every === "day" ? { date, weekday, month } : { month };
}

/**
 * Energy by hour, day or month of the civil calendar, from a table of `toTable` or of `resample` itself, whole or filtered:
 * `import_wh` and `export_wh` of p1 (`wh` of other meters, `litres` of gas), `minutes` measured and minutes `expected`, after
 * `time` and the civil columns that fit: of an hour `date`, `hour`, `weekday`, `month`, `tariff`; of a day `date`, `weekday`,
 * `month`; of a month `month`. To split days by tariff, group hours by `date` and `tariff`.
 *
 * Wh and litres are whole, by cumulative rounding over the hours of the table, so that every sum of rows stays true within
 * one unit and coarser rows are exactly the sums of finer ones. A row in which nothing was measured is NaN; one in which
 * some minutes are missing holds the others. Throws RangeError when asked for finer rows than the table has, TypeError for
 * any other table.
 *
 * @example resample(minutes, "hour").groupby("tariff").rollup({ import: op.sum("import_wh") }).print();
 */
export function resample(table: ColumnTable, every: "hour" | "day" | "month"): ColumnTable {
  const facts = tableFacts(table);
  if (GRAINS.indexOf(every) < GRAINS.indexOf(facts.every))
    throw new RangeError(`Cannot resample a table by ${facts.every} to rows by ${every}: rows can only get wider`);
  const civil = calendarOf(table, facts);
  const buckets = bucketsOf(civil, every);
  const sums = hourSums(table, facts, civil.hourIndexAt, civil.hourStarts.length);
  const summed = Object.entries({ ...sums.energies, minutes: sums.minutes, expected: sums.expected });
  const columns: Columns = Object.fromEntries(summed.map(([name, values]) => [name, sumBy(buckets, values)]));
  const { time, ...kept } = keepRows({ time: buckets.starts, ...columns }, columns.expected!);
  const data = { time: time!, ...civilOf(time!, civil, every), ...kept };
  // Made from an empty table of the same class, so that arquero is loaded by those alone who have a table.
  const made = table.reify([]).create({ data, names: Object.keys(data) });
  return made.params({ ...facts, every }) as ColumnTable;
}
