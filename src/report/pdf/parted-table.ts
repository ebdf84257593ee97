import type { Row, TableBlock } from "../blocks.ts";
import type { Locale } from "../locale.ts";
import { drawnTable, tableHeight } from "./drawn-table.ts";
import { TOGETHER } from "./page.ts";
import type { PrintedBlock } from "./printed-block.ts";
import { type TableSheet, tableSheet } from "./table-sheet.ts";

/** Fewer rows than these do not stand alone at the foot or at the top of a page. */
const LEAST_ROWS = 3;

const CONTINUED = { en: "continued", nl: "vervolg" } as const;

/** Rows of a sheet, in the columns of the whole. */
function rowsOf(sheet: TableSheet, from: number, to: number): TableSheet {
  const columns = sheet.columns.map((column) => ({
    ...column,
    cells: column.cells.slice(from, to),
    rows: column.rows.slice(from, to),
    fractions: column.fractions.slice(from, to),
  }));
  return { ...sheet, columns, rowHeights: sheet.rowHeights.slice(from, to) };
}

const isSum = ({ role }: Row): boolean => role === "total" || role === "subtotal";

/** Whether a page may end before a row of those from `first` on: what belongs together is not parted. */
function mayPart(rows: readonly Row[], first: number, index: number): boolean {
  const [above, below] = [rows[index - 1], rows[index]];
  if (above === undefined || below === undefined) return false;
  if (index - first < LEAST_ROWS || rows.length - index < LEAST_ROWS) return false;
  return above.role !== "group" && !isSum(below) && below.joined !== true;
}

/** The last row before which a page may end, of those that fit in its room with the ones from `first` on; undefined if none. */
function cutFrom(table: TableBlock, sheet: TableSheet, first: number, room: number): number | undefined {
  let height = tableHeight({ ...table, footnotes: [] }, rowsOf(sheet, 0, 0));
  let cut: number | undefined;
  for (let index = first; index < table.rows.length && height <= room; index += 1) {
    if (mayPart(table.rows, first, index)) cut = index;
    height += sheet.rowHeights[index]!;
  }
  return cut;
}

/**
 * A table in parts, each for a page of its own, the first for the room that a page has left; one part where it can not be parted
 * well. All have the columns of the whole; the later ones say that they go on, and the last has the footnotes.
 *
 * @param room points
 */
export function partedTable(table: TableBlock, locale: Locale, room: number): readonly PrintedBlock[] {
  const sheet = tableSheet(table, locale);
  const part = (from: number, to: number): PrintedBlock => {
    const title = from === 0 ? table.title : `${table.title} (${CONTINUED[locale.lang]})`;
    const footnotes = to === table.rows.length ? table.footnotes : [];
    return drawnTable({ ...table, title, footnotes, rows: table.rows.slice(from, to) }, rowsOf(sheet, from, to));
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
