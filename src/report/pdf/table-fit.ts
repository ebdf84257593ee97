import { textWidth } from "../text-width.ts";
import { type ColumnNeed, columnWidths } from "./column-widths.ts";
import { decimalRoom } from "./decimal-room.ts";
import { SIZE, TEXT_WIDTH } from "./page.ts";
import type { PrintedColumn } from "./printed-columns.ts";
import { textHeight } from "./text-height.ts";
import { widestWord } from "./widest-word.ts";

/** Points between two columns. */
export const COLUMN_GAP = 14;

/** Points above and below a row. */
export const ROW_AIR = 1;

/** Points over a row that names a group. */
export const GROUP_AIR = 4;

/** Words of so many letters stay on one line in a column of numbers. */
const LONGEST_LABEL = 16;

/** Em of the widest word that is not broken. */
const WIDEST_WORD = 18;

/** How a table lies on the page, in points. */
export interface TableFit {
  /** Of type. */
  readonly size: number;
  /** Of each column, without the space beside it. */
  readonly widths: readonly number[];
  /** Of the row of headers. */
  readonly headHeight: number;
  /** Of each row. */
  readonly rowHeights: readonly number[];
}

/** Whether words stay on one line: short ones over and among numbers do. */
export const isOneLine = (text: string, type: PrintedColumn["type"]): boolean =>
  type !== "text" && text.length <= LONGEST_LABEL;

interface Width {
  readonly narrow: number;
  readonly wide: number;
}

const em = (width: number): Width => ({ narrow: width, wide: width });

function wordsWidth(text: string, type: PrintedColumn["type"], bold: boolean): Width {
  const wide = textWidth(text, { size: 1, bold });
  return isOneLine(text, type) ? em(wide) : { narrow: widestWord(text, WIDEST_WORD, { size: 1, bold }), wide };
}

/** In em; a group row spans the columns and asks nothing of them. */
function cellWidth({ type, cells, rows, fractions, fraction }: PrintedColumn, row: number): Width {
  const { text, numeric } = cells[row]!;
  const { bold, isGroup } = rows[row]!;
  if (isGroup) return em(0);
  if (!numeric) return wordsWidth(text, type, bold);
  return em(textWidth(text, { size: 1, bold }) + decimalRoom(fractions[row]!, fraction, bold));
}

function columnNeed(column: PrintedColumn, grows: boolean): ColumnNeed {
  const widths = [
    wordsWidth(column.header, column.type, false),
    ...column.cells.map((_, row) => cellWidth(column, row)),
  ];
  return {
    narrow: Math.max(...widths.map(({ narrow }) => narrow)),
    wide: Math.max(...widths.map(({ wide }) => wide)),
    grows,
  };
}

function rowHeight(
  row: number,
  columns: readonly PrintedColumn[],
  { size, widths }: Pick<TableFit, "size" | "widths">,
) {
  const { bold, isGroup } = columns[0]!.rows[row]!;
  const height = ({ type, cells }: PrintedColumn, column: number): number => {
    const { text, numeric } = cells[row]!;
    const width = isGroup ? TEXT_WIDTH : widths[column]!;
    return textHeight(text, numeric || isOneLine(text, type) ? Number.POSITIVE_INFINITY : width, { size, bold });
  };
  return isGroup ? height(columns[0]!, 0) + GROUP_AIR : Math.max(...columns.map(height));
}

/**
 * Fits a table to the page: in the usual size of type, or a smaller one where its columns at their narrowest would still be wider
 * than the page. Numbers are never broken.
 */
export function fitTable(columns: readonly PrintedColumn[]): TableFit {
  const needs = columns.map((column, index) => columnNeed(column, index === 0));
  const room = TEXT_WIDTH - COLUMN_GAP * (columns.length - 1);
  const narrowest = needs.reduce((total, { narrow }) => total + narrow, 0);
  const size = Math.min(SIZE.table, (room - 0.1 * columns.length) / narrowest);
  const inPoints = needs.map((need) => ({ ...need, narrow: need.narrow * size, wide: need.wide * size }));
  const widths = columnWidths(inPoints, room);
  const air = 2 * ROW_AIR + 1;
  return {
    size,
    widths,
    headHeight: air + Math.max(...columns.map(({ header }, index) => textHeight(header, widths[index]!, { size }))),
    rowHeights: (columns[0]?.cells ?? []).map((_, row) => air + rowHeight(row, columns, { size, widths })),
  };
}
