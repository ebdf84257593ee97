import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import contractComparison from "../../reports/contract-comparison.ts";
import monthlyBill from "../../reports/monthly-bill.ts";
import supplierCheck from "../../reports/supplier-check.ts";
import type { Bill } from "../../src/bill/bill-document.ts";
import { check } from "../../src/bill/check.ts";
import type { CheckInput, ComparisonInput } from "../../src/report/define-report.ts";
import type { Document } from "../../src/report/document.ts";
import { pdfDefinition } from "../../src/report/pdf/pdf-definition.ts";
import { plainText } from "../../src/report/plain-text.ts";
import { toCheckCsv } from "../../src/report/to-check-csv.ts";
import { toComparisonCsv } from "../../src/report/to-comparison-csv.ts";
import { toCsv } from "../../src/report/to-csv.ts";
import { toHtml } from "../../src/report/to-html.ts";
import { toJson } from "../../src/report/to-json.ts";
import { toMarkdown } from "../../src/report/to-markdown.ts";
import { toPdf } from "../../src/report/to-pdf.ts";
import { readContract } from "../../src/tariff/read-contract.ts";
import { readSupplierBill } from "../../src/tariff/read-supplier-bill.ts";
import { demoSource } from "../../src/testing/demo-source.ts";
import { period } from "../../src/units/period.ts";
import { usage } from "../../src/usage/usage.ts";
import { HOSTILE } from "../support/hostile-strings.ts";
import { csvCells, fieldNames, markdownSkeleton, tagSkeleton } from "../support/skeletons.ts";
import { everyBlock } from "./every-block.ts";
import { sampleBill, sampleContract, sampleInput, variants } from "./sample.ts";
import { comparisonInput } from "./year-input.ts";

const font = (name: string): string =>
  fileURLToPath(new URL(`../../reports/fonts/IBMPlexSans-${name}.ttf`, import.meta.url));
const fonts = { regular: font("Regular"), semiBold: font("SemiBold") };

/** Stands where text from outside goes. */
const MARK = "Merkteken";

type Next = () => string;

/** The value with the next text wherever the mark is. */
function planted<T>(value: T, next: Next): T {
  if (typeof value === "string") return value.replaceAll(MARK, next) as T;
  if (Array.isArray(value)) return value.map((each) => planted(each, next)) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, planted(each, next)])) as T;
}

const billOf: Bill = {
  ...variants.crowded!,
  lines: variants.crowded!.lines.map((line) => (line.kind === "adjustment" ? { ...line, label: MARK } : line)),
  issues: [{ code: "gap", severity: "warning", message: `Apparaat "${MARK}" heeft geen waarden` }],
};
const contractOf = {
  ...sampleContract,
  file: `/home/${MARK}/${MARK}.yaml`,
  name: MARK,
  supplier: MARK,
  home: { label: MARK, ean: MARK },
};
const { days } = sampleInput("nl", sampleBill);
let checked: CheckInput;
let compared: ComparisonInput;

beforeAll(async () => {
  const contract = await readContract("fixtures/contracts/demo.yaml");
  const now = Date.parse("2023-05-01T12:00:00+02:00");
  const used = await usage(demoSource({ now: () => now }), contract, period("2022-11", contract.zone), { now });
  const theirs = await readSupplierBill("fixtures/supplier-bills/vat-21-instead-of-9.yaml");
  const named = { ...theirs, supplier: MARK, lines: theirs.lines.map((line) => ({ ...line, name: MARK })) };
  const made = check(named, used, contract, { lang: "nl" });
  checked = { bill: made.bills[0]!, check: made, days: used.days, contract: contractOf, lang: "nl" };
  const { comparison, ...rest } = await comparisonInput("nl");
  const ranking = comparison.ranking.map((each) => ({ ...each, name: MARK }));
  compared = {
    ...rest,
    comparison: { ...comparison, ranking },
    contracts: rest.contracts.map((each) => ({ ...each, name: MARK, supplier: MARK })),
  };
}, 60_000);

const MAKERS: Readonly<Record<string, (next: Next) => Document>> = {
  "every block": (next) => everyBlock(next()),
  "a bill": (next) => monthlyBill.build({ ...planted({ bill: billOf, contract: contractOf }, next), days, lang: "nl" }),
  "a check": (next) => supplierCheck.build({ ...planted({ ...checked, days: [] }, next), days: checked.days }),
  "a comparison": (next) => contractComparison.build(planted(compared, next)),
};

/** What pdfmake fetches, follows or numbers. */
const ACTIVE = /^(link.*|image|qr|attachment|(page|text)Reference|toc.*)$/;

/** As many documents as it takes to use every hostile text. */
function hostileDocuments(make: (next: Next) => Document): readonly Document[] {
  const made: Document[] = [];
  let used = 0;
  const next = (): string => HOSTILE[used++ % HOSTILE.length]!;
  while (used < HOSTILE.length) made.push(make(next));
  return made;
}

