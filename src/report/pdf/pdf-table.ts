import type { TableBlock } from "../blocks.ts";
import type { Locale } from "../locale.ts";
import { drawnTable } from "./drawn-table.ts";
import type { PrintedBlock } from "./printed-block.ts";
import { tableSheet } from "./table-sheet.ts";

/** A table block for pdfmake. */
export const pdfTable = (table: TableBlock, locale: Locale): PrintedBlock =>
  drawnTable(table, tableSheet(table, locale));
