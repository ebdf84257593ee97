import annualStatement from "../../reports/annual-statement.ts";
import contractComparison from "../../reports/contract-comparison.ts";
import dataQuality from "../../reports/data-quality.ts";
import energyReview from "../../reports/energy-review.ts";
import monthlyBill from "../../reports/monthly-bill.ts";
import settlement from "../../reports/settlement.ts";
import supplierCheck from "../../reports/supplier-check.ts";
import { bill } from "../../src/bill/bill.ts";
import { slotRows } from "../../src/bill/dynamic/slot-rows.ts";
import { estimatesOf } from "../../src/cli/make/estimates-of.ts";
import { readHistory } from "../../src/cli/make/read-history.ts";
import type { ReportInput, SettlementInput } from "../../src/report/define-report.ts";
import type { Document } from "../../src/report/document.ts";
import { toCheckCsv } from "../../src/report/to-check-csv.ts";
import { toComparisonCsv } from "../../src/report/to-comparison-csv.ts";
import { toCsv } from "../../src/report/to-csv.ts";
import { toJson } from "../../src/report/to-json.ts";
import { toQualityCsv } from "../../src/report/to-quality-csv.ts";
import { toReviewCsv } from "../../src/report/to-review-csv.ts";
import { toSettlementCsv } from "../../src/report/to-settlement-csv.ts";
import { toYearCsv } from "../../src/report/to-year-csv.ts";
import { rememberedSource } from "../../src/source/archive/remembered.ts";
import type { Source } from "../../src/source/source.ts";
import type { Contract } from "../../src/tariff/contract.ts";
import { defineContract } from "../../src/tariff/define-contract.ts";
import type { Lang } from "../../src/text.ts";
import { period } from "../../src/units/period.ts";
import { type Usage, usage } from "../../src/usage/usage.ts";
import { changedMeters } from "../support/changed-meters.ts";
import { renderCounters, renderHome } from "../support/render-home.ts";
import { renderPrices } from "../support/render-prices.ts";
import { LATER, ZONE } from "../support/two-years.ts";
import { checkInput } from "./all-documents.ts";
import { COMMON, MATRIX_BILLS, type MatrixBill } from "./matrix-bills.ts";
import { DOCUMENT, measured, qualityInput, reviewInput, reviewParts } from "./measured-inputs.ts";
import { comparisonInput, overInput, settlementInput, yearInput } from "./year-input.ts";

/** One document of the matrix, with its numbers as data. */
export interface Render {
  readonly document: Document;
  readonly json: string;
  readonly csv: string;
}

export interface MatrixCase {
  readonly name: string;
  readonly lang: Lang;
  /** Whether it is of a bill alone. */
  readonly isBill: boolean;
  /** The most pages it may take. */
  readonly pages: number;
  readonly make: () => Promise<Render>;
}

const LANGS: readonly Lang[] = ["nl", "en"];

interface ReadBill {
  readonly contract: Contract;
  readonly home: Source;
  readonly used: Usage;
}

async function readBill({ home, contract, unchecked, swaps = [], text = "2025-11", now = LATER }: MatrixBill) {
  const terms = { ...COMMON, ...contract };
  const changed = await changedMeters(renderCounters(home), swaps, { offline: home?.offline ?? [] });
  const { meterChanges } = changed;
  const checked = defineContract({ ...terms, meterChanges }, { prices: renderPrices });
  const own = unchecked?.(checked) ?? checked;
  const source = rememberedSource(swaps.length > 0 ? changed.source : renderHome(own, home));
  const used = await usage(source, own, period(text, ZONE), { now });
  return { contract: own, home: source, used };
}

async function billInput(given: MatrixBill, { contract, home, used }: ReadBill, lang: Lang): Promise<ReportInput> {
  const history = given.history
    ? await readHistory(home, contract, used, { lang, now: given.now ?? LATER })
    : undefined;
  return {
    bill: { ...bill(used, contract, { lang }), document: DOCUMENT },
    days: used.days,
    contract,
    lang,
    slots: used.slots.length === 0 ? [] : slotRows(used, contract),
    estimates: estimatesOf(contract, used, {}),
    history,
  };
}

/** Read once for both languages. */
function billCases(name: string, given: MatrixBill): readonly MatrixCase[] {
  let read: Promise<ReadBill> | undefined;
  return LANGS.map((lang) => ({
    name,
    lang,
    isBill: true,
    pages: given.pages ?? 2,
    make: async () => {
      read ??= readBill(given);
      const input = await billInput(given, await read, lang);
      const made = given.change?.(input) ?? input;
      return { document: monthlyBill.build(made), json: toJson(made.bill), csv: toCsv(made.bill) };
    },
  }));
}

const settled = (input: SettlementInput): Render => ({
  document: settlement.build(input),
  json: toJson(input.settlement),
  csv: toSettlementCsv(input.settlement),
});

/** The reports about something else than a month, and how many pages they may take. */
const OTHERS: Readonly<Record<string, readonly [number, (lang: Lang) => Promise<Render>]>> = {
  "annual-statement": [
    4,
    async (lang) => {
      const input = await yearInput(lang);
      return { document: annualStatement.build(input), json: toJson(input.year), csv: toYearCsv(input.year) };
    },
  ],
  settlement: [2, async (lang) => settled(await settlementInput(lang))],
  "settlement-over": [2, async (lang) => settled(await overInput(lang))],
  "contract-comparison": [
    3,
    async (lang) => {
      const input = await comparisonInput(lang);
      const { comparison } = input;
      return {
        document: contractComparison.build(input),
        json: toJson(comparison),
        csv: toComparisonCsv(comparison),
      };
    },
  ],
  "supplier-check": [
    3,
    async (lang) => {
      const input = await checkInput(lang);
      return { document: supplierCheck.build(input), json: toJson(input.check), csv: toCheckCsv(input.check) };
    },
  ],
  "data-quality": [
    3,
    async (lang) => {
      const input = qualityInput(await measured("2022-11-06/2022-11-13"), lang);
      const { quality } = input;
      return { document: dataQuality.build(input), json: toJson(quality), csv: toQualityCsv(quality) };
    },
  ],
  "energy-review": [
    4,
    async (lang) => {
      const month = await measured("2022-11");
      const input = reviewInput(month, await reviewParts(month), lang);
      const { review } = input;
      return { document: energyReview.build(input), json: toJson(review), csv: toReviewCsv(review) };
    },
  ],
};

const otherCases = Object.entries(OTHERS).flatMap(([name, [pages, make]]) =>
  LANGS.map((lang): MatrixCase => ({ name, lang, isBill: false, pages, make: () => make(lang) })),
);

/** Every document that is looked at: layouts, extremes and reports, in both languages. */
export const matrix: readonly MatrixCase[] = [
  ...Object.entries(MATRIX_BILLS).flatMap(([name, given]) => billCases(name, given)),
  ...otherCases,
];
