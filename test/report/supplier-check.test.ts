import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import supplierCheck from "../../reports/supplier-check.ts";
import type { Check } from "../../src/bill/check/check-document.ts";
import { check } from "../../src/bill/check.ts";
import type { CheckInput } from "../../src/report/define-report.ts";
import { toMarkdown } from "../../src/report/to-markdown.ts";
import { toPdf } from "../../src/report/to-pdf.ts";
import type { Contract } from "../../src/tariff/contract.ts";
import { readContract } from "../../src/tariff/read-contract.ts";
import { readSupplierBill } from "../../src/tariff/read-supplier-bill.ts";
import { demoSource } from "../../src/testing/demo-source.ts";
import type { Lang } from "../../src/text.ts";
import { period } from "../../src/units/period.ts";
import { readingsOn } from "../../src/usage/readings/readings-on.ts";
import { type Usage, usage } from "../../src/usage/usage.ts";

const NOW = Date.parse("2023-05-01T12:00:00+02:00");
const font = (name: string): string =>
  fileURLToPath(new URL(`../../reports/fonts/IBMPlexSans-${name}.ttf`, import.meta.url));
const fonts = { regular: font("Regular"), semiBold: font("SemiBold") };

/** So that goldens outlive a version. */
const DOCUMENT: Check["document"] = {
  id: "0123456789abcdef",
  program: "meterkast",
  data: "sha256:data",
  contract: "sha256:contract",
  supplierBill: "sha256:supplier",
};
const home = demoSource({ now: () => NOW });
let contract: Contract;
const used = new Map<string, Usage>();

beforeAll(async () => {
  contract = await readContract("fixtures/contracts/demo.yaml");
  for (const text of ["2021-01-01/2022-01-01", "2022-11"])
    used.set(text, await usage(home, contract, period(text, contract.zone), { now: NOW }));
});

/** With what was read where their bill is cut, unless it was not. */
async function inputOf(name: string, lang: Lang, { unread = false } = {}): Promise<CheckInput> {
  const theirs = await readSupplierBill(`fixtures/supplier-bills/${name}.yaml`);
  const own = used.get(theirs.period)!;
  const dates = theirs.lines.flatMap(({ from, to }) => [from, to]);
  const readings = unread ? [] : await readingsOn(home, contract, dates, { now: NOW });
  const made = { ...check(theirs, own, contract, { lang, readings }), document: DOCUMENT };
  return { bill: made.bills[0]!, check: made, days: own.days, contract, lang };
}

const markdown = async (name: string, lang: Lang): Promise<string> =>
  toMarkdown(supplierCheck.build(await inputOf(name, lang))).text;