test("G16: there are at least 200 hostile texts, each with something to see", () => {
  expect(HOSTILE.length).toBeGreaterThanOrEqual(200);
  expect(HOSTILE.filter((text) => plainText(text) === "")).toEqual([]);
});

describe.each(Object.keys(MAKERS))("%s full of hostile text", (name) => {
  let harmless: Document;
  let hostile: readonly Document[];
  beforeAll(() => {
    harmless = MAKERS[name]!(() => "Woord");
    hostile = hostileDocuments(MAKERS[name]!);
  });
  const expectSame = (skeletonOf: (document: Document) => unknown): void => {
    const expected = skeletonOf(harmless);
    for (const document of hostile) expect(skeletonOf(document)).toEqual(expected);
  };

  test("H3: has the elements of a harmless one in HTML", () => {
    expect(tagSkeleton(toHtml(harmless)).length).toBeGreaterThan(50);
    expectSame((document) => tagSkeleton(toHtml(document).replace(/<svg[\s\S]*?<\/svg>/g, "")));
  });

  test.each(["svg", "mermaid", "none"] as const)(
    "H4: has the signs of a harmless one in Markdown, charts %s",
    (charts) => {
      expectSame((document) => markdownSkeleton(toMarkdown(document, { charts }).text));
    },
  );

  test("H3: is words only in the definition of the PDF", () => {
    const found = hostile.flatMap((document) => [...fieldNames(pdfDefinition(document))]);
    expect(found).toContain("text");
    expect(found.filter((field) => ACTIVE.test(field))).toEqual([]);
  });

  test("H6: holds nothing in Markdown or HTML that steers a terminal or reorders what is read", () => {
    for (const document of hostile)
      for (const text of [toMarkdown(document).text, toHtml(document)])
        expect(text).not.toMatch(/(?!\n)\p{Cc}|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/u);
  });
});

describe("H5: CSV", () => {
  const hostileBill: Bill = {
    ...sampleBill,
    lines: HOSTILE.map((label) => ({ ...sampleBill.lines[0]!, label })),
  };
  const tables: Readonly<Record<string, () => string>> = {
    "of a bill": () => toCsv(hostileBill),
    "of a check": () => {
      const [line] = checked.check.lines;
      return toCheckCsv({ ...checked.check, lines: HOSTILE.map((label) => ({ ...line!, label })) });
    },
    "of a comparison": () => {
      const [contract] = compared.comparison.ranking;
      return toComparisonCsv({
        ...compared.comparison,
        ranking: HOSTILE.map((each) => ({ ...contract!, name: each })),
        rulesOf2027: [],
      });
    },
  };

  test.each(Object.keys(tables))("%s keeps its columns, and no cell is a formula", (name) => {
    const [head = [], ...rows] = csvCells(tables[name]!());
    expect(rows.length).toBeGreaterThanOrEqual(HOSTILE.length);
    for (const cells of rows) {
      expect(cells).toHaveLength(head.length);
      expect(cells.filter((cell) => /^[=+@\t\r＝＋－＠]|^-(?!\d+(\.\d+)?$)/.test(cell))).toEqual([]);
    }
  });

  test("keeps the label as it is read", () => {
    const [head = [], ...rows] = csvCells(toCsv(hostileBill));
    const labels = rows.map((cells) => cells[head.indexOf("label")]);
    const isText = (label: string | undefined, text: string): boolean => label === text || label === `'${text}`;
    expect(HOSTILE.filter((text, index) => !isText(labels[index], plainText(text)))).toEqual([]);
  });
});

test("JSON says what it was given", () => {
  const bill = { ...billOf, lines: HOSTILE.map((label) => ({ ...sampleBill.lines[0]!, label })) };
  expect(JSON.parse(toJson(bill))).toEqual(bill);
});

describe("H3: the PDF", () => {
  test("shows hostile text as text: no script and no link", async () => {
    const rows = HOSTILE.map((text) => ({ cells: [text, "1", "2"] }));
    const { blocks, ...rest } = everyBlock("<script>window.owned=1</script>");
    const tables = blocks.map((block) => (block.kind === "table" ? { ...block, rows } : block));
    const pdf = Buffer.from(await toPdf({ ...rest, blocks: tables }, { fonts }));
    const ask = (tool: string, ...args: string[]): string =>
      execFileSync(tool, args, { input: pdf, encoding: "utf8", timeout: 30_000 });
    expect(ask("pdfinfo", "-js", "-").trim()).toBe("");
    expect(ask("pdfinfo", "-url", "-").split("\n").slice(1).join("").trim()).toBe("");
    const text = ask("pdftotext", "-enc", "UTF-8", "-", "-");
    for (const shown of ["<script>window.owned=1</script>", "=HYPERLINK(", "/JavaScript (app.alert(1))", "<<: *x"])
      expect(text).toContain(shown);
  });
});
