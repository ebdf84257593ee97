/** A table as a reader finds it: rows of cells, the header among them. */
export type RenderedTable = readonly (readonly string[])[];

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
const unescaped = (html: string): string => html.replace(/&(#?\w+);/g, (whole, name) => ENTITIES[name] ?? whole);

/** The tables of an HTML document, in order. */
export const htmlTables = (html: string): readonly RenderedTable[] =>
  Array.from(html.matchAll(/<table>([\s\S]*?)<\/table>/g), ([, table = ""]) =>
    Array.from(table.matchAll(/<tr[^>]*>(.*?)<\/tr>/g), ([, row = ""]) =>
      Array.from(row.matchAll(/<t[dh]([^>]*)>(.*?)<\/t[dh]>/g), ([, , cell = ""]) => unescaped(cell)),
    ),
  );

const shown = (cell: string): string =>
  cell
    .trim()
    .replace(/^\*\*(.*)\*\*$/, "$1")
    .replace(/\\([!-/:-@[-`{-~])/g, "$1");

const cellsOf = (line: string): readonly string[] =>
  line
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map(shown);

/** The tables of a Markdown text, in order, without the rule under their headers. */
export function markdownTables(text: string): readonly RenderedTable[] {
  const tables: (readonly string[])[][] = [];
  let inside = false;
  for (const line of text.split("\n")) {
    const isRow = line.startsWith("| ");
    if (isRow && !inside) tables.push([]);
    if (isRow && !/^\| (-+:? \| )*-+:? \|$/.test(line)) tables.at(-1)!.push(cellsOf(line));
    inside = isRow;
  }
  return tables;
}

/** The numbers of a row, in order. */
export const numberCells = (cells: readonly string[]): readonly string[] =>
  cells.filter((cell) => /^−?\d[\d.,]*$/.test(cell));
