import type { ChartBlock, Column, Row, TableBlock } from "../blocks.ts";
import type { Locale } from "../locale.ts";
import { plainText } from "../plain-text.ts";
import { printedCell } from "../printed-cell.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { alignedTable, markdownTable } from "./markdown-table.ts";

/** How charts appear in Markdown: a file beside it, a Mermaid fence, bars of characters, or only their numbers. */
export type ChartStyle = "svg" | "mermaid" | "text" | "none";

const NUMBERS = { en: "The numbers of this chart", nl: "De cijfers van deze grafiek" } as const;
const BAR_LENGTH = 12;

const isNumber = ({ type }: Column): boolean => type !== "text";
const digitsAt = (row: Row, column: number): string | undefined => {
  const cell = row.cells[column];
  return typeof cell === "string" ? cell : undefined;
};
const labelOf = (row: Row): string => plainText(String(row.cells[0] ?? ""));

function details(twin: TableBlock, locale: Locale): string {
  return `<details>\n<summary>${NUMBERS[locale.lang]}</summary>\n\n${markdownTable(twin, locale)}\n\n</details>`;
}

function unmeasured(rows: readonly Row[], column: number): string | undefined {
  const words = new Map<string, string[]>();
  for (const row of rows) {
    const cell = row.cells[column];
    if (typeof cell === "object" && cell) words.set(cell.words, [...(words.get(cell.words) ?? []), labelOf(row)]);
  }
  return [...words].map(([word, labels]) => escapeMarkdown(`${word}: ${labels.join(", ")}`)).join("; ") || undefined;
}

function mermaidColumn(twin: TableBlock, column: number): string {
  const rows = twin.rows.filter((row) => digitsAt(row, column) !== undefined);
  const title = plainText(twin.columns[column]?.header ?? "").replaceAll('"', "'");
  const labels = rows.map((row) => `"${labelOf(row).replaceAll('"', "'")}"`).join(", ");
  const values = rows.map((row) => digitsAt(row, column)).join(", ");
  const fence = [
    "```mermaid",
    "xychart-beta",
    `  title "${title}"`,
    `  x-axis [${labels}]`,
    `  bar [${values}]`,
    "```",
  ];
  return [fence.join("\n"), unmeasured(twin.rows, column)].filter(Boolean).join("\n\n");
}

function mermaid(twin: TableBlock): string {
  const numbered = twin.columns.flatMap((column, index) => (isNumber(column) ? [index] : []));
  return numbered.map((column) => mermaidColumn(twin, column)).join("\n\n");
}

const bar = (value: number, highest: number): string =>
  (value < 0 ? "−" : "") + "▇".repeat(highest > 0 ? Math.round((Math.abs(value) / highest) * BAR_LENGTH) : 0);

function barsOf(twin: TableBlock, column: number): readonly string[] {
  const values = twin.rows.map((row) => Number(digitsAt(row, column) ?? Number.NaN));
  const highest = Math.max(0, ...values.filter((value) => !Number.isNaN(value)).map(Math.abs));
  return values.map((value) => (Number.isNaN(value) ? "" : bar(value, highest)));
}

function bars(twin: TableBlock, locale: Locale): string {
  const columns = twin.columns.map((column, index) => {
    const texts = twin.rows.map((row) => escapeMarkdown(printedCell(row.cells[index] ?? null, column, locale).text));
    const shown = { right: isNumber(column), texts: [escapeMarkdown(column.header), ...texts] };
    return isNumber(column) ? [shown, { right: false, texts: ["", ...barsOf(twin, index)] }] : [shown];
  });
  const flat = columns.flat();
  const rows = [-1, ...twin.rows.keys()].map((row) => flat.map(({ texts }) => texts[row + 1] ?? ""));
  return alignedTable(
    rows,
    flat.map(({ right }) => right),
  );
}

/** A chart block in the style that was asked for; whatever the style, its numbers are in the text. */
export function markdownChart(chart: ChartBlock, style: ChartStyle, path: string, locale: Locale): string {
  const title = `**${escapeMarkdown(chart.title)}**`;
  if (style === "text") return [title, bars(chart.twin, locale)].join("\n\n");
  if (style === "none") return [title, markdownTable(chart.twin, locale)].join("\n\n");
  const drawing = style === "svg" ? `![${escapeMarkdown(chart.alt)}](${path})` : mermaid(chart.twin);
  return [title, drawing, details(chart.twin, locale)].join("\n\n");
}
