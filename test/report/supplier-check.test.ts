import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import supplierCheck from "../../reports/supplier-check.ts";
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
import { type Usage, usage } from "../../src/usage/usage.ts";

const NOW = Date.parse("2023-05-01T12:00:00+02:00");
const font = (name: string): string =>
  fileURLToPath(new URL(`../../reports/fonts/IBMPlexSans-${name}.ttf`, import.meta.url));
const fonts = { regular: font("Regular"), semiBold: font("SemiBold") };

let contract: Contract;
const used = new Map<string, Usage>();

beforeAll(async () => {
  contract = await readContract("fixtures/contracts/demo.yaml");
  const home = demoSource({ now: () => NOW });
  for (const text of ["2021-01-01/2022-01-01", "2022-11"])
    used.set(text, await usage(home, contract, period(text, contract.zone), { now: NOW }));
});

async function inputOf(name: string, lang: Lang): Promise<CheckInput> {
  const theirs = await readSupplierBill(`fixtures/supplier-bills/${name}.yaml`);
  const own = used.get(theirs.period)!;
  const made = check(theirs, own, contract, { lang });
  return { bill: made.bills[0]!, check: made, days: own.days, contract, lang };
}

const markdown = async (name: string, lang: Lang): Promise<string> =>
  toMarkdown(supplierCheck.build(await inputOf(name, lang))).text;

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

  test.each(["correct", "estimated-at-price-change", "vat-21-instead-of-9", "whole-units", "split-by-days"])(
    "%s is two pages: lines on the first, readings and causes on the second",
    async (name) => {
      const pdf = await toPdf(supplierCheck.build(await inputOf(name, lang)), { fonts });
      const folder = mkdtempSync(join(tmpdir(), "meterkast-check-"));
      try {
        writeFileSync(join(folder, "check.pdf"), pdf);
        const text = execFileSync("pdftotext", ["-layout", "-enc", "UTF-8", join(folder, "check.pdf"), "-"], {
          encoding: "utf8",
        });
        const pages = text.split("\f").filter((page) => page.trim() !== "");
        expect(pages).toHaveLength(2);
        expect(pages[0]).toContain("V1");
        expect(pages[1]).toContain("V2");
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  );
});

describe("the letter", () => {
  test("asks for a recalculation with the measured readings, and names them", async () => {
    const text = await markdown("estimated-at-price-change", "nl");
    expect(text).toContain("## Tekst voor een brief, als je die wilt sturen");
    expect(text).toContain("**1 juli 2021, 24.2.1 gas**: op uw rekening 9.544,000 (geschat), mijn meter 9.648,094");
    expect(text).toContain("Wilt u de rekening opnieuw berekenen met de gemeten standen");
    expect(text).not.toMatch(/vier weken|binnen \d+ weken/);
  });

  test("names no readings when those agree", async () => {
    const text = await markdown("wrong-price", "en");
    expect(text).toContain("Please tell me what these amounts are based on");
    expect(text).not.toContain("These readings differ");
  });

  test("is not there when only rounding differs", async () => {
    for (const name of ["correct", "all-in-price-rounded"])
      expect(await markdown(name, "en")).not.toContain("Text for a letter");
  });
});

test("what was paid in advance is set against both totals", async () => {
  expect(await markdown("correct", "en")).toContain(
    "Paid in advance €2,160.00: by their bill €47.62 is left to pay, by ours €47.62",
  );
});
