import type { Column, Row, TableBlock } from "../blocks.ts";
import { plainText } from "../plain-text.ts";

/** A column of numbers of a chart's twin. */
export interface TwinColumn {
  readonly column: Column;
  readonly index: number;
  /** One a row; undefined where words or nothing stand in the place of a number. */
  readonly digits: readonly (string | undefined)[];
}

/** What a row of a twin is about. */
export const rowLabel = (row: Row): string => plainText(String(row.cells[0] ?? ""));

const digitsAt = (row: Row, index: number): string | undefined => {
  const cell = row.cells[index];
  return typeof cell === "string" ? cell : undefined;
};

/** The columns that hold numbers. */
export const twinColumns = ({ columns, rows }: TableBlock): readonly TwinColumn[] =>
  columns.flatMap((column, index) =>
    column.type === "text" ? [] : [{ column, index, digits: rows.map((row) => digitsAt(row, index)) }],
  );

/** The words that stand in the place of numbers, with the rows where they do. */
export function wordsInstead(rows: readonly Row[], index: number): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const row of rows) {
    const cell = row.cells[index];
    if (typeof cell === "object" && cell) found.set(cell.words, [...(found.get(cell.words) ?? []), rowLabel(row)]);
  }
  return found;
}
