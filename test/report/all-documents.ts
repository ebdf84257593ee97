import annualStatement from "../../reports/annual-statement.ts";
import contractComparison from "../../reports/contract-comparison.ts";
import dataQuality from "../../reports/data-quality.ts";
import energyReview from "../../reports/energy-review.ts";
import monthlyBill from "../../reports/monthly-bill.ts";
import settlement from "../../reports/settlement.ts";
import supplierCheck from "../../reports/supplier-check.ts";
import { check } from "../../src/bill/check.ts";
import type { CheckInput } from "../../src/report/define-report.ts";
import type { Document } from "../../src/report/document.ts";
import { readContract } from "../../src/tariff/read-contract.ts";
import { readSupplierBill } from "../../src/tariff/read-supplier-bill.ts";
import { demoSource } from "../../src/testing/demo-source.ts";
import type { Lang } from "../../src/text.ts";
import { period } from "../../src/units/period.ts";
import { usage } from "../../src/usage/usage.ts";
import { measured, qualityInput, reviewInput, reviewParts } from "./measured-inputs.ts";
import { sampleInput } from "./sample.ts";
import { comparisonInput, settlementInput, yearInput } from "./year-input.ts";

const NOW = Date.parse("2023-05-01T12:00:00+02:00");

/** A month of the demo home beside a supplier's bill that is right. */
export async function checkInput(lang: Lang): Promise<CheckInput> {
  const contract = await readContract("fixtures/contracts/demo.yaml");
  const theirs = await readSupplierBill("fixtures/supplier-bills/correct.yaml");
  const own = await usage(demoSource({ now: () => NOW }), contract, period(theirs.period, contract.zone), { now: NOW });
  const made = check(theirs, own, contract, { lang });
  return { bill: made.bills[0]!, check: made, days: own.days, contract, lang };
}

/** A document of every report of the package, by its name. */
export async function allDocuments(lang: Lang): Promise<ReadonlyMap<string, Document>> {
  const week = await measured("2022-11-06/2022-11-13");
  const month = await measured("2022-11");
  return new Map([
    ["monthly-bill", monthlyBill.build(sampleInput(lang))],
    ["annual-statement", annualStatement.build(await yearInput(lang))],
    ["settlement", settlement.build(await settlementInput(lang))],
    ["contract-comparison", contractComparison.build(await comparisonInput(lang))],
    ["supplier-check", supplierCheck.build(await checkInput(lang))],
    ["data-quality", dataQuality.build(qualityInput(week, lang))],
    ["energy-review", energyReview.build(reviewInput(month, await reviewParts(month), lang))],
  ]);
}
