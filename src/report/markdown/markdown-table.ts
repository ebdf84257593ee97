import type { TableBlock } from "../blocks.ts";
import type { Locale } from "../locale.ts";
import { type PrintedCell, printedRows } from "../printed-cell.ts";
import { escapeMarkdown } from "./escape-markdown.ts";

const bold = (text: string): string => (text === "" ? "" : `**${text}**`);

/** Columns of finished Markdown text: padded, so that the source reads as a table too. */
export function alignedTable(rows: readonly (readonly string[])[], right: readonly boolean[]): string {
  const widths = right.map((_, column) => Math.max(3, ...rows.map((row) => [...(row[column] ?? "")].length)));
  const pad = (text: string, column: number): string => {
    const space = " ".repeat((widths[column] ?? 0) - [...text].length);
    return right[column] ? space + text : text + space;
  };
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const rule = widths.map((width, column) => (right[column] ? `${"-".repeat(width - 1)}:` : "-".repeat(width)));
  const [head = [], ...body] = rows.map((row) => line(right.map((_, column) => pad(row[column] ?? "", column))));
  return [head, line(rule), ...body].join("\n");
}

function rowText(cells: readonly PrintedCell[], role: string | undefined): readonly string[] {
  const texts = cells.map(({ text }) => escapeMarkdown(text));
  return role === undefined || role === "line" ? texts : texts.map(bold);
}

/** A table block as a GitHub table, its footnotes under it; its title above it unless that is said elsewhere. */
export function markdownTable(
  table: TableBlock,
  locale: Locale,
  { titled = true }: { readonly titled?: boolean | undefined } = {},
): string {
  const right = table.columns.map(({ type }) => type !== "text");
  const head = table.columns.map(({ header }) => escapeMarkdown(header));
  const body = printedRows(table, locale).map((cells, index) => rowText(cells, table.rows[index]?.role));
  const title = titled ? [`**${escapeMarkdown(table.title)}**`] : [];
  const notes = (table.footnotes ?? []).map((note) => `*${escapeMarkdown(note)}*`);
  return [...title, alignedTable([head, ...body], right), ...notes].join("\n\n");
}
