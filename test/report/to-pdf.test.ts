import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { afterEach, describe, expect, test, vi } from "vitest";
import monthlyBill from "../../reports/monthly-bill.ts";
import type { Bill } from "../../src/bill/bill-document.ts";
import { ReportError } from "../../src/errors.ts";
import type { Attachment } from "../../src/report/attachment.ts";
import type { Block, TableBlock } from "../../src/report/blocks.ts";
import type { Document } from "../../src/report/document.ts";
import { pdfDefinition } from "../../src/report/pdf/pdf-definition.ts";
import { toMarkdown } from "../../src/report/to-markdown.ts";
import { toPdf } from "../../src/report/to-pdf.ts";
import type { Lang } from "../../src/text.ts";
import { fonts } from "../support/fonts.ts";
import { pdfTool } from "../support/pdf-tool.ts";
import { outside, overlaps, type PdfWord, pdfWords } from "../support/pdf-words.ts";
import { sampleBill, sampleInput, variants } from "./sample.ts";

const documentOf = (lang: Lang, bill: Bill = sampleBill) => monthlyBill.build(sampleInput(lang, bill));
const pages = (pdf: Uint8Array): number =>
  Buffer.from(pdf)
    .toString("latin1")
    .match(/\/Type \/Page\b/g)?.length ?? 0;

const textOf = (pdf: Uint8Array): string => pdfTool(pdf, "pdftotext", ["-layout", "-enc", "UTF-8", "FILE", "-"]);

afterEach(() => vi.restoreAllMocks());

describe("toPdf", () => {
  test.each(["nl", "en"] as const)("the definition of the bill in %s is this one", async (lang) => {
    const definition = JSON.stringify(pdfDefinition(documentOf(lang)), null, 1);
    await expect(definition).toMatchFileSnapshot(`golden/2026-11.${lang}.pdf.json`);
  });

  test("equal documents give equal bytes, also when made at once, and without a warning", async () => {
    const warn = vi.spyOn(console, "warn");
    const [one, other] = await Promise.all([toPdf(documentOf("nl"), { fonts }), toPdf(documentOf("nl"), { fonts })]);
    const again = await toPdf(documentOf("nl"), { fonts });
    expect(Buffer.compare(Buffer.from(one), Buffer.from(other))).toBe(0);
    expect(Buffer.compare(Buffer.from(one), Buffer.from(again))).toBe(0);
    expect(warn).not.toHaveBeenCalled();
  });

  test.each(
    [...(["nl", "en"] as const)].flatMap((lang) =>
      Object.entries({ sample: sampleBill, ...variants }).map(([name, bill]) => ({ lang, name, bill })),
    ),
  )("$name in $lang: two pages unless there is more to tell, each numbered", async ({ lang, name, bill }) => {
    const pdf = await toPdf(documentOf(lang, bill), { fonts, compress: false });
    const count = name === "crowded" ? 3 : 2;
    expect(pages(pdf)).toBe(count);
    const text = textOf(pdf);
    for (let page = 1; page <= count; page++)
      expect(text).toContain(lang === "nl" ? `Pagina ${page} van ${count}` : `Page ${page} of ${count}`);
  });

  test.each(["nl", "en"] as const)(
    "every number of the tables in %s is in the PDF as it is in the Markdown",
    async (lang) => {
      const document = documentOf(lang);
      const printed = textOf(await toPdf(document, { fonts }));
      const shown = { ...document, blocks: document.blocks.filter(({ kind }) => kind !== "chart") };
      const numbers = toMarkdown(shown).text.match(/−?\d[\d.,]*\d/g) ?? [];
      expect(numbers.length).toBeGreaterThan(100);
      for (const number of numbers) expect(printed).toContain(number);
    },
  );

  test("Deno makes the same bytes, but for the compression", async () => {
    const pdf = await toPdf(documentOf("nl"), { fonts, compress: false });
    const args = ["--no-install", "deno", "run", "-A", "test/deno/pdf-hash.ts"];
    const { stdout } = await promisify(execFile)("npx", args);
    expect(stdout.trim()).toBe(createHash("sha256").update(pdf).digest("hex"));
  }, 60_000);

  test("two attachments of one name are refused by it", async () => {
    const file: Attachment = { name: "bill.json", type: "application/json", content: "{}", relationship: "data" };
    await expect(toPdf(documentOf("nl"), { fonts, attachments: [file, file] })).rejects.toThrow(/"bill\.json" twice/);
  });

  test("a font that is not there is refused by its name", async () => {
    const missing = { ...fonts, regular: "/nowhere/font.ttf" };
    const error = await toPdf(documentOf("nl"), { fonts: missing }).catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(ReportError);
    expect(String(error)).toContain('"/nowhere/font.ttf"');
  });
});

/** A document of nothing but these. */
const of = (blocks: readonly Block[], lang: Lang = "nl"): Document => ({
  title: "Proef",
  lang,
  currency: "EUR",
  meta: { date: "2026-12-01", id: "0123456789abcdef" },
  blocks,
});

const tableOf = (rows: TableBlock["rows"], { name = "Naam" } = {}): TableBlock => ({
  kind: "table",
  title: `Tabel van ${name}`,
  columns: [
    { header: name, type: "text" },
    { header: "Aantal", type: "number" },
    { header: "Bedrag", type: "amount" },
  ],
  rows,
});

const LONG = "Voorbeeldnaam".repeat(16);
const HUGE = "-123456789012345678901234567890.12";

