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
  return type === "price" ? locale.price(text) : locale.number(text, { decimals });
};

/** The one place where a cell becomes text, the same for every renderer. */
export function printedCell(cell: Cell, column: Column, locale: Locale): PrintedCell {
  if (cell === null) return { text: "", numeric: false };
  if (typeof cell === "object") return { text: plainText(cell.words), numeric: false };
  if (column.type === "text") return { text: plainText(cell), numeric: false };
  return { text: numberText(cell, column, locale), numeric: true };
}

/** A row of a table as it is printed; a group row has its one cell. */
export const printedRow = (row: Row, table: TableBlock, locale: Locale): readonly PrintedCell[] =>
  row.role === "group"
    ? [{ text: plainText(String(row.cells[0])), numeric: false }]
    : table.columns.map((column, index) => printedCell(row.cells[index] ?? null, column, locale));
