import type { Bill } from "../../src/bill/bill-document.ts";
import { dataQuality } from "../../src/bill/data-quality.ts";
import { type EnergyReviewParts, energyReview } from "../../src/bill/energy-review.ts";
import { estimateBand } from "../../src/bill/review/estimate-band.ts";
import { yearStatement } from "../../src/bill/year-statement.ts";
import { type QualityReadings, readQuality } from "../../src/cli/make/read-quality.ts";
import type { QualityInput, ReviewInput } from "../../src/report/define-report.ts";
import { rememberedSource } from "../../src/source/archive/remembered.ts";
import type { Meter } from "../../src/source/source.ts";
import { readTemperatures } from "../../src/source/temperatures.ts";
import type { Contract } from "../../src/tariff/contract.ts";
import { readContract } from "../../src/tariff/read-contract.ts";
import { demoSource } from "../../src/testing/demo-source.ts";
import type { Lang } from "../../src/text.ts";
import { addDays } from "../../src/units/civil.ts";
import { period } from "../../src/units/period.ts";
import type { UsageRow } from "../../src/usage/usage-row.ts";
import { usageRows } from "../../src/usage/usage-rows.ts";

const NOW = Date.parse("2023-05-01T12:00:00+02:00");

/** Of every document here, so that goldens outlive a version. */
export const DOCUMENT: Bill["document"] = {
  id: "0123456789abcdef",
  program: "meterkast",
  data: "sha256:data",
  contract: "sha256:contract",
};

/** The demo home over a period. */
export interface Measured extends QualityReadings {
  readonly contract: Contract;
  /** By hour, when asked. */
  readonly rows: () => Promise<readonly UsageRow[]>;
}

const read = new Map<string, Promise<Measured>>();

async function readDemo(text: string): Promise<Measured> {
  const contract = await readContract("fixtures/contracts/demo.yaml");
  const source = rememberedSource(demoSource({ now: () => NOW }));
  const asked = period(text, contract.zone);
  const found = await readQuality(source, contract, asked, { now: NOW });
  const rows = async () => (await usageRows(source, asked, { by: "hour", contract, now: NOW })).rows;
  return { ...found, contract, rows };
}

/** Reads the demo home over a period once, for all tests. */
export function measured(text: string): Promise<Measured> {
  const known = read.get(text) ?? readDemo(text);
  read.set(text, known);
  return known;
}

const billOf = ({ used }: Measured, lang: Lang): Bill => ({
  ...yearStatement(used, { lang }).bill,
  document: DOCUMENT,
});

const daysOf = ({ used }: Measured) => used.months.flatMap(({ days }) => days);

export function qualityInput(from: Measured, lang: Lang): QualityInput {
  const { used, midnights, meters, contract } = from;
  const [bill, days] = [billOf(from, lang), daysOf(from)];
  const band = estimateBand(used.whole, used.contract);
  const quality = dataQuality({ bill, days, midnights, meters, band });
  const archive = { closed: 63, provisional: 0, broken: 0 };
  return { bill, days, contract, lang, quality, archive, date: "2023-05-01" };
}

export async function reviewParts(from: Measured): Promise<EnergyReviewParts> {
  const { used, meters, contract } = from;
  const samplesOf = (name: Meter) => meters.find(({ meter }) => meter === name)!.samples;
  return {
    contract,
    rows: await from.rows(),
    days: daysOf(from),
    connection: samplesOf("p1"),
    solar: samplesOf("s01"),
    temperatures: await readTemperatures("fixtures/weather/de-bilt-daily-2018-2025.csv"),
    pricedOn: addDays(used.whole.period.to, -1),
  };
}

export const reviewInput = (from: Measured, parts: EnergyReviewParts, lang: Lang): ReviewInput => ({
  bill: billOf(from, lang),
  days: parts.days,
  contract: parts.contract,
  lang,
  review: energyReview(parts),
});
