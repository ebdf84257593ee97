import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import annualStatement from "../../reports/annual-statement.ts";
import contractComparison from "../../reports/contract-comparison.ts";
import monthlyBill from "../../reports/monthly-bill.ts";
import type { ChartBlock, TableBlock } from "../../src/report/blocks.ts";
import { DARK_COLORS } from "../../src/report/chart/dark-colors.ts";
import type { Document } from "../../src/report/document.ts";
import { plainText } from "../../src/report/plain-text.ts";
import { toHtml } from "../../src/report/to-html.ts";
import { everyBlock } from "../report/every-block.ts";
import { sampleInput, variants } from "../report/sample.ts";
import { comparisonInput, yearInput } from "../report/year-input.ts";
import { type Chromium, type Page, startChromium } from "../support/chromium.ts";
import { HOSTILE } from "../support/hostile-strings.ts";
import { LABELLED } from "../support/labelled-drawings.ts";

const IN_PAGE = readFileSync(new URL("in-page.js", import.meta.url), "utf8");
const folder = mkdtempSync(join(tmpdir(), "meterkast-html-"));

const MAKERS: Readonly<Record<string, () => Document | Promise<Document>>> = {
  month: () => monthlyBill.build(sampleInput("nl")),
  crowded: () => monthlyBill.build(sampleInput("en", variants.crowded)),
  provisional: () => monthlyBill.build(sampleInput("nl", variants.provisional)),
  year: async () => annualStatement.build(await yearInput("en")),
  comparison: async () => contractComparison.build(await comparisonInput("nl")),
};

const documents = new Map<string, Document>();
let browser: Chromium;
let page: Page;

beforeAll(async () => {
  for (const [name, make] of Object.entries(MAKERS)) documents.set(name, await make());
  browser = await startChromium();
  page = await browser.page();
}, 60_000);

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

/** Opens a document from disk, as a reader would. */
async function show(name: string, { width = 1280, scheme = "light" } = {}, shown: Page = page): Promise<void> {
  const file = join(folder, `${name}.html`);
  writeFileSync(file, toHtml(documents.get(name)!));
  await shown.send("Emulation.setDeviceMetricsOverride", { width, height: 900, deviceScaleFactor: 1, mobile: false });
  await shown.send("Emulation.setEmulatedMedia", { features: [{ name: "prefers-color-scheme", value: scheme }] });
  await shown.open(pathToFileURL(file).href);
}

const ask = <T>(question: string): Promise<T> => page.evaluate<T>(`${IN_PAGE}inPage.${question}()`);
const happened = (pattern: RegExp): readonly string[] =>
  page.events.filter(({ method }) => pattern.test(method)).map(({ params }) => JSON.stringify(params));
const UNFOLD = 'document.querySelectorAll("details").forEach((each) => { each.open = true; })';

describe.each(Object.keys(MAKERS))("%s", (name) => {
  test("fits a phone of 320 px and a wide screen, folded open too", async () => {
    for (const width of [320, 1280]) {
      await show(name, { width });
      await page.evaluate(UNFOLD);
      expect([width, await ask("isWider")]).toEqual([width, false]);
    }
  });

  test("has headings in order, and a name for every table, drawing, row and column", async () => {
    await show(name);
    const [first, ...rest] = await ask<number[]>("headings");
    expect(first).toBe(1);
    expect(rest).not.toContain(1);
    for (const [index, level] of rest.entries()) expect(level - ([first!, ...rest][index] ?? 0)).toBeLessThanOrEqual(1);
    expect(await ask("unnamed")).toEqual([]);
  });

  test.each(["light", "dark"])("has text of at least 7:1 on a %s screen", async (scheme) => {
    await show(name, { scheme });
    await page.evaluate(UNFOLD);
    expect(await ask("faint")).toEqual({});
  });

  test("puts decimal signs under each other", async () => {
    await show(name);
    await page.evaluate(UNFOLD);
    const { columns, worst } = await ask<{ columns: number; worst: number }>("signs");
    expect(columns).toBeGreaterThan(3);
    expect(worst).toBeLessThan(0.6);
  });
});

