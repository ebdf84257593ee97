import { describe, expect, test } from "vitest";
import { ReportError } from "../../src/errors.ts";
import type { Block } from "../../src/report/blocks.ts";
import { defineReport } from "../../src/report/define-report.ts";
import { sampleInput } from "./sample.ts";

const title = { en: "Mine", nl: "Van mij" };
const building = (block: unknown) => defineReport({ name: "mine", title, build: () => [block as Block] });
const table = {
  kind: "table",
  title: "T",
  columns: [
    { header: "a", type: "text" },
    { header: "b", type: "amount" },
  ],
  rows: [],
};

describe("defineReport", () => {
  test("blocks alone become a document with the title, date and id of the bill", () => {
    const { blocks, ...rest } = building({ kind: "text", text: "hello" }).build(sampleInput("nl"));
    expect(blocks).toHaveLength(1);
    expect(rest).toEqual({
      title: "Van mij",
      subtitle: "november 2026",
      lang: "nl",
      currency: "EUR",
      meta: { date: "2026-12-01", id: "3f9a1c5e7b20d846" },
    });
  });

  test("a document carries the date that it was given", () => {
    const document = building({ kind: "text", text: "" }).build({ ...sampleInput("en"), date: "2026-11-22" });
    expect(document.meta.date).toBe("2026-11-22");
  });

  test.each([
    ["no block at all", null, /block 1 \(undefined\): kind must be one of heading, text, /],
    ["an unknown kind", { kind: "gauge" }, /block 1 \(gauge\): kind must be one of /],
    ["a text without text", { kind: "text" }, /block 1 \(text\): text must be text/],
    ["a title as a heading", { kind: "heading", level: 1, text: "x" }, /level must be one of 2, 3/],
    ["an unknown weight", { kind: "note", tone: "loud", text: "x" }, /tone must be one of info, warning/],
    [
      "a float as an amount",
      { kind: "hero", amount: 254.45, label: "", sentences: [] },
      /amount must be digits as in "254.45", not 254.45/,
    ],
    ["written digits as an amount", { kind: "hero", amount: "254,45", label: "", sentences: [] }, /not "254,45"/],
    [
      "facts without values",
      { kind: "facts", items: [{ name: "x" }] },
      /items must be a list of \{ name, value \} texts/,
    ],
    ["a table without columns", { ...table, columns: [] }, /columns must be a list of columns/],
    [
      "an unknown column",
      { ...table, columns: [{ header: "a", type: "money" }] },
      /columns\[0\].type must be one of text, number/,
    ],
    ["a row that is too short", { ...table, rows: [{ cells: ["a"] }] }, /rows\[0\].cells must be 2 cells, not 1/],
    ["NaN in a cell", { ...table, rows: [{ cells: ["a", "NaN"] }] }, /rows\[0\].cells\[1\] must be digits/],
    ["undefined in a cell", { ...table, rows: [{ cells: ["a", undefined] }] }, /rows\[0\].cells\[1\] must be digits/],
    ["a chart that leaves its folder", { kind: "chart", name: "../x" }, /name must be small letters/],
    [
      "a chart that is no drawing",
      { kind: "chart", name: "x", title: "", alt: "", svg: "<p>" },
      /svg must be an <svg> with a viewBox/,
    ],
    [
      "a chart without its numbers",
      { kind: "chart", name: "x", title: "", alt: "", svg: '<svg viewBox="0 0 1 1"></svg>' },
      /twin must be a table/,
    ],
  ])("%s is refused by the block's name", (_, block, message) => {
    const build = () => building(block).build(sampleInput("en"));
    expect(build).toThrow(ReportError);
    expect(build).toThrow(message);
    expect(build).toThrow(/^Cannot use report "mine": /);
  });

  test.each([
    ["a script", "<script>alert(1)</script>", "<script>"],
    ["foreign content", "<foreignObject><p>x</p></foreignObject>", "<foreignObject>"],
    ["a picture from elsewhere", '<image href="https://example.org/x.png"/>', "<image>"],
    ["an end before its end", "</svg><img src=x onerror=alert(1)><svg>", "<img>"],
    ["a handler", '<rect width="1" height="1" onload="alert(1)"/>', "onload"],
    ["a handler without quotes", "<rect onclick=alert(1) />", "onclick"],
    ["a style", '<rect style="fill: red"/>', "style"],
    ["a link", '<path d="M0 0" xlink:href="https://example.org"/>', "xlink:href"],
    ["a pattern from elsewhere", '<rect fill="url(https://example.org/p.svg#a)"/>', "fill"],
    ["one in numbers", '<rect fill="&#117;rl(https://example.org/p.svg#a)"/>', "fill"],
    ["one in numbers without their end", '<rect fill="u&#x72l(https://example.org/p.svg#a)"/>', "fill"],
    ["one behind a backslash", '<rect filter="u\\72l(https://example.org/p.svg#a)"/>', "filter"],
    ["a comment", "<!-- > --><rect/>", "<!"],
  ])("a chart with %s is refused, and what it has is named", (_, inside, part) => {
    const svg = `<svg viewBox="0 0 1 1">${inside}</svg>`;
    const chart = { kind: "chart", name: "x", title: "", alt: "", svg, twin: table };
    expect(() => building(chart).build(sampleInput("en"))).toThrow(`it has ${part}`);
  });

  test("a chart may draw with what is its own", () => {
    const svg = `<svg viewBox="0 0 1 1"><defs><pattern id="a"><path d="M0 0"/></pattern></defs><rect fill='url(#a)'/><text>1 &lt; 2 on=1</text></svg>`;
    const chart = { kind: "chart", name: "x", title: "", alt: "", svg, twin: table };
    expect(building(chart).build(sampleInput("en")).blocks).toHaveLength(1);
  });

  test("a cell may say in words why it has no number", () => {
    const row = { cells: ["a", { words: "no reading" }] };
    expect(building({ ...table, rows: [row, { cells: ["b", null] }] }).build(sampleInput("en")).blocks).toHaveLength(1);
  });

  test.each([
    ["a name with spaces", { name: "my report" }, /its name must be/],
    ["one language only", { title: { en: "Mine" } }, /its title must be/],
    ["no function", { build: [] }, /build must be a function/],
    ["nothing built", { build: () => undefined }, /build must return blocks or a document/],
  ])("a definition with %s is refused", (_, change, message) => {
    const definition = { name: "mine", title, build: () => [], ...change } as Parameters<typeof defineReport>[0];
    expect(() => defineReport(definition).build(sampleInput("en"))).toThrow(message);
  });
});
