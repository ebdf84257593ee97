import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block, ChartBlock } from "../../src/report/blocks.ts";
import type { Document } from "../../src/report/document.ts";
import { escapeMarkdown } from "../../src/report/markdown/escape-markdown.ts";
import { toMarkdown } from "../../src/report/to-markdown.ts";

const document = (...blocks: Block[]): Document => ({
  title: "T",
  lang: "nl",
  currency: "EUR",
  meta: { date: "2026-12-01", id: "abc" },
  blocks,
});

const chart: ChartBlock = {
  kind: "chart",
  name: "daily",
  title: "Gas",
  alt: "Gas [per dag]",
  svg: '<svg viewBox="0 0 1 1"></svg>',
  twin: {
    kind: "table",
    title: "Gas per dag",
    columns: [
      { header: "Dag", type: "text" },
      { header: 'Gas "m³"', type: "number" },
    ],
    rows: [
      { cells: ["1 nov", "4.000"] },
      { cells: ["2 nov", { words: "geen meting" }] },
      { cells: ["3 nov", "2.000"] },
    ],
  },
};

describe("charts in Markdown", () => {
  test("svg: a file beside the text, its numbers folded under it", () => {
    const { text, assets } = toMarkdown(document(chart), { assets: "pictures" });
    expect(assets).toEqual([{ path: "pictures/daily.svg", content: chart.svg }]);
    expect(text).toContain("![Gas \\[per dag\\]](pictures/daily.svg)");
    expect(text).toMatch(
      /<details>\n<summary>De cijfers van deze grafiek<\/summary>\n\n[\s\S]*\| 2 nov \| geen meting \|[\s\S]*<\/details>/,
    );
  });

  test("mermaid: no file, and a day without a reading is left out and named", () => {
    const { text, assets } = toMarkdown(document(chart), { charts: "mermaid" });
    expect(assets).toEqual([]);
    expect(text).toContain(
      '  title "Gas \'m³\'"\n  x-axis ["1 nov", "3 nov"]\n  bar [4.000, 2.000]\n```\n\ngeen meting: 2 nov\n',
    );
  });

  test("text: a bar of characters for each number, none where there is none", () => {
    const { text } = toMarkdown(document(chart), { charts: "text" });
    expect(text).toContain("| 1 nov |       4,000 | ▇▇▇▇▇▇▇▇▇▇▇▇ |");
    expect(text).toContain("| 2 nov | geen meting |              |");
    expect(text).toContain("| 3 nov |       2,000 | ▇▇▇▇▇▇       |");
  });

  test("none: the numbers, in sight", () => {
    const { text, assets } = toMarkdown(document(chart), { charts: "none" });
    expect(assets).toEqual([]);
    expect(text).toContain("| 3 nov |       2,000 |");
    expect(text).not.toMatch(/<details>|!\[/);
  });
});

describe("H4: text from outside stays text", () => {
  test.each([
    ["a|b", "a\\|b"],
    ["![x](https://evil/pixel.png)", "\\!\\[x\\](https:\\/\\/evil/pixel.png)"],
    ["<script>", "\\<script\\>"],
    ["&amp;", "\\&amp;"],
    ["# big", "\\# big"],
    ["- item", "\\- item"],
    ["1. item", "1\\. item"],
    ["1.8.1 gas", "1.8.1 gas"],
    ["> [!WARNING]", "\\> \\[\\!WARNING\\]"],
    ["www.evil.nl", "www\\.evil.nl"],
    ["two\nlines\r\n\u2028end", "two lines end"],
    ["\u001b[31mred\u202e", "\\[31mred"],
    ["`code` *b* _i_ ~s~ $x$", "\\`code\\` \\*b\\* \\_i\\_ \\~s\\~ \\$x\\$"],
  ])("%j is written %j", (text, written) => {
    expect(escapeMarkdown(text)).toBe(written);
  });

  test("whatever a name holds, its table keeps its shape", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (name) => {
        const columns = [
          { header: "a", type: "text" as const },
          { header: "b", type: "text" as const },
        ];
        const { text } = toMarkdown(
          document({ kind: "table", title: name, columns, rows: [{ cells: [name, "end"] }] }),
        );
        const rows = text.split("\n").filter((line) => line.startsWith("| "));
        expect(rows).toHaveLength(3);
        for (const row of rows) expect(row.replace(/\\[\s\S]/g, "").match(/\|/g)).toHaveLength(3);
      }),
    );
  });

  test("a command cannot close its own fence", () => {
    const { text } = toMarkdown(document({ kind: "code", text: "a\n```\n# b" }));
    expect(text).toContain("````\na\n```\n# b\n````");
  });
});
