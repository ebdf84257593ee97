import type { Issue } from "../../issue.ts";
import type { Register } from "../../reading.ts";
import { billionths } from "./billionths.ts";
import type { Claim } from "./claim.ts";
import type { Stretch } from "./counter.ts";
import { csvError } from "./csv-error.ts";
import { type CsvRow, csvRows } from "./csv-rows.ts";
import { decimalOf } from "./decimal-of.ts";
import { type Delimiter, delimiterOf } from "./delimiter-of.ts";
import type { Fact } from "./fact.ts";
import { Header } from "./header.ts";
import { intervalEnd, intervalStart } from "./interval-end.ts";
import type { Layout } from "./layout.ts";
import { type LayoutOptions, layoutOf } from "./layout-of.ts";
import { rowTimes, type TimeCell } from "./row-times.ts";

/** A file as text; its name is for messages. */
export interface CsvFile {
  readonly name: string;
  readonly text: string;
}

export interface CsvTableOptions extends LayoutOptions {
  readonly zone: string;
  /** Told from the amounts unless given. */
  readonly decimal?: "." | "," | undefined;
  readonly delimiter?: Delimiter | undefined;
}

/** What a file says of each register, in the order of its rows. */
export interface CsvTable {
  readonly file: string;
  readonly kind: Layout["kind"];
  /** Whether it tells counters at the end of stretches, rather than when they were read. */
  readonly isByStretch: boolean;
  readonly facts: ReadonlyMap<Register, readonly Fact[]>;
  readonly issues: readonly Issue[];
}

const withoutMark = (text: string): string => text.replace(/^\uFEFF/, "");

function refuseEmpty(file: string): never {
  throw csvError({ file }, { en: "it has no rows below a header", nl: "er staan geen rijen onder een kop" });
}

/** Every row has a cell for every column; a row that is cut short says nothing certain. Empty cells at its end are nothing. */
function checkWidths(header: Header, rows: readonly CsvRow[]): void {
  const wanted = header.names.length;
  const odd = rows.find(({ cells }) => cells.length < wanted || cells.slice(wanted).some((cell) => cell.trim() !== ""));
  if (odd === undefined) return;
  throw csvError(
    { file: header.file, line: odd.line },
    {
      en: `it has ${odd.cells.length} cells, the header has ${wanted}`,
      nl: `er staan ${odd.cells.length} cellen, de kop heeft er ${wanted}`,
    },
    {
      en: "If a number has a comma in it, it must be in quotes, or the cells must be parted by semicolons",
      nl: "Een getal met een komma moet tussen aanhalingstekens, of de cellen moeten met puntkomma's gescheiden zijn",
    },
  );
}

/** From when to when a row tells of. A counter that is told for a stretch is its value at the end. */
function stretchOf(at: number, { kind, every, stamp }: Layout, zone: string): Stretch {
  if (every === undefined) return { start: at, end: at };
  const [start, end] = stamp === "start" ? [at, intervalEnd(at, every, zone)] : [intervalStart(at, every, zone), at];
  return kind === "registers" ? { start: end, end } : { start, end };
}

/** A row that says something, and what. */
interface Said {
  readonly row: CsvRow;
  readonly claims: readonly Claim[];
}

const amountsIn = (said: readonly Said[]): readonly string[] =>
  said.flatMap(({ row, claims }) => claims.map(({ column }) => row.cells[column]!));

const timeCell = ({ line, cells }: CsvRow, layout: Layout, header: Header): TimeCell => ({
  text: cells[layout.time]!,
  series: layout.seriesOf(cells),
  place: header.place(line, layout.time),
});

interface HowToRead {
  readonly header: Header;
  readonly layout: Layout;
  readonly zone: string;
  readonly decimal: "." | ",";
}

/** What rows say at their times, by register. */
function factsOf(said: readonly Said[], times: readonly number[], how: HowToRead): Map<Register, Fact[]> {
  const { header, layout, zone, decimal } = how;
  const facts = new Map<Register, Fact[]>();
  for (const [index, { row, claims }] of said.entries()) {
    const stretch = stretchOf(times[index]!, layout, zone);
    for (const { register, column, unit, isOther } of claims) {
      const amount = billionths(row.cells[column]!, { decimal, unit }, header.place(row.line, column));
      if (amount === undefined) continue;
      const own = facts.get(register) ?? [];
      if (own.length === 0) facts.set(register, own);
      own.push({ register, ...stretch, billionths: isOther ? 0 : amount, header, row, column });
    }
  }
  return facts;
}

function refuseUnclear(file: string): never {
  throw csvError(
    { file },
    {
      en: "every number with a point, as 1.000, may be a thousand or one",
      nl: "elk getal met een punt, zoals 1.000, kan duizend of één zijn",
    },
    {
      en: "Say which sign is decimal: --csv-decimal , or --csv-decimal . (`decimal` in the library)",
      nl: "Zeg welk teken decimaal is: --csv-decimal , of --csv-decimal . (`decimal` in de bibliotheek)",
    },
  );
}

/**
 * Read a file into what its cells say. An empty cell says nothing.
 *
 * @throws SourceError `malformed` that names file, line, column and value
 */
export function csvTable(file: CsvFile, options: CsvTableOptions): CsvTable {
  const { zone } = options;
  const text = withoutMark(file.text);
  const { delimiter = delimiterOf(text) } = options;
  const [first, ...rows] = csvRows(text, delimiter, file.name);
  if (first === undefined || rows.length === 0) return refuseEmpty(file.name);
  const header = new Header(file.name, first.cells);
  checkWidths(header, rows);
  const layout = layoutOf(header, rows, options);
  const said = rows
    .map((row): Said => ({ row, claims: layout.claims(row.cells, row.line) }))
    .filter(({ claims }) => claims.length > 0);
  const times = rowTimes(
    said.map(({ row }) => timeCell(row, layout, header)),
    zone,
  );
  const { decimal = decimalOf(amountsIn(said), delimiter) ?? refuseUnclear(file.name) } = options;
  const facts = factsOf(said, times, { header, layout, zone, decimal });
  const { kind, issues } = layout;
  return { file: file.name, kind, isByStretch: layout.every !== undefined, facts, issues };
}
