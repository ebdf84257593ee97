import type { Column, TableBlock } from "../blocks.ts";
import type { Locale } from "../locale.ts";
import { type PrintedCell, printedRows } from "../printed-cell.ts";

/** A column of a table as it is printed. */
export interface PrintedColumn extends Column {
  /** One for each row; of a group row, which spans the columns, only the first has text. */
  readonly cells: readonly PrintedCell[];
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

/** A table column by column: what stands in one is aligned with the rest of it. */
export function printedColumns(table: TableBlock, locale: Locale): readonly PrintedColumn[] {
  const separator = locale.lang === "nl" ? "," : ".";
  const rows = printedRows(table, locale);
  return table.columns.map((column, index) => {
    const cells = rows.map((row) => row[index] ?? EMPTY);
    const fractions = cells.map((cell) => fractionLength(cell, separator));
    return { ...column, cells, fractions, fraction: Math.max(0, ...fractions) };
  });
}
