import type { Content, CustomTableLayout, TableCell } from "pdfmake/interfaces.js";
import type { Row, TableBlock } from "../blocks.ts";
import type { Locale } from "../locale.ts";
import { plainText } from "../plain-text.ts";
import { type PrintedCell, printedRow } from "../printed-cell.ts";
import { decimalRoom } from "./decimal-room.ts";
import { COLOR, SIZE, TOGETHER } from "./page.ts";

const isBold = ({ role }: Row): boolean => role !== undefined && role !== "line";

function rowCells(
  row: Row,
  table: TableBlock,
  printed: readonly (readonly PrintedCell[])[],
  locale: Locale,
): TableCell[] {
  const cells = printedRow(row, table, locale);
  const bold = isBold(row);
  if (row.role === "group")
    return [{ text: cells[0]?.text ?? "", bold, colSpan: table.columns.length, margin: [0, 4, 0, 0] }];
  const separator = locale.lang === "nl" ? "," : ".";
  return cells.map((cell, index) => {
    const column = printed.flatMap((other) => other[index] ?? []);
    if (table.columns[index]?.type === "text") return { text: cell.text, bold };
    const room = decimalRoom(cell, column, separator, bold) * SIZE.table;
    return { text: cell.text, bold, alignment: "right", noWrap: true, margin: [0, 0, room, 0] };
  });
}

function headCells({ columns }: TableBlock): TableCell[] {
  return columns.map(({ header, type }) => ({
    text: plainText(header),
    color: COLOR.secondary,
    alignment: type === "text" ? "left" : "right",
    noWrap: type !== "text",
  }));
}

function lines({ rows }: TableBlock): CustomTableLayout {
  const weight = (line: number): number => {
    if (line === 0) return 0;
    if (line === 1) return 0.8;
    const below = rows[line - 1]?.role;
    if (below === "total") return 0.8;
    return line === rows.length + 1 || below === "subtotal" ? 0.5 : 0;
  };
  return {
    hLineWidth: weight,
    hLineColor: (line) => (weight(line) === 0.8 ? COLOR.text : COLOR.line),
    vLineWidth: () => 0,
    paddingLeft: (column) => (column === 0 ? 0 : 7),
    paddingRight: (column, node) => (column === (node.table.widths?.length ?? 0) - 1 ? 0 : 7),
    paddingTop: () => 1.2,
    paddingBottom: () => 1.2,
  };
}

/** A table block for pdfmake: its title, the rows, the footnotes. Short ones stay on one page, long ones repeat their head. */
export function pdfTable(table: TableBlock, locale: Locale): Content {
  const { rows, columns, footnotes = [] } = table;
  const printed = rows.filter(({ role }) => role !== "group").map((row) => printedRow(row, table, locale));
  return {
    unbreakable: rows.length <= TOGETHER,
    margin: [0, 0, 0, 7],
    stack: [
      { text: plainText(table.title), bold: true, margin: [0, 0, 0, 2] },
      {
        fontSize: SIZE.table,
        lineHeight: 1,
        layout: lines(table),
        table: {
          headerRows: 1,
          dontBreakRows: true,
          widths: columns.map((_, index) => (index === 0 ? "*" : "auto")),
          body: [headCells(table), ...rows.map((row) => rowCells(row, table, printed, locale))],
        },
      },
      ...footnotes.map((note) => ({
        text: plainText(note),
        fontSize: SIZE.small,
        color: COLOR.secondary,
        lineHeight: 1,
        margin: [0, 2, 0, 0] as [number, number, number, number],
      })),
    ],
  };
}