const pagesOf = (words: readonly PdfWord[], text: string): readonly number[] =>
  words.filter((word) => word.text === text).map(({ page }) => page);

/** Where the fraction of a number of a table begins: its digits are all 0.6 em wide, of 8.5 points. */
function fractionPlace({ text, right }: PdfWord): number {
  const fraction = /[.,](\d+)$/.exec(text.replace(/[.,]\d{3}(?=[.,])/g, ""))?.[1] ?? "";
  return right - fraction.length * 0.6 * 8.5;
}

describe("a page", () => {
  test.each([
    { lang: "nl", printed: ["1,5", "−1.234,125", "0,00001", "99.999,99"] },
    { lang: "en", printed: ["1.5", "−1,234.125", "0.00001", "99,999.99"] },
  ] as const)("has its decimal signs under each other, in bold too: $lang", async ({ lang, printed }) => {
    const rows = ["1.5", "-1234.125", "0.00001"].map((each) => ({ cells: ["a", each, null] }));
    const table = tableOf([...rows, { role: "total", cells: ["b", "99999.99", null] }]);
    const words = pdfWords(await toPdf(of([table], lang), { fonts }));
    const places = printed.map((text) => fractionPlace(words.find((word) => word.text === text)!));
    for (const place of places) expect(place).toBeCloseTo(places[0]!, 1);
  });

  test("keeps names, numbers and words of any length between its margins, and apart", async () => {
    const cell = { cells: [LONG, HUGE, HUGE] };
    const blocks: readonly Block[] = [
      {
        kind: "hero",
        amount: HUGE,
        prefix: LONG,
        label: LONG,
        sentences: [LONG, `${LONG} a`],
        badge: { tone: "good", text: LONG },
      },
      { kind: "heading", level: 2, text: LONG },
      tableOf([cell, { role: "group", cells: [LONG] }, { ...cell, role: "total" }], { name: LONG }),
      { kind: "facts", items: [{ name: LONG, value: LONG }], columns: 2 },
      { kind: "facts", items: [{ name: LONG, value: LONG }] },
      { kind: "note", tone: "info", text: LONG },
      { kind: "code", text: LONG },
    ];
    const long = { ...of(blocks), title: LONG, subtitle: LONG };
    const words = pdfWords(await toPdf(long, { fonts }));
    expect([outside(words), overlaps(words)]).toEqual([[], []]);
    expect(words.map(({ text }) => text).join("")).toContain("−123.456.789.012.345.678.901.234.567.890,12");
  });

  test("repeats the title and the headers of a table that runs on, loses no row and parts none", async () => {
    const rows = Array.from({ length: 150 }, (_, index) => ({
      cells: [`rij${index} ${index % 5 ? "" : LONG}`, String(index), "1"],
    }));
    const words = pdfWords(await toPdf(of([{ kind: "heading", level: 2, text: "Kop" }, tableOf(rows)]), { fonts }));
    const count = Math.max(...words.map(({ page }) => page));
    const all = Array.from({ length: count }, (_, index) => index + 1);
    expect(count).toBeGreaterThan(2);
    expect([pagesOf(words, "Tabel"), pagesOf(words, "Aantal"), pagesOf(words, "Kop")]).toEqual([all, all, [1]]);
    expect(rows.filter((_, index) => pagesOf(words, `rij${index}`).length !== 1)).toEqual([]);
    expect([outside(words), overlaps(words)]).toEqual([[], []]);
  });

  test.each([53, 57, 58])("never ends with a heading: after %i lines", async (lines) => {
    const above: Block = { kind: "text", text: Array.from({ length: lines }, () => "x".repeat(90)).join(" ") };
    const rows = Array.from({ length: 80 }, (_, index) => ({ cells: [`rij${index}`, "1", "1"] }));
    const words = pdfWords(
      await toPdf(of([above, { kind: "heading", level: 2, text: "Kop" }, tableOf(rows)]), { fonts }),
    );
    expect(pagesOf(words, "rij0")).toEqual(pagesOf(words, "Kop"));
  });

  test("keeps the end of a note that is longer than a page", async () => {
    const text = `${"woord ".repeat(3000)}einde`;
    const words = pdfWords(
      await toPdf(
        of([
          { kind: "heading", level: 2, text: "Kop" },
          { kind: "note", tone: "warning", text },
        ]),
        { fonts },
      ),
    );
    expect(pagesOf(words, "woord")).toHaveLength(3000);
    expect(pagesOf(words, "einde")).toHaveLength(1);
  });
});

describe("the check of positions", () => {
  const drawn = (x: number, y: number): Block => ({
    kind: "chart",
    name: "proef",
    title: "Proef",
    alt: "",
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="493" height="100" viewBox="0 0 493 100"><text x="50" y="50" font-size="9">onder</text><text x="${x}" y="${y}" font-size="9">boven</text></svg>`,
    twin: tableOf([]),
  });

  test.each([
    { what: "a word on a word", x: 60, y: 52, over: 1, out: 0 },
    { what: "a word in the margin", x: 480, y: 50, over: 0, out: 1 },
    { what: "no fault in words side by side", x: 80, y: 50, over: 0, out: 0 },
    { what: "no fault in words under each other", x: 50, y: 60, over: 0, out: 0 },
  ])("sees $what", async ({ x, y, over, out }) => {
    const words = pdfWords(await toPdf(of([drawn(x, y)]), { fonts }));
    expect([overlaps(words).length, outside(words).length]).toEqual([over, out]);
  });
});
