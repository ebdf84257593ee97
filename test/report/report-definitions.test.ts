import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import annualStatement from "../../reports/annual-statement.ts";
import contractComparison from "../../reports/contract-comparison.ts";
import dataQuality from "../../reports/data-quality.ts";
import energyReview from "../../reports/energy-review.ts";
import settlement from "../../reports/settlement.ts";
import supplierCheck from "../../reports/supplier-check.ts";
import { check } from "../../src/bill/check.ts";
import type { Document } from "../../src/report/document.ts";
import { pdfDefinition } from "../../src/report/pdf/pdf-definition.ts";
import { toPdf } from "../../src/report/to-pdf.ts";
import { readSupplierBill } from "../../src/tariff/read-supplier-bill.ts";
import { DOCUMENT, measured, qualityInput, reviewInput, reviewParts } from "./measured-inputs.ts";
import { comparisonInput, settlementInput, yearInput } from "./year-input.ts";

const font = (name: string): string =>
  fileURLToPath(new URL(`../../reports/fonts/IBMPlexSans-${name}.ttf`, import.meta.url));
const fonts = { regular: font("Regular"), semiBold: font("SemiBold") };

/** The month of the demo, checked against what a supplier would have sent of it. */
async function checkedMonth(): Promise<Document> {
  const { used, contract } = await measured("2022-11");
  const theirs = await readSupplierBill("fixtures/supplier-bills/correct-month.yaml");
  const found = check(theirs, used.whole, contract, { lang: "nl" });
  const made = { ...found, document: { ...DOCUMENT, supplierBill: "sha256:supplier" } };
  const bill = { ...made.bills[0]!, document: DOCUMENT };
  return supplierCheck.build({ bill, check: made, days: used.whole.days, contract, lang: "nl" });
}

const REPORTS: readonly (readonly [name: string, pages: number, make: () => Promise<Document>])[] = [
  ["annual-statement", 4, async () => annualStatement.build(await yearInput("nl"))],
  ["settlement", 2, async () => settlement.build(await settlementInput("nl"))],
  ["contract-comparison", 3, async () => contractComparison.build(await comparisonInput("nl"))],
  ["supplier-check", 2, checkedMonth],
  ["data-quality", 2, async () => dataQuality.build(qualityInput(await measured("2022-11"), "nl"))],
  [
    "energy-review",
    3,
    async () => {
      const november = await measured("2022-11");
      return energyReview.build(reviewInput(november, await reviewParts(november), "nl"));
    },
  ],
];

/** Drawings have golden files of their own: here it counts which one stands where. */
const undrawn = (key: string, value: unknown): unknown =>
  key === "svg" && typeof value === "string" ? /<title>.*<\/title>/.exec(value)?.[0] : value;

const pagesOf = (pdf: Uint8Array): number =>
  Buffer.from(pdf)
    .toString("latin1")
    .match(/\/Type \/Page\b/g)?.length ?? 0;

describe.each(REPORTS)("%s", (name, pages, make) => {
  test(`has this PDF definition, of ${pages} pages`, async () => {
    const document = await make();
    const definition = JSON.stringify(pdfDefinition(document), undrawn, 1);
    await expect(definition).toMatchFileSnapshot(`golden/${name}.nl.pdf.json`);
    expect(pagesOf(await toPdf(document, { fonts, compress: false }))).toBe(pages);
  });
});
