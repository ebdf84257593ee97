import { describe, expect, test } from "vitest";
import monthlyBill from "../../reports/monthly-bill.ts";
import type { Block, TableBlock } from "../../src/report/blocks.ts";
import { escapeXml } from "../../src/report/chart/svg.ts";
import type { Document } from "../../src/report/document.ts";
import { locale } from "../../src/report/locale.ts";
import { printedRows } from "../../src/report/printed-cell.ts";
import { toHtml } from "../../src/report/to-html.ts";
import { everyBlock } from "./every-block.ts";
import { sampleInput } from "./sample.ts";

const document = (...blocks: Block[]): Document => ({
  title: "T",
  lang: "nl",
  currency: "EUR",
  meta: { date: "2026-12-01", id: "abc" },
  blocks,
});
const main = (...blocks: Block[]): string => /<main[^>]*>\n([\s\S]*)\n<\/main>/.exec(toHtml(document(...blocks)))![1]!;

const LINES: TableBlock = {
  kind: "table",
  title: "Regels",
  columns: [
    { header: "", type: "text" },
    { header: "Aantal", type: "number" },
  ],
  rows: [
    { cells: ["levering", "168.257"] },
    { role: "group", cells: ["Gas"] },
    { cells: ["dagen", "30"] },
    { cells: ["prijs", "-0.5"] },
    { cells: ["stand", { words: "geen meting" }] },
    { role: "total", cells: [null, null] },
  ],
};

test("every block is this HTML, every time", async () => {
  const html = toHtml(everyBlock("Tekst"));
  await expect(html.replace(/<style>[\s\S]*<\/style>/, "").replace(/sha256-[\w+/]+=/, "…")).toMatchFileSnapshot(
    "golden/every-block.html",
  );
  expect(toHtml(everyBlock("Tekst"))).toBe(html);
});

test.each(["nl", "en"] as const)("has the numbers of the other formats in %s", (lang) => {
  const made = monthlyBill.build(sampleInput(lang));
  const html = toHtml(made);
  const words = locale(lang);
  const tables = made.blocks.flatMap((block) =>
    block.kind === "table" ? [block] : block.kind === "chart" ? [block.twin] : [],
  );
  const cells = tables.flatMap((table) => printedRows(table, words).flat());
  expect(cells.length).toBeGreaterThan(200);
  for (const { text } of cells) expect(html).toContain(`>${escapeXml(text)}</`);
});

test("fetches and runs nothing, and allows nothing but its own style sheet", () => {
  const html = toHtml(monthlyBill.build(sampleInput("nl")));
  expect(html).toMatch(
    /content="default-src 'none'; style-src 'sha256-[\w+/]{43}='; base-uri 'none'; form-action 'none'"/,
  );
  expect(html).not.toMatch(/<(script|link|img|iframe|object|embed|base|form)\b|url\(|@import| on\w+=|javascript:/);
  expect(html.match(/https?:[^"\s]*/g)?.filter((url) => url !== "http://www.w3.org/2000/svg")).toEqual([]);
});

describe("a table", () => {
  const html = main(LINES);

  test("names its columns and rows, and leaves out a name that is not there", () => {
    expect(html).toContain('<thead><tr><td></td><th scope="col" class="number">Aantal</th></tr></thead>');
    expect(html).toContain('<tr><th scope="row">levering</th><td class="number">168,257</td></tr>');
    expect(html).toContain('<tr class="total"><td></td><td class="number"></td></tr>');
  });

  test("puts the rows of a group in a body of their own", () => {
    expect(html.match(/<tbody>/g)).toHaveLength(2);
    expect(html).toContain('<tbody>\n<tr class="group"><th scope="rowgroup" colspan="2">Gas</th></tr>');
  });

  test("lets the decimal signs stand under each other", () => {
    expect(html).toContain('<td class="number" data-pad=",000">30</td>');
    expect(html).toContain('<td class="number" data-pad="00">−0,5</td>');
    expect(html).toContain('<td class="number">geen meting</td>');
  });
});

describe("headings", () => {
  const heading = (level: 2 | 3, text: string): Block => ({ kind: "heading", level, text });
  const hero: Block = { kind: "hero", amount: "-1.5", prefix: "Voorlopig", label: "incl.", sentences: [] };

  test("open a section that is named after them; the answer opens one too", () => {
    expect(main(heading(2, "Een"), { kind: "text", text: "t" }, hero)).toBe(
      '<section aria-labelledby="part-0">\n<h2 id="part-0">Een</h2>\n<p>t</p>\n</section>\n' +
        '<section aria-labelledby="part-1">\n<div class="hero">\n<h2 id="part-1"><span class="prefix">Voorlopig</span> ' +
        '<span class="amount">€\u00a0−1,50</span> <span class="label">incl.</span></h2>\n<div></div>\n</div>\n</section>',
    );
  });

  test("never skip a level", () => {
    expect(main(heading(3, "a"), heading(2, "b"), heading(3, "c")).match(/<h\d/g)).toEqual(["<h2", "<h2", "<h3"]);
    expect(main(heading(3, "a")).match(/<h\d/g)).toEqual(["<h2"]);
  });
});

test("how much a note weighs is said in words", () => {
  expect(main({ kind: "note", tone: "warning", text: "a" })).toContain('role="note" aria-label="Waarschuwing">a<');
});

test("a command keeps its lines and their indent", () => {
  expect(main({ kind: "code", text: "supply:\r\n  - price: <1>\u001b[31m" })).toBe(
    "<pre><code>supply:\n  - price: &lt;1&gt;[31m</code></pre>",
  );
});
