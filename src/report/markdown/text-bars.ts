import type { TableBlock } from "../blocks.ts";
import type { Locale } from "../locale.ts";
import { printedCell } from "../printed-cell.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { alignedTable } from "./markdown-table.ts";
import { type TwinColumn, twinColumns } from "./twin-column.ts";

const LONGEST = 12;
/** A terminal's width; tables that need more are cut into several. */
const WIDTH = 80;
const BORDER = 3;

/** A column of finished Markdown text, its head first. */
interface TextColumn {
  readonly right: boolean;
  readonly texts: readonly string[];
}

/** What is too little for one block is still more than nothing. */
function bar(value: number, highest: number): string {
  const length = highest > 0 ? Math.round((Math.abs(value) / highest) * LONGEST) : 0;
  const blocks = length === 0 && value !== 0 ? "▏" : "▇".repeat(length);
  return (value < 0 ? "−" : "") + blocks;
}

function barColumn({ digits }: TwinColumn): TextColumn {
  const values = digits.map((each) => (each === undefined ? undefined : Number(each)));
  const highest = values.reduce<number>((most, value = 0) => Math.max(most, Math.abs(value)), 0);
  return { right: false, texts: ["", ...values.map((value) => (value === undefined ? "" : bar(value, highest)))] };
}

function cellColumn(twin: TableBlock, index: number, words: Locale): TextColumn {
  const column = twin.columns[index]!;
  const texts = twin.rows.map((row) => escapeMarkdown(printedCell(row.cells[index] ?? null, column, words).text));
  return { right: column.type !== "text", texts: [escapeMarkdown(column.header), ...texts] };
}

const widthOf = (columns: readonly TextColumn[]): number =>
  columns.reduce((width, { texts }) => width + BORDER + Math.max(3, ...texts.map((text) => [...text].length)), 1);

/** Numbers with their bars, as many beside each other as fit, each table with the labels before them. */
function tablesOf(labels: readonly TextColumn[], pairs: readonly (readonly TextColumn[])[]): readonly TextColumn[][] {
  const tables: TextColumn[][] = [];
  for (const pair of pairs) {
    const table = tables.at(-1);
    if (table && widthOf([...table, ...pair]) <= WIDTH) table.push(...pair);
    else tables.push([...labels, ...pair]);
  }
  return tables;
}

function tableText(columns: readonly TextColumn[]): string {
  const rows = Array.from(columns[0]?.texts ?? [], (_, row) => columns.map(({ texts }) => texts[row] ?? ""));
  return alignedTable(
    rows,
    columns.map(({ right }) => right),
  );
}

/** The twin of a chart with a bar of characters beside each number, in tables that fit a terminal. */
export function textBars(twin: TableBlock, words: Locale): string {
  const texts = twin.columns.flatMap(({ type }, index) => (type === "text" ? [cellColumn(twin, index, words)] : []));
  const pairs = twinColumns(twin).map((column) => [cellColumn(twin, column.index, words), barColumn(column)]);
  const tables = pairs.length === 0 ? [texts] : tablesOf(texts, pairs);
  return tables.map(tableText).join("\n\n");
}
