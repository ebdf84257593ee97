import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Bill } from "../../src/bill/bill-document.ts";
import type { Document } from "../../src/report/document.ts";
import { toHtml } from "../../src/report/to-html.ts";
import { toMarkdown } from "../../src/report/to-markdown.ts";
import { toPdf } from "../../src/report/to-pdf.ts";
import type { Lang } from "../../src/text.ts";
import { fonts } from "../support/fonts.ts";
import { outside, overlaps, type PdfWord, pdfWords } from "../support/pdf-words.ts";
import { promisedRows } from "../support/promised-rows.ts";
import { hasLine, pdfLines } from "../support/render-lines.ts";
import { htmlTables, markdownTables, numberCells, type RenderedTable } from "../support/render-tables.ts";
import { csvCells } from "../support/skeletons.ts";
import { type MatrixCase, matrix, type Render } from "./matrix.ts";

/** Where scripts/render-matrix.mjs wants the documents, to be looked at. */
const FOLDER = process.env.RENDER_MATRIX;

interface Rendered extends Render {
  readonly markdown: ReturnType<typeof toMarkdown>;
  readonly html: string;
  readonly pdf: Uint8Array;
  readonly words: readonly PdfWord[];
}

function keep({ name, lang }: MatrixCase, { json, csv, markdown, html, pdf }: Rendered): void {
  if (FOLDER === undefined) return;
  const files = {
    "data.json": json,
    "data.csv": csv,
    "README.md": markdown.text,
    "document.html": html,
    "document.pdf": pdf,
  };
  const drawings = markdown.assets.map(({ path, content }) => [path, content] as const);
  for (const [path, content] of [...Object.entries(files), ...drawings]) {
    const file = join(FOLDER, `${name}.${lang}`, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

async function rendered(given: MatrixCase): Promise<Rendered> {
  const made = await given.make();
  const pdf = await toPdf(made.document, { fonts, compress: FOLDER !== undefined });
  const all = {
    ...made,
    pdf,
    markdown: toMarkdown(made.document),
    html: toHtml(made.document),
    words: pdfWords(pdf),
  };
  keep(given, all);
  return all;
}

/** Tables that stand on paper; those of drawings do not. */
const tablesOf = ({ blocks }: Document): readonly number[] => {
  const all = blocks.filter(({ kind }) => kind === "table" || kind === "chart");
  return [...all.keys()].filter((index) => all[index]?.kind === "table");
};

const rowsOf = (tables: readonly RenderedTable[]): readonly (readonly string[])[] => tables.flat().map(numberCells);

const COLUMNS = ["id", "from", "to", "quantity", "unit", "price", "amount", "vatRate", "quality"] as const;

/** All of them, as .ci/run wants it and who wants to look at them; else one in six, in either language. */
const IS_WHOLE = FOLDER !== undefined || process.env.MATRIX === "whole";
const CHECKED = IS_WHOLE ? matrix : matrix.filter((_, index) => index % 12 === 0 || index % 12 === 7);

/** What holds for each document of the matrix in a language; one file a language, so that they run side by side. */
export function checkMatrix(lang: Lang): void {
  describe.each(CHECKED.filter((each) => each.lang === lang))("$name in $lang", (given) => {
    let made: Rendered;

    test("stands on its pages: nothing outside the margins, nothing over another, no page empty, none too many", async () => {
      made = await rendered(given);
      const { words } = made;
      expect([outside(words), overlaps(words)]).toEqual([[], []]);
      const pages = Math.max(...words.map(({ page }) => page));
      for (let page = 1; page <= pages; page += 1)
        expect(words.filter((word) => word.page === page).length, `words on page ${page}`).toBeGreaterThan(25);
      expect(pages).toBeLessThanOrEqual(given.pages);
    });

    test("shows the same tables in Markdown and HTML, and every row of them on paper", () => {
      const { document, markdown, html, words } = made;
      const [inMarkdown, inHtml] = [markdownTables(markdown.text), htmlTables(html)];
      const filled = (tables: readonly RenderedTable[]) =>
        tables.map((rows) => rows.map((cells) => cells.filter((cell) => cell !== "")));
      expect(filled(inHtml)).toEqual(filled(inMarkdown));
      const lines = pdfLines(words);
      const rows = rowsOf(tablesOf(document).map((index) => inMarkdown[index]!)).filter((row) => row.length > 0);
      expect(rows.filter((row) => !hasLine(lines, row))).toEqual([]);
    });

    if (!given.isBill) return;
    test("prints the numbers of its JSON and its CSV", () => {
      const { document, markdown, html, words, json, csv } = made;
      const bill: Bill = JSON.parse(json);
      const [header, ...cells] = csvCells(csv);
      const fields = cells.map((row) => COLUMNS.map((column) => row[header!.indexOf(column)]));
      expect(fields).toEqual(bill.lines.map((line) => COLUMNS.map((column) => line[column] ?? "")));
      const wanted = promisedRows(bill, document);
      const texts = {
        markdown: rowsOf(markdownTables(markdown.text)),
        html: rowsOf(htmlTables(html)),
        pdf: pdfLines(words),
      };
      for (const [format, rows] of Object.entries(texts))
        expect([format, wanted.filter((row) => !hasLine(rows, row))]).toEqual([format, []]);
    });
  });
}