test("a dark screen shows drawings in dark colours only", async () => {
  await show("month", { scheme: "dark" });
  const hex = (color: string): string =>
    `#${(color.match(/\d+/g) ?? []).map((each) => Number(each).toString(16).padStart(2, "0")).join("")}`;
  const paints = (await ask<string[]>("paints")).filter((paint) => paint !== "none").map(hex);
  expect(paints.length).toBeGreaterThan(20);
  expect([...new Set(paints)].filter((paint) => !Object.values(DARK_COLORS).includes(paint))).toEqual([]);
});

interface AxNode {
  readonly ignored: boolean;
  readonly role: { readonly value: string };
  readonly name?: { readonly value: string };
}

test("those who cannot see it get the same: landmarks, headings, tables and drawings by name, bare numbers", async () => {
  await show("month");
  const { nodes } = await page.send<{ nodes: AxNode[] }>("Accessibility.getFullAXTree");
  const named = (role: string): readonly string[] =>
    nodes.filter((node) => !node.ignored && node.role.value === role).map(({ name }) => name?.value ?? "");
  const { blocks, title } = documents.get("month")!;
  const charts = blocks.filter((block): block is ChartBlock => block.kind === "chart");
  const landmarks = ["banner", "main", "contentinfo"].map((role) => named(role).length);
  expect(landmarks).toEqual([1, 1, 1]);
  expect(named("heading").slice(0, 2)).toEqual([title, "€\u00a0254,45 inclusief btw"]);
  expect(named("image")).toEqual(charts.map(({ alt }) => plainText(alt)));
  expect(named("table")).toEqual(blocks.flatMap((block) => (block.kind === "table" ? [block.title] : [])));
  expect(named("rowheader")).toContain("Vaste leveringskosten");
  expect(named("columnheader")).toContain("Hoeveelheid");
  expect(named("cell")).toContain("30");
  expect(named("cell").filter((cell) => /\d,\d+,/.test(cell))).toEqual([]);
});

test("on paper it is A4 with page numbers, and nothing is folded away", async () => {
  await show("month");
  const { data } = await page.send<{ data: string }>("Page.printToPDF", { preferCSSPageSize: true });
  const pdf = Buffer.from(data, "base64");
  const text = execFileSync("pdftotext", ["-layout", "-enc", "UTF-8", "-", "-"], { input: pdf, encoding: "utf8" });
  expect(text).toMatch(/ 1\s?\/\s?[34]\s/);
  expect(text).toMatch(/5 november 2026 +per dag onbekend +per dag onbekend +per dag onbekend +per dag onbekend\n/);
  expect(text).not.toContain("Naar de inhoud");
  expect(execFileSync("pdfinfo", ["-"], { input: pdf, encoding: "utf8" })).toMatch(/Page size: .*\(A4\)/);
});

