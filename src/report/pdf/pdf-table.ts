import type { Content, CustomTableLayout, TableCell } from "pdfmake/interfaces.js";
import type { Row, TableBlock } from "../blocks.ts";
import type { Locale } from "../locale.ts";
import { decimalRoom } from "./decimal-room.ts";
import { COLOR, SIZE } from "./page.ts";
import { pdfText } from "./pdf-text.ts";
import { type PrintedColumn, printedColumns } from "./printed-columns.ts";
import { staysTogether } from "./stays-together.ts";
import { COLUMN_GAP, LONGEST_LABEL, tableSize } from "./table-size.ts";

/** A table ready for its cells. */
interface Sheet {
  readonly columns: readonly PrintedColumn[];
  /** Of type, in points. */
  readonly size: number;
}

const isBold = ({ role }: Row): boolean => role !== undefined && role !== "line";

const isOneLine = (text: string): boolean => text.length <= LONGEST_LABEL;

function bodyCell(
  { type, cells, fractions, fraction }: PrintedColumn,
  row: number,
  bold: boolean,
  size: number,
): TableCell {
  const { text, numeric } = cells[row]!;
  if (type === "text") return { text: pdfText(text), bold };
  if (!numeric) return { text: pdfText(text), bold, alignment: "right", noWrap: isOneLine(text) };
  const room = decimalRoom(fractions[row]!, fraction, bold) * size;
  return { text, bold, alignment: "right", noWrap: true, margin: [0, 0, room, 0] };
}

function bodyRow(row: Row, index: number, { columns, size }: Sheet): TableCell[] {
  const bold = isBold(row);
  if (row.role !== "group") return columns.map((column) => bodyCell(column, index, bold, size));
  const text = pdfText(columns[0]?.cells[index]?.text ?? "");
  return [{ text, bold, colSpan: columns.length, margin: [0, 4, 0, 0] }];
}

const headRow = ({ columns }: Sheet): TableCell[] =>
  columns.map(({ header, type }) => ({
    text: pdfText(header),
    color: COLOR.secondary,
    alignment: type === "text" ? "left" : "right",
    noWrap: type !== "text" && isOneLine(header),
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
    paddingTop: () => 1,
    paddingBottom: () => 1,
  };
}

function grid(table: TableBlock, locale: Locale, above: readonly TableCell[][] = []): Content {
  const columns = printedColumns(table, locale);
  const sheet = { columns, size: tableSize(columns) };
  const headRows = above.length + 1;
  return {
    fontSize: sheet.size,
    lineHeight: 1,
    layout: lines(table, headRows),
    table: {
      headerRows: headRows,
      keepWithHeaderRows: 1,
      dontBreakRows: table.rows.every((row) => staysTogether([{ ...table, rows: [row] }])),
      widths: columns.map((_, index) => (index === 0 ? "*" : "auto")),
      body: [...above, headRow(sheet), ...table.rows.map((row, index) => bodyRow(row, index, sheet))],
    },
  };
}

const footnoteLine = (note: string): Content => ({
  text: pdfText(note),
  fontSize: SIZE.small,
  color: COLOR.secondary,
  lineHeight: 1,
  margin: [0, 2, 0, 0],
});

/**
 * A table block for pdfmake: its title, the rows, the footnotes. One that fits on a page stays on it; a longer one repeats its
 * title and its headers on each page.
 */
export function pdfTable(table: TableBlock, locale: Locale): Content {
  const title: Content = { text: pdfText(table.title), bold: true, margin: [0, 0, 0, 2] };
  const notes = (table.footnotes ?? []).map(footnoteLine);
  const margin: [number, number, number, number] = [0, 0, 0, 6];
  if (staysTogether([table])) return { unbreakable: true, margin, stack: [title, grid(table, locale), ...notes] };
  const titleRow = table.columns.map((_, index) => (index === 0 ? { ...title, colSpan: table.columns.length } : ""));
  return { margin, stack: [grid(table, locale, [titleRow]), ...notes] };
}
