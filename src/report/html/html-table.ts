import type { Column, Row, TableBlock } from "../blocks.ts";
import { escapeXml } from "../chart/svg.ts";
import type { Locale } from "../locale.ts";
import { TOGETHER } from "../pdf/page.ts";
import { type PaddedCell, paddedRows } from "./padded-rows.ts";
import { tag } from "./tag.ts";

/** Whether a phone is too narrow for its columns beside each other: then each value carries the name of its own. */
const isWide = (columns: readonly Column[]): boolean => columns.length > 3;

const classOf = ({ type }: Column): string | undefined => (type === "text" ? undefined : "number");

/** A column without a name gets no header cell, so that none is announced. */
const headCell = (column: Column): string =>
  column.header === ""
    ? tag("td", {}, "")
    : tag("th", { scope: "col", class: classOf(column) }, escapeXml(column.header));

function bodyCell({ text, pad }: PaddedCell, column: Column, name?: string): string {
  return tag("td", { class: classOf(column), "data-name": name, "data-pad": pad || undefined }, escapeXml(text));
}

/** Words in the first column are the name of their row. */
const firstCell = (cell: PaddedCell, column: Column, name?: string): string =>
  column.type === "text" && cell.text !== ""
    ? tag("th", { scope: "row" }, escapeXml(cell.text))
    : bodyCell(cell, column, name);

function rowTag({ role }: Row, cells: readonly PaddedCell[], columns: readonly Column[]): string {
  if (role === "group") {
    const name = tag("th", { scope: "rowgroup", colspan: columns.length }, escapeXml(cells[0]?.text ?? ""));
    return tag("tr", { class: role }, name);
  }
  const nameOf = ({ header }: Column): string | undefined => (isWide(columns) && header !== "" ? header : undefined);
  const content = columns.map((column, index) =>
    (index === 0 ? firstCell : bodyCell)(cells[index]!, column, nameOf(column)),
  );
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
    class: ["scroll", ...(rows.length > TOGETHER ? ["long"] : []), ...(isWide(columns) ? ["wide"] : [])].join(" "),
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
