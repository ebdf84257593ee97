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
      '  title "Gas \'m³\', nov"\n  x-axis ["1", "3"]\n  y-axis 0 --> 4\n  bar [4.000, 2.000]\n```\n\ngeen meting: 2 nov\n',
    );
  });

  test("text: a bar of characters for each number, none where there is none", () => {
    const { text } = toMarkdown(document(chart), { charts: "text" });
    expect(text).toContain("| 1 nov |       4,000 | ▇▇▇▇▇▇▇▇▇▇▇▇ |");
    expect(text).toContain("| 2 nov | geen meting |              |");
    expect(text).toContain("| 3 nov |       2,000 | ▇▇▇▇▇▇       |");
  });

  test("svg: a drawing in the palette has a second file for dark pages, and its words as they are", () => {
    const svg = '<svg viewBox="0 0 8 8"><path fill="#0072B2"/></svg>';
    const { text, assets } = toMarkdown(document({ ...chart, svg, alt: 'Gas "per dag" <3' }), {
      assets: "my pictures",
    });
    expect(assets).toEqual([
      { path: "my pictures/daily.svg", content: svg },
      { path: "my pictures/daily-dark.svg", content: svg.replace("#0072B2", "#58b4f0") },
    ]);
    expect(text).toContain(
      [
        "<picture>",
        '  <source media="(prefers-color-scheme: dark)" srcset="my%20pictures/daily-dark.svg">',
        '  <img alt="Gas &quot;per dag&quot; &lt;3" src="my%20pictures/daily.svg">',
        "</picture>",
      ].join("\n"),
    );
  });

  test.each([
    ["a value below zero", [["1 nov", "-4.000"]]],
    ["more labels than have room", Array.from({ length: 41 }, (_, day) => [`dag ${day}`, "1.000"])],
  ])("mermaid: %s is drawn in characters", (_, cells) => {
    const { text } = toMarkdown(
      document({ ...chart, twin: { ...chart.twin, rows: cells.map((row) => ({ cells: row })) } }),
      {
        charts: "mermaid",
      },
    );
    expect(text).not.toContain("mermaid");
    expect(text).toContain("▇▇▇▇▇▇▇▇▇▇▇▇ |");
  });

  test("mermaid: nothing measured is said, not drawn", () => {
    const rows = [{ cells: ["1 nov", { words: "geen meting" }] }];
    const { text } = toMarkdown(document({ ...chart, twin: { ...chart.twin, rows } }), { charts: "mermaid" });
    expect(text).toContain("**Gas**\n\ngeen meting: 1 nov\n");
    expect(text).not.toContain("```mermaid");
  });

  test("text: below zero has a minus, and little is not nothing", () => {
    const rows = [{ cells: ["a", "-400"] }, { cells: ["b", "1"] }, { cells: ["c", "0"] }];
    const { text } = toMarkdown(document({ ...chart, twin: { ...chart.twin, rows } }), { charts: "text" });
    expect(text).toContain(
      "| a   |     −400 | −▇▇▇▇▇▇▇▇▇▇▇▇ |\n| b   |        1 | ▏             |\n| c   |        0 |               |",
    );
  });

  test("text: what is wider than a terminal is several tables", () => {
    const columns = ["a", "b", "c", "d"].map((header) => ({ header, type: "number" as const }));
    const twin = {
      ...chart.twin,
      columns: [{ header: "Dag", type: "text" as const }, ...columns],
      rows: [{ cells: ["1 november 2026", "1000.123", "2000.123", "3000.123", "4000.123"] }],
    };
    const { text } = toMarkdown(document({ ...chart, twin }), { charts: "text" });
    const rows = text.split("\n").filter((line) => line.startsWith("|"));
    expect(rows).toHaveLength(6);
    for (const row of rows) expect([...row].length).toBeLessThanOrEqual(80);
  });

  const hours = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, "0"));
  const heat: ChartBlock = {
    ...chart,
    inText: "shades",
    twin: {
      kind: "table",
      title: "kWh per uur",
      columns: [{ header: "Dag", type: "text" }, ...hours.map((header) => ({ header, type: "number" as const }))],
      rows: [
        { cells: ["maandag", ...hours.map((_, hour) => String(hour))] },
        { cells: ["zondag", ...hours.map(() => ({ words: "geen meting" }))] },
      ],
    },
  };

  test.each(["text", "mermaid"] as const)(
    "%s: a heat map is shades of characters, with its numbers folded under it",
    (charts) => {
      const { text } = toMarkdown(document(heat), { charts });
      const lines = [
        "```",
        "        00  02  04  06  08  10  12  14  16  18  20  22",
        `maandag ${" ".repeat(10)}${"░".repeat(10)}${"▒".repeat(8)}${"▓".repeat(10)}${"█".repeat(10)}`,
        `zondag  ${"?".repeat(48)}`,
        "",
        '" " < 4,6  "░" < 9,2  "▒" < 13,8  "▓" < 18,4  "█" ≥ 18,4  "?" geen meting',
        "```",
      ];
      expect(text).toContain(lines.join("\n"));
      expect(text).toContain("<summary>De cijfers van deze grafiek</summary>");
    },
  );

  test.each(["text", "mermaid", "none"] as const)("%s: points are a table", (charts) => {
    const { text } = toMarkdown(document({ ...chart, inText: "table" }), { charts });
    expect(text).toContain("| 3 nov |       2,000 |\n\n---");
  });

  test("none: the numbers, in sight", () => {
    const { text, assets } = toMarkdown(document(chart), { charts: "none" });
    expect(assets).toEqual([]);
    expect(text).toContain("| 3 nov |       2,000 |");
    expect(text).not.toMatch(/<details>|!\[/);
  });
});

describe("tables", () => {
  const table = (count: number): Block => ({
    kind: "table",
    title: "Kosten & <b>",
    columns: [{ header: "Dag", type: "text" }],
    rows: Array.from({ length: count }, (_, day) => ({ cells: [`dag ${day}`] })),
    footnotes: ["Een noot"],
  });

  test("a table of a page is in sight, a longer one behind its title", () => {
    expect(toMarkdown(document(table(40))).text).not.toContain("<details>");
    expect(toMarkdown(document(table(41))).text).toMatch(
      /<details>\n<summary>Kosten &amp; &lt;b&gt; \(41 regels\)<\/summary>\n\n\| Dag [\s\S]*\n\n\*Een noot\*\n\n<\/details>/,
    );
  });
});

describe("H4: text from outside stays text", () => {
  const named = (name: string): ChartBlock => ({
    ...chart,
    twin: { ...chart.twin, rows: [{ cells: [name, "1.000"] }, { cells: ["b", "2.000"] }] },
  });

  test("a label cannot end its quotes or its fence, nor direct Mermaid", () => {
    const { text } = toMarkdown(document(named('"] %%{init: {}}%% ```')), { charts: "mermaid" });
    expect(text).toContain('x-axis ["\'] % %{init: {}}% % ```", "b"]');
    expect(text).toMatch(/^````mermaid\n[^`]*```"[^`]*\n````$/m);
  });

  test("a label cannot end the fence of a heat map", () => {
    const { text } = toMarkdown(document({ ...named("```"), inText: "shades" }), { charts: "text" });
    expect(text).toMatch(/^````\n[\s\S]*^``` [\s\S]*^````$/m);
  });

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
    ["klant@energie.nl", "klant@\u2060energie.nl"],
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
