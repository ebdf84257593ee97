import type { Text } from "../text.ts";
import type { Block, ChartBlock, Column, FactsBlock, HeroBlock, Row, TableBlock } from "./blocks.ts";
import { svgFault } from "./svg-fault.ts";

/** What is wrong with a block: its kind, and a clause that follows a colon. */
export interface BlockFault {
  readonly block: string;
  readonly text: Text;
}

const DIGITS = /^-?\d+(\.\d+)?$/;
const isText = (value: unknown): value is string => typeof value === "string";
const isDigits = (value: unknown): boolean => isText(value) && DIGITS.test(value);
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

const must = (field: string, en: string, nl: string): Text => ({
  en: `${field} must be ${en}`,
  nl: `${field} moet ${nl} zijn`,
});
const quoted = (value: unknown): string => JSON.stringify(value) ?? String(value);

const needText = (value: unknown, field: string): Text | undefined =>
  isText(value) ? undefined : must(field, "text", "tekst");
const needDigits = (value: unknown, field: string): Text | undefined =>
  isDigits(value)
    ? undefined
    : must(
        field,
        `digits as in "254.45", not ${quoted(value)}`,
        `cijfers als in "254.45" in plaats van ${quoted(value)}`,
      );
const needOneOf = (value: unknown, field: string, allowed: readonly unknown[]): Text | undefined =>
  allowed.includes(value) ? undefined : must(field, `one of ${allowed.join(", ")}`, `een van ${allowed.join(", ")}`);
const needTexts = (value: unknown, field: string): Text | undefined =>
  isList(value) && value.every(isText) ? undefined : must(field, "a list of texts", "een lijst teksten");

function cellFault(cell: unknown, column: Column, field: string): Text | undefined {
  if (cell === null) return undefined;
  if (typeof cell === "object") return needText((cell as { words?: unknown }).words, `${field}.words`);
  return column.type === "text" ? needText(cell, field) : needDigits(cell, field);
}

function rowFault(row: Row, index: number, columns: readonly Column[]): Text | undefined {
  const field = `rows[${index}]`;
  if (!isList(row?.cells)) return must(`${field}.cells`, "a list", "een lijst");
  if (row.role === "group") return needText(row.cells[0], `${field}.cells[0]`);
  if (row.cells.length !== columns.length)
    return must(
      `${field}.cells`,
      `${columns.length} cells, not ${row.cells.length}`,
      `${columns.length} cellen in plaats van ${row.cells.length}`,
    );
  return first(row.cells.map((cell, at) => cellFault(cell, columns[at] as Column, `${field}.cells[${at}]`)));
}

const columnFault = (column: Column, index: number): Text | undefined =>
  needText(column?.header, `columns[${index}].header`) ??
  needOneOf(column.type, `columns[${index}].type`, ["text", "number", "price", "amount"]);

function tableFault(table: TableBlock): Text | undefined {
  if (!isList(table.columns) || table.columns.length === 0)
    return must("columns", "a list of columns", "een lijst kolommen");
  if (!isList(table.rows)) return must("rows", "a list of rows", "een lijst rijen");
  return (
    needText(table.title, "title") ??
    first(table.columns.map(columnFault)) ??
    first(table.rows.map((row, index) => rowFault(row, index, table.columns))) ??
    (table.footnotes === undefined ? undefined : needTexts(table.footnotes, "footnotes"))
  );
}

const amountFault = (amount: HeroBlock["amount"]): Text | undefined =>
  typeof amount === "object" ? needText(amount?.words, "amount.words") : needDigits(amount, "amount");

const heroFault = (hero: HeroBlock): Text | undefined =>
  amountFault(hero.amount) ?? needText(hero.label, "label") ?? needTexts(hero.sentences, "sentences");

const factsFault = ({ items }: FactsBlock): Text | undefined =>
  isList(items) && items.every((item) => isText(item?.name) && isText(item.value))
    ? undefined
    : must("items", "a list of { name, value } texts", "een lijst van teksten { name, value }");

const chartFault = (chart: ChartBlock): Text | undefined =>
  (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(chart.name)
    ? undefined
    : must("name", "small letters, digits and hyphens", "kleine letters, cijfers en streepjes")) ??
  needText(chart.title, "title") ??
  needText(chart.alt, "alt") ??
  svgFault(chart.svg) ??
  (chart.narrow === undefined ? undefined : svgFault(chart.narrow)) ??
  (typeof chart.twin === "object" && chart.twin ? tableFault(chart.twin) : must("twin", "a table", "een tabel")) ??
  needOneOf(chart.inText ?? "bars", "inText", ["bars", "shades", "table"]);

const FAULTS: { readonly [Kind in Block["kind"]]: (block: Extract<Block, { kind: Kind }>) => Text | undefined } = {
  heading: ({ text, level }) => needText(text, "text") ?? needOneOf(level, "level", [2, 3]),
  text: ({ text }) => needText(text, "text"),
  note: ({ text, tone }) => needText(text, "text") ?? needOneOf(tone, "tone", ["info", "warning"]),
  hero: heroFault,
  facts: factsFault,
  table: tableFault,
  chart: chartFault,
  code: ({ text }) => needText(text, "text"),
  pageBreak: () => undefined,
};

const first = (faults: readonly (Text | undefined)[]): Text | undefined => faults.find((fault) => fault !== undefined);

/** What is wrong with something that should be a block; undefined when it is one. */
export function blockFault(block: unknown): BlockFault | undefined {
  const kinds = Object.keys(FAULTS);
  const kind = typeof block === "object" && block ? (block as Block).kind : undefined;
  const unknown = needOneOf(kind, "kind", kinds);
  if (unknown) return { block: String(kind), text: unknown };
  const check = FAULTS[kind as Block["kind"]] as (block: unknown) => Text | undefined;
  const text = check(block);
  return text && { block: String(kind), text };
}
