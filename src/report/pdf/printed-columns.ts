import type { Column, Row, TableBlock } from "../blocks.ts";
import type { Locale } from "../locale.ts";
import { type PrintedCell, printedRows } from "../printed-cell.ts";

/** What all cells of a row share. */
export interface PrintedRow {
  readonly bold: boolean;
  /** It spans the columns. */
  readonly isGroup: boolean;
}

/** A column of a table as it is printed. */
export interface PrintedColumn extends Column {
  /** One for each row; of a group row, which spans the columns, only the first has text. */
  readonly cells: readonly PrintedCell[];
  /** The rows that these stand in. */
  readonly rows: readonly PrintedRow[];
  /** How many digits each number has after its decimal sign, 0 for words. */
  readonly fractions: readonly number[];
  /** The most of these. */
  readonly fraction: number;
}

const EMPTY: PrintedCell = { text: "", numeric: false };

function fractionLength({ text, numeric }: PrintedCell, separator: "," | "."): number {
  const at = numeric ? text.lastIndexOf(separator) : -1;
  return at < 0 ? 0 : text.length - at - 1;
}

const printedRow = ({ role = "line" }: Row): PrintedRow => ({ bold: role !== "line", isGroup: role === "group" });

/** A table column by column: what stands in one is aligned with the rest of it. */
export function printedColumns(table: TableBlock, locale: Locale): readonly PrintedColumn[] {
  const separator = locale.lang === "nl" ? "," : ".";
  const printed = printedRows(table, locale);
  const rows = table.rows.map(printedRow);
  return table.columns.map((column, index) => {
    const cells = printed.map((row) => row[index] ?? EMPTY);
    const fractions = cells.map((cell) => fractionLength(cell, separator));
    return { ...column, cells, rows, fractions, fraction: Math.max(0, ...fractions) };
  });
}
