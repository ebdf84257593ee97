import type { TableBlock } from "../blocks.ts";
import type { Locale } from "../locale.ts";
import { type PrintedCell, printedRows } from "../printed-cell.ts";
import { decimalPads } from "./decimal-pads.ts";

/** A cell as it is printed, with what stands behind its number without being shown. */
export interface PaddedCell extends PrintedCell {
  readonly pad: string;
}

/** The rows of a table as they are printed, their numbers aligned on the decimal sign. */
export function paddedRows(table: TableBlock, locale: Locale): readonly (readonly PaddedCell[])[] {
  const rows = printedRows(table, locale);
  const sign = locale.lang === "nl" ? "," : ".";
  const pads = table.columns.map((_, column) =>
    decimalPads(
      rows.map((cells) => cells[column]),
      sign,
    ),
  );
  return rows.map((cells, row) => cells.map((cell, column) => ({ ...cell, pad: pads[column]?.[row] ?? "" })));
}
