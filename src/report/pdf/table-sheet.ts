import type { TableBlock } from "../blocks.ts";
import type { Locale } from "../locale.ts";
import { type PrintedColumn, printedColumns } from "./printed-columns.ts";
import { fitTable, type TableFit } from "./table-fit.ts";

/** A table ready to be drawn: its cells as printed, and how they lie. */
export interface TableSheet extends TableFit {
  readonly columns: readonly PrintedColumn[];
}

/** What a table is drawn from. */
export function tableSheet(table: TableBlock, locale: Locale): TableSheet {
  const columns = printedColumns(table, locale);
  return { columns, ...fitTable(columns) };
}