describe("hostile text", () => {
  const table = (title: string): TableBlock => ({
    kind: "table",
    title,
    columns: [
      { header: title, type: "text" },
      { header: title, type: "text" },
    ],
    rows: HOSTILE.map((text) => ({ cells: [text, text] })),
  });

  test("H3: stays text in every block that it could break, and in every cell", async () => {
    const blocks = HOSTILE.filter((text) => /<|&|"|'/.test(text)).flatMap((text) => everyBlock(text).blocks);
    documents.set("hostile", { ...everyBlock(HOSTILE[0]!), blocks: [...blocks, table("x")] });
    await show("hostile");
    const allowed = new Set(toHtml(everyBlock("x")).match(/(?<=<)[a-z][a-z0-9]*/g));
    const tags = await page.evaluate<string[]>(
      "[...new Set([...document.querySelectorAll('*')].map((each) => each.localName))]",
    );
    expect(tags.filter((tag) => !allowed.has(tag))).toEqual([]);
    const cells = "[...document.querySelectorAll('main > section:last-child > .scroll:last-child td')]";
    expect(await page.evaluate(`${cells}.map((each) => each.textContent)`)).toEqual(HOSTILE.map(plainText));
    expect(await page.evaluate("[typeof window.owned, document.images.length, document.links.length]")).toEqual([
      "undefined",
      0,
      1,
    ]);
    expect(await ask("isWider")).toBe(false);
  }, 60_000);

  test("H7: is text in every drawing, which stays well-formed", async () => {
    const drawings = HOSTILE.map((text, index) => LABELLED[index % LABELLED.length]!(text));
    const parsed = `${JSON.stringify(drawings)}.map((svg) => new DOMParser().parseFromString(svg, "image/svg+xml"))`;
    const names = await page.evaluate<string[]>(
      `[...new Set(${parsed}.flatMap((each) => [...each.querySelectorAll("*")].map((one) => one.nodeName)))]`,
    );
    expect(names.sort()).toEqual(
      ["circle", "desc", "path", "rect", "svg", "text", "title"].filter((each) => names.includes(each)),
    );
  });

  test("H3: a drawing that is more than a drawing runs nothing", async () => {
    const { blocks } = everyBlock("x");
    const svg =
      '<svg viewBox="0 0 9 9" onload="window.owned=1"><script>window.owned=1</script><image href="http://evil.invalid/x"/></svg>';
    const evil = blocks.map((block) => (block.kind === "chart" ? { ...block, svg } : block));
    documents.set("evil", { ...everyBlock("x"), blocks: evil });
    const other = await browser.page();
    await show("evil", {}, other);
    expect(await other.evaluate("typeof window.owned")).toBe("undefined");
    const [asked, refused] = ["requestWillBeSent", "loadingFailed"].map((method) =>
      other.events.filter((event) => event.method === `Network.${method}`).map(({ params }) => params),
    );
    const blocked = refused!.filter(({ blockedReason }) => blockedReason === "csp").map(({ requestId }) => requestId);
    const sent = asked!.filter(({ requestId }) => !blocked.includes(requestId));
    expect(blocked).toHaveLength(1);
    expect(sent.map(({ documentURL }) => documentURL)).toEqual([expect.stringMatching(/^file:.*evil\.html$/)]);
  });
});

test.each(Object.keys(MAKERS))(
  "on a phone every value of %s is on the screen, with the name of its column",
  async (name) => {
    await show(name, { width: 360 });
    const cells = await page.evaluate<{ right: number; named: boolean }[]>(`[...document.querySelectorAll(".wide td")]
    .filter((cell) => cell.textContent !== "" && cell.checkVisibility())
    .map((cell) => ({
      right: cell.getBoundingClientRect().right,
      named: cell.dataset.name === undefined || getComputedStyle(cell, "::before").content.includes(cell.dataset.name),
    }))`);
    expect(cells.length).toBeGreaterThan(0);
    expect(cells.filter(({ right, named }) => right > 360 || !named)).toEqual([]);
  },
);

test.each(Object.keys(MAKERS))("on a phone every drawing of %s is whole, and its words can be read", async (name) => {
  await show(name, { width: 360 });
  const drawings = await page.evaluate<{ right: number; size: number }[]>(
    `[...document.querySelectorAll(".drawing:has(.narrow) svg")].filter((svg) => svg.checkVisibility()).map((svg) => {
      const { right, width } = svg.getBoundingClientRect();
      return { right, size: 8 * width / svg.viewBox.baseVal.width };
    })`,
  );
  expect(drawings.filter(({ right, size }) => right > 360 || size < 10)).toEqual([]);
});

test("nothing but the file itself was asked for, and no page had anything to complain about", () => {
  expect(happened(/^Network\.requestWillBeSent$/).filter((request) => !request.includes('"url":"file://'))).toEqual([]);
  expect(happened(/^(Log\.entryAdded|Runtime\.(exceptionThrown|consoleAPICalled))$/)).toEqual([]);
});
