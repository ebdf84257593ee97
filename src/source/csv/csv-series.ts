import type { Register } from "../../reading.ts";
import { calendar } from "../../units/calendar.ts";
import { datesBetween, firstOfMonth, firstOfNextMonth } from "../../units/civil.ts";
import { midnight } from "../../units/zone.ts";
import { type CivilSpan, civilSpan } from "../civil-span.ts";
import type { Query, Series, SeriesKind, SeriesPage } from "../source.ts";
import type { Stretch } from "./counter.ts";
import type { CsvHome } from "./csv-home.ts";

/** A column: the registers that are added, those that are taken off, and what a thousandth is in its unit. */
interface Column {
  readonly name: string;
  readonly plus: readonly Register[];
  readonly minus: readonly Register[];
  readonly per: number;
}

const M3: Column = { name: "m3", plus: ["gas"], minus: [], per: 1000 };

const BY_HOUR: readonly Column[] = [
  { name: "importWh", plus: ["t1", "t2"], minus: [], per: 1 },
  { name: "exportWh", plus: ["t3", "t4"], minus: [], per: 1 },
];

const NET: readonly Column[] = [
  { name: "netLowKwh", plus: ["t1"], minus: ["t3"], per: 1000 },
  { name: "netNormalKwh", plus: ["t2"], minus: ["t4"], per: 1000 },
];

function columnsOf({ meter, kind }: SeriesQuery): readonly Column[] {
  if (meter === "p1-gas") return [M3];
  return kind === "day" ? BY_HOUR : NET;
}

type SeriesQuery = Extract<Query, { kind: SeriesKind }>;

const between = (starts: readonly number[], end: number): Stretch[] =>
  starts.map((start, index) => ({ start, end: starts[index + 1] ?? end }));

/** The hours of a day, the days of a month, or the months of a year. */
function slotsOf(kind: SeriesKind, { from, to, start, end }: CivilSpan, zone: string): Stretch[] {
  if (kind === "day") return between([...calendar(zone, start, end).hourStarts], end);
  const firsts = kind === "month" ? datesBetween(from, to) : monthsOf(from, to);
  return between(
    firsts.map((date) => midnight(date, zone)),
    end,
  );
}

function monthsOf(from: string, to: string): string[] {
  const firsts: string[] = [];
  for (let first = firstOfMonth(from); first < to; first = firstOfNextMonth(first)) firsts.push(first);
  return firsts;
}

/** What registers counted in a slot together; NaN unless each of them is known in all of it. */
function sumOf(registers: readonly Register[], slot: Stretch, { counters }: CsvHome): number {
  const parts = registers.flatMap((register) => {
    const counter = counters.get(register);
    return counter === undefined ? [] : [counter.countedIn(slot) ?? Number.NaN];
  });
  return parts.reduce((sum, part) => sum + part, 0);
}

function seriesOf(slots: readonly Stretch[], columns: readonly Column[], home: CsvHome): Series {
  const present = columns.filter(({ plus }) => plus.some((register) => home.counters.has(register)));
  const rows = slots.map((slot) =>
    present.map(({ plus, minus, per }) => (sumOf(plus, slot, home) - sumOf(minus, slot, home)) / per),
  );
  const known = rows.flatMap((row, index) => (row.every(Number.isNaN) ? [] : [index]));
  return {
    times: Float64Array.from(known, (index) => slots[index]!.start),
    columns: Object.fromEntries(
      present.map(({ name }, column) => [name, Float64Array.from(known, (index) => rows[index]![column]!)]),
    ),
  };
}

/**
 * A day by the hour (`importWh`, `exportWh`; gas `m3`), a month by the day or a year by the month (`netLowKwh`,
 * `netNormalKwh`; `m3`). A slot of which a part is missing is not there.
 */
export function csvSeries(query: SeriesQuery, home: CsvHome, askedAt: number): SeriesPage {
  const { kind, meter, at } = query;
  const span = civilSpan(kind, at, home.zone);
  const series = seriesOf(slotsOf(kind, span, home.zone), columnsOf(query), home);
  return { kind, meter, start: span.start, end: span.end, series, askedAt, issues: [] };
}
