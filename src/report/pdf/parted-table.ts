import type { Row, TableBlock } from "../blocks.ts";
import type { Locale } from "../locale.ts";
import { drawnTable, tableHeight } from "./drawn-table.ts";
import { TOGETHER } from "./page.ts";
import type { PrintedBlock } from "./printed-block.ts";
import { type TableSheet, tableSheet } from "./table-sheet.ts";

/** Fewer rows than these do not stand alone at the foot or at the top of a page. */
const LEAST_ROWS = 3;

const CONTINUED = { en: "continued", nl: "vervolg" } as const;

/** Rows of a sheet by their places, in the columns of the whole. */
function rowsOf(sheet: TableSheet, places: readonly number[]): TableSheet {
  const at = <T>(list: readonly T[]): T[] => places.map((place) => list[place]!);
  const columns = sheet.columns.map((column) => ({
    ...column,
    cells: at(column.cells),
    rows: at(column.rows),
    fractions: at(column.fractions),
  }));
  return { ...sheet, columns, rowHeights: at(sheet.rowHeights) };
}

const isSum = ({ role }: Row): boolean => role === "total" || role === "subtotal";

/** Where rows from `first` on begin: with the heading of the group that goes on in them, if there is one. */
function headingOf(rows: readonly Row[], first: number): readonly number[] {
  const before = rows.slice(0, first);
  const heading = before.findLastIndex(({ role }) => role === "group");
  const isOver = heading < 0 || rows[first]?.role === "group" || before.slice(heading).some(isSum);
  return isOver ? [] : [heading];
}

/** The places of a part: its own rows, under the heading of their group. */
const placesOf = (rows: readonly Row[], from: number, to: number): readonly number[] => [
  ...headingOf(rows, from),
  ...Array.from({ length: to - from }, (_, index) => from + index),
];

/** Whether a page may end before a row of those from `first` on: what belongs together is not parted. */
function mayPart(rows: readonly Row[], first: number, index: number): boolean {
  const [above, below] = [rows[index - 1], rows[index]];
  if (above === undefined || below === undefined) return false;
  if (index - first < LEAST_ROWS || rows.length - index < LEAST_ROWS) return false;
  return above.role !== "group" && !isSum(below) && below.joined !== true;
}

/** The last row before which a page may end, of those that fit in its room with the ones from `first` on; undefined if none. */
function cutFrom(table: TableBlock, sheet: TableSheet, first: number, room: number): number | undefined {
  let height = tableHeight({ ...table, footnotes: [] }, rowsOf(sheet, headingOf(table.rows, first)));
  let cut: number | undefined;
  for (let index = first; index < table.rows.length && height <= room; index += 1) {
    if (mayPart(table.rows, first, index)) cut = index;
    height += sheet.rowHeights[index]!;
  }
  return cut;
}

/**
 * A table in parts, each for a page of its own, the first for the room that a page has left; one part where it can not be parted
 * well. All have the columns of the whole; the later ones say that they go on, under the heading of the group that does, and the
 * last has the footnotes.
 *
 * @param room points
 */
export function partedTable(table: TableBlock, locale: Locale, room: number): readonly PrintedBlock[] {
  const sheet = tableSheet(table, locale);
  const part = (from: number, to: number): PrintedBlock => {
    const title = from === 0 ? table.title : `${table.title} (${CONTINUED[locale.lang]})`;
    const footnotes = to === table.rows.length ? table.footnotes : [];
    const places = placesOf(table.rows, from, to);
    return drawnTable(
      { ...table, title, footnotes, rows: places.map((place) => table.rows[place]!) },
      rowsOf(sheet, places),
    );
  };
  const partsFrom = (first: number, space: number): readonly PrintedBlock[] => {
    const rest = part(first, table.rows.length);
    if (rest.height <= space) return [rest];
    const cut = cutFrom(table, sheet, first, space);
    if (cut !== undefined) return [part(first, cut), ...partsFrom(cut, TOGETHER)];
    return space < TOGETHER ? partsFrom(first, TOGETHER) : [rest];
  };
  return partsFrom(0, room);
}
