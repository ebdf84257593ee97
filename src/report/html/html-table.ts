import type { Column, Row, TableBlock } from "../blocks.ts";
import { escapeXml } from "../chart/svg.ts";
import type { Locale } from "../locale.ts";
import { TOGETHER } from "../pdf/page.ts";
import { type PaddedCell, paddedRows } from "./padded-rows.ts";
import { tag } from "./tag.ts";

const classOf = ({ type }: Column): string | undefined => (type === "text" ? undefined : "number");

/** A column without a name gets no header cell, so that none is announced. */
const headCell = (column: Column): string =>
  column.header === ""
    ? tag("td", {}, "")
    : tag("th", { scope: "col", class: classOf(column) }, escapeXml(column.header));

function bodyCell({ text, pad }: PaddedCell, column: Column): string {
  return tag("td", { class: classOf(column), "data-pad": pad || undefined }, escapeXml(text));
}

/** Words in the first column are the name of their row. */
const firstCell = (cell: PaddedCell, column: Column): string =>
  column.type === "text" && cell.text !== ""
    ? tag("th", { scope: "row" }, escapeXml(cell.text))
    : bodyCell(cell, column);

function rowTag({ role }: Row, cells: readonly PaddedCell[], columns: readonly Column[]): string {
  if (role === "group") {
    const name = tag("th", { scope: "rowgroup", colspan: columns.length }, escapeXml(cells[0]?.text ?? ""));
    return tag("tr", { class: role }, name);
  }
  const content = columns.map((column, index) => (index === 0 ? firstCell : bodyCell)(cells[index]!, column));
  return tag("tr", { class: role === "line" ? undefined : role }, content.join(""));
}

/** The rows of a group in a body of their own. */
function bodies(table: TableBlock, locale: Locale): readonly string[] {
  const { rows, columns } = table;
  const padded = paddedRows(table, locale);
  const tags = rows.map((row, index) => rowTag(row, padded[index]!, columns));
  const starts = rows.flatMap(({ role }, index) => (index === 0 || role === "group" ? [index] : []));
  return starts.map((start, index) => tag("tbody", {}, `\n${tags.slice(start, starts[index + 1]).join("\n")}\n`));
}

/** A table block with its title as caption, in a box of its own that scrolls when the table is wider than the page. */
export function htmlTable(table: TableBlock, locale: Locale): string {
  const { title, columns, rows, footnotes = [] } = table;
  const box = {
    class: rows.length > TOGETHER ? "scroll long" : "scroll",
    role: "group",
    "aria-label": title,
    tabindex: 0,
  };
  const caption = tag("caption", {}, escapeXml(title));
  const head = tag("thead", {}, tag("tr", {}, columns.map(headCell).join("")));
  const whole = tag("table", {}, `\n${[caption, head, ...bodies(table, locale)].join("\n")}\n`);
  const notes = footnotes.map((note) => tag("p", { class: "footnote" }, escapeXml(note)));
  return [tag("div", box, whole), ...notes].join("\n");
}