/** The text of each page, as it stands on it. */
async function pdfPages(name: string, lang: Lang): Promise<readonly string[]> {
  const pdf = await toPdf(supplierCheck.build(await inputOf(name, lang)), { fonts });
  const folder = mkdtempSync(join(tmpdir(), "meterkast-check-"));
  try {
    writeFileSync(join(folder, "check.pdf"), pdf);
    const command = ["-layout", "-enc", "UTF-8", join(folder, "check.pdf"), "-"];
    const text = execFileSync("pdftotext", command, { encoding: "utf8" });
    return text.split("\f").filter((page) => page.trim() !== "");
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe.each(["nl", "en"] as const)("a checked bill in %s", (lang) => {
  test("with estimated readings is this Markdown", async () => {
    const text = await markdown("estimated-at-price-change", lang);
    await expect(text).toMatchFileSnapshot(`golden/check-estimated.${lang}.md`);
  });

  test.each(["correct", "vat-21-instead-of-9", "all-in-price", "other-netting", "wrong-sum", "extra-line"])(
    "%s never says that anyone is wrong, and has nothing undefined",
    async (name) => {
      const text = await markdown(name, lang);
      expect(text).not.toMatch(/\b(wrong|mistaken|incorrect|error|fout zit|onjuist|onterecht)\b/i);
      expect(text).not.toMatch(/undefined|NaN|\[object|−0,00|−0\.00/);
    },
  );

  test.each([
    { name: "correct", pages: 2 },
    { name: "estimated-at-price-change", pages: 3 },
    { name: "vat-21-instead-of-9", pages: 3 },
    { name: "whole-units", pages: 2 },
    { name: "split-by-days", pages: 3 },
  ])(
    "$name is $pages pages: lines on the first, readings on the second, a letter, if there is one to write, on its own",
    async (given) => {
      const pages = await pdfPages(given.name, lang);
      expect(pages).toHaveLength(given.pages);
      expect(pages[0]).toContain("V1");
      expect(pages[1]).toContain("V2");
      const letter = { nl: /^\s*Tekst voor een brief/, en: /^\s*Text for a letter/ }[lang];
      if (given.pages === 3) expect(pages[2]).toMatch(letter);
    },
  );
});

/** The paragraphs of the letter. */
function letterOf(input: CheckInput): readonly string[] {
  const [, text = ""] = toMarkdown(supplierCheck.build(input)).text.split(
    /## (?:Tekst voor een brief|Text for a letter).*\n/,
  );
  return text.split("\n\n---")[0]!.trim().split("\n\n");
}

const letter = async (name: string, lang: Lang): Promise<readonly string[]> => letterOf(await inputOf(name, lang));

describe("the letter", () => {
  test("of one line has its days, both sums, the difference, the cause with its day, the readings and the total", async () => {
    expect(await letter("wrong-cut", "nl")).toEqual([
      "Geachte heer, mevrouw,",
      "Mijn energierekening over 2021 bedraagt €\u00a02.209,50. Met de standen van mijn meter en de tarieven van mijn contract kom ik op €\u00a02.207,62.",
      "Eén regel wijkt af, inclusief btw:",
      "Levering gas, 1 juni t/m 31 december 2021. Op uw rekening staat 886,323 m³ × 0,34485 = €\u00a0305,65. Ik kom op 886,323 m³ × gemiddeld 0,342731 = €\u00a0303,77. Dat is op uw rekening €\u00a01,88 meer. Volgens mijn contract is het tarief 0,25410 t/m 30 juni 2021 en 0,34485 vanaf 1 juli 2021.",
      "Deze meterstanden laten dat zien:",
      [
        "- **1 juni 2021, 24.2.1 gas**: op uw rekening en op mijn meter 9.627,395",
        "- **1 juli 2021, 24.2.1 gas**: op mijn meter 9.648,094, niet op uw rekening",
        "- **1 januari 2022, 24.2.1 gas**: op uw rekening en op mijn meter 10.513,718",
      ].join("\n"),
      "In totaal is de rekening €\u00a01,88 hoger dan mijn berekening, inclusief btw.",
      "Wilt u de rekening opnieuw berekenen met de gemeten standen en de tarieven van mijn contract, of mij laten weten waar uw cijfers op rusten?",
      "Met vriendelijke groet,",
      "\\[naam, adres en klantnummer\\]",
    ]);
  });

  test("of many lines has a paragraph for each, and the readings once", async () => {
    const paragraphs = await letter("estimated-at-price-change", "nl");
    expect(paragraphs).toContain("10 regels wijken af. De bedragen zijn inclusief btw:");
    expect(paragraphs.filter((text) => text.includes("Op uw rekening staat"))).toHaveLength(10);
    const readings = paragraphs.find((text) => text.startsWith("- **"))!;
    expect(readings.split("\n")).toHaveLength(5);
    expect(readings).toContain(
      "**1 juli 2021, 24.2.1 gas**: op uw rekening 9.544,000 (geschat), op mijn meter 9.648,094",
    );
    expect(paragraphs.join(" ")).not.toMatch(/vier weken|binnen \d+ weken/);
  });

  test.each([
    { name: "wrong-price", says: "That is €20.95 more on your bill. The price is another than that of my contract." },
    { name: "missing-line", says: "Your bill does not have this line. I come to 365 days × 0.49315 = €180.00." },
    { name: "missing-line", says: "In all the bill is €180.00 less than my calculation, including VAT." },
    { name: "extra-line", says: "My contract does not have this line. That is €35.40 more on your bill." },
    { name: "wrong-days", says: "The number of days is another than that of the period." },
    {
      name: "whole-units-other-reading",
      says: "That is €8.35 more on your bill. The line rests on another meter reading",
    },
    { name: "wrong-sum", says: "Quantity × price is not the amount of the line." },
    {
      name: "vat-21-on-the-total",
      says: "The lines themselves agree. With VAT your lines come to €164.81; your total is €39.06 more, which is in none of them. It fits VAT of 21% on all of them.",
    },
    {
      name: "wrong-sum",
      says: "With VAT your lines come to €2,216.62; your total is €50.00 more, which is in none of them.",
    },
    { name: "tariffs-exchanged", says: "The price is that of the other of normal and low in my contract." },
  ])("about $name says: $says", async ({ name, says }) => {
    expect((await letter(name, "en")).join(" ")).toContain(says);
  });

  test("names no readings where none shows the difference", async () => {
    const paragraphs = await letter("wrong-price", "en");
    expect(paragraphs).toContain("Please tell me what these amounts are based on, or recalculate the bill.");
    expect(paragraphs.join(" ")).not.toContain("meter reading");
  });

  test("calls no line different that could not be checked", async () => {
    const paragraphs = letterOf(await inputOf("wrong-cut", "en", { unread: true }));
    expect(paragraphs.join(" ")).not.toContain("differ");
    expect(paragraphs).toContain(
      "These lines I cannot check, because I have no meter readings for them: Gas supply (1 January – 31 May 2021); Gas supply (1 June – 31 December 2021).",
    );
  });

  test("is not there when nothing but rounding differs", async () => {
    for (const name of ["correct", "correct-without-vat", "all-in-price-rounded", "whole-units"])
      expect(await markdown(name, "en")).not.toContain("Text for a letter");
  });
});

test("the command that makes it again names the supplier's bill", async () => {
  const input = await inputOf("wrong-price", "en");
  const { text } = toMarkdown(supplierCheck.build({ ...input, file: "bills/2021.yaml" }));
  expect(text).toContain("## Calculate it again");
  expect(text).toContain("meterkast check bills/2021.yaml --contract fixtures/contracts/demo.yaml --lang en");
  expect(text).toContain("**Supplier's bill**: sha256:supplier");
});

test("what was paid in advance is set against both totals", async () => {
  expect(await markdown("correct", "en")).toContain(
    "Paid in advance €2,160.00: by their bill €47.62 is left to pay, by ours €47.62",
  );
});
