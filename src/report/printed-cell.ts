import type { Cell, Column, Row, TableBlock } from "./blocks.ts";
import type { Locale } from "./locale.ts";
import { plainText } from "./plain-text.ts";

/** A cell as it is printed. `numeric`: aligned on the decimal sign. */
export interface PrintedCell {
  readonly text: string;
  readonly numeric: boolean;
}

const numberText = (text: string, { type, decimals }: Column, locale: Locale): string => {
  if (type === "amount") return locale.amount(text);
  return type === "price" ? locale.price(text, decimals) : locale.number(text, { decimals });
};

const LEAST = 5;
const decimalsOf = (cell: Cell | undefined): number =>
  typeof cell === "string" ? (cell.split(".")[1]?.length ?? 0) : 0;

/** The prices of a column have as many decimals as the longest of them: zeros are added, no digit is cut. */
function evenPrices({ columns, rows }: TableBlock): readonly Column[] {
  const lines = rows.filter(({ role }) => role !== "group");
  return columns.map((column, index) =>
    column.type === "price"
      ? { ...column, decimals: Math.max(LEAST, ...lines.map(({ cells }) => decimalsOf(cells[index]))) }
      : column,
  );
}

/** The one place where a cell becomes text, the same for every renderer. */
export function printedCell(cell: Cell, column: Column, locale: Locale): PrintedCell {
  if (cell === null) return { text: "", numeric: false };
  if (typeof cell === "object") return { text: plainText(cell.words), numeric: false };
  if (column.type === "text") return { text: plainText(cell), numeric: false };
  return { text: numberText(cell, column, locale), numeric: true };
}

const printedRow = (row: Row, columns: readonly Column[], locale: Locale): readonly PrintedCell[] =>
  row.role === "group"
    ? [{ text: plainText(String(row.cells[0])), numeric: false }]
    : columns.map((column, index) => printedCell(row.cells[index] ?? null, column, locale));

/** The rows of a table as they are printed; a group row has its one cell. */
export function printedRows(table: TableBlock, locale: Locale): readonly (readonly PrintedCell[])[] {
  const columns = evenPrices(table);
  return table.rows.map((row) => printedRow(row, columns, locale));
}
