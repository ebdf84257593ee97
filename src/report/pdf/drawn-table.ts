import type { Content, CustomTableLayout, TableCell } from "pdfmake/interfaces.js";
import type { TableBlock } from "../blocks.ts";
import { decimalRoom } from "./decimal-room.ts";
import { COLOR, LEADING, SIZE, TEXT_WIDTH, TOGETHER } from "./page.ts";
import { pdfText } from "./pdf-text.ts";
import type { PrintedBlock } from "./printed-block.ts";
import type { PrintedColumn } from "./printed-columns.ts";
import { COLUMN_GAP, GROUP_AIR, isOneLine, ROW_AIR } from "./table-fit.ts";
import type { TableSheet } from "./table-sheet.ts";
import { textHeight } from "./text-height.ts";

/** Points under a title, over a footnote, and under the table. */
const [UNDER_TITLE, OVER_NOTE, UNDER_TABLE] = [2, 2, 6];

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

function bodyCell(column: PrintedColumn, row: number, size: number, width: number): TableCell {
  const { text, numeric } = column.cells[row]!;
  const { bold } = column.rows[row]!;
  if (numeric) {
    const room = decimalRoom(column.fractions[row]!, column.fraction, bold) * size;
    return { text, bold, alignment: "right", noWrap: true, margin: [0, 0, room, 0] };
  }
  const words = { text: pdfText(text, width, { size, bold }), bold };
  return column.type === "text" ? words : { ...words, alignment: "right", noWrap: isOneLine(text, column.type) };
}

function bodyRow(row: number, { columns, size, widths }: TableSheet): TableCell[] {
  const { bold, isGroup } = columns[0]!.rows[row]!;
  if (!isGroup) return columns.map((column, index) => bodyCell(column, row, size, widths[index]!));
  const text = pdfText(columns[0]!.cells[row]!.text, TEXT_WIDTH, { size, bold });
  return [{ text, bold, colSpan: columns.length, margin: [0, GROUP_AIR, 0, 0] }];
}

const headRow = ({ columns, size, widths }: TableSheet): TableCell[] =>
  columns.map(({ header, type }, index) => ({
    text: pdfText(header, widths[index]!, { size }),
    color: COLOR.secondary,
    alignment: type === "text" ? "left" : "right",
    noWrap: isOneLine(header, type),
  }));

/** @param headRows the number of rows over the first row of the table */
function lines({ rows, columns }: TableBlock, headRows: number): CustomTableLayout {
  const weight = (line: number): number => {
    if (line < headRows) return 0;
    if (line === headRows) return 0.8;
    const below = rows[line - headRows]?.role;
    if (below === "total") return 0.8;
    return line === rows.length + headRows || below === "subtotal" ? 0.5 : 0;
  };
  return {
    hLineWidth: weight,
    hLineColor: (line) => (weight(line) === 0.8 ? COLOR.text : COLOR.line),
    vLineWidth: () => 0,
    paddingLeft: (column) => (column === 0 ? 0 : COLUMN_GAP / 2),
    paddingRight: (column) => (column === columns.length - 1 ? 0 : COLUMN_GAP / 2),
    paddingTop: () => ROW_AIR,
    paddingBottom: () => ROW_AIR,
  };
}

function grid(table: TableBlock, sheet: TableSheet, above: readonly TableCell[][] = []): Content {
  const headRows = above.length + 1;
  const highest = Math.max(0, ...sheet.rowHeights);
  return {
    fontSize: sheet.size,
    lineHeight: 1,
    layout: lines(table, headRows),
    table: {
      headerRows: headRows,
      keepWithHeaderRows: 1,
      dontBreakRows: sheet.headHeight + highest <= TOGETHER - 100,
      widths: [...sheet.widths],
      body: [...above, headRow(sheet), ...table.rows.map((_, row) => bodyRow(row, sheet))],
    },
  };
}

const footnoteLine = (note: string): Content => ({
  text: pdfText(note, TEXT_WIDTH, { size: SIZE.small }),
  fontSize: SIZE.small,
  color: COLOR.secondary,
  lineHeight: 1,
  margin: [0, OVER_NOTE, 0, 0],
});

const TITLE = { size: SIZE.body, bold: true } as const;

/** How high a title, the headers, some rows and footnotes are, in points. */
export function tableHeight({ title, footnotes = [] }: TableBlock, { headHeight, rowHeights }: TableSheet): number {
  return (
    textHeight(title, TEXT_WIDTH, { ...TITLE, leading: LEADING }) +
    UNDER_TITLE +
    headHeight +
    sum(rowHeights) +
    sum(footnotes.map((note) => textHeight(note, TEXT_WIDTH, { size: SIZE.small }) + OVER_NOTE)) +
    UNDER_TABLE
  );
}

function content(table: TableBlock, sheet: TableSheet, height: number): Content {
  const title: Content = {
    text: pdfText(table.title, TEXT_WIDTH, TITLE),
    bold: true,
    fontSize: TITLE.size,
    lineHeight: LEADING,
    margin: [0, 0, 0, UNDER_TITLE],
  };
  const notes = (table.footnotes ?? []).map(footnoteLine);
  const margin: [number, number, number, number] = [0, 0, 0, UNDER_TABLE];
  if (height <= TOGETHER) return { unbreakable: true, margin, stack: [title, grid(table, sheet), ...notes] };
  const titleRow = table.columns.map((_, index) => (index === 0 ? { ...title, colSpan: table.columns.length } : ""));
  return { margin, stack: [grid(table, sheet, [titleRow]), ...notes] };
}

/**
 * A table for pdfmake: its title, the rows, the footnotes. One that fits on a page stays on it; a longer one repeats its title
 * and its headers on each page.
 */
export function drawnTable(table: TableBlock, sheet: TableSheet): PrintedBlock {
  const height = tableHeight(table, sheet);
  return { content: content(table, sheet, height), height };
}
