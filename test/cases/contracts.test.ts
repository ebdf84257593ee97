import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { bill } from "../../src/bill/bill.ts";
import type { Bill } from "../../src/bill/bill-document.ts";
import { readCsvSource } from "../../src/source/read-csv-source.ts";
import type { Source } from "../../src/source/source.ts";
import { readContract } from "../../src/tariff/read-contract.ts";
import { demoSource } from "../../src/testing/demo-source.ts";
import { period } from "../../src/units/period.ts";
import { usage } from "../../src/usage/usage.ts";
import { registerSource } from "../support/register-source.ts";

const FOLDER = "fixtures/contracts";
const NOW = Date.parse("2030-01-01T00:00:00Z");

const demo: Source = demoSource();

/** A home of round numbers, for the contracts of days that no recorded home has. */
const round: Source = registerSource({
  "2025-12-01": { t1: 1000, t2: 2000, t3: 300, t4: 400, gas: 5000 },
  "2026-01-01": { t1: 1160, t2: 2170, t3: 304, t4: 412, gas: 5230 },
  "2026-03-01": { t1: 1480, t2: 2490, t3: 330, t4: 470, gas: 5690 },
  "2027-01-01": { t1: 2560, t2: 3210, t3: 900, t4: 1750, gas: 6700 },
  "2027-03-01": { t1: 2890, t2: 3560, t3: 925, t4: 1810, gas: 7170 },
});

/** Hours of 2024 from someone's logger. */
const logger = (): Promise<Source> => readCsvSource("fixtures/exports/dsmr-reader-2024-hour.csv.gz");

interface Example {
  readonly file: string;
  readonly period: string;
  readonly home: () => Source | Promise<Source>;
  /** Including VAT. */
  readonly gross: string;
  readonly electricity: string;
  readonly gas: string;
}

const EXAMPLES: readonly Example[] = [
  { file: "demo", period: "2022-11", home: () => demo, gross: "164.80", electricity: "42.43", gas: "312.37" },
  { file: "fixed-single", period: "2026", home: () => round, gross: "2197.34", electricity: "65.92", gas: "2131.42" },
  { file: "fixed-double", period: "2026-01", home: () => round, gross: "377.45", electricity: "62.64", gas: "314.81" },
  { file: "variable", period: "2021", home: () => demo, gross: "2500.37", electricity: "182.64", gas: "2317.73" },
  { file: "dynamic-hourly", period: "2024-10", home: logger, gross: "94.41", electricity: "62.60", gas: "31.81" },
  {
    file: "dynamic-quarterly",
    period: "2022-11-07/2022-12-01",
    home: () => demo,
    gross: "11.37",
    electricity: "11.37",
    gas: "0.00",
  },
  { file: "feed-in-cost", period: "2023-03", home: () => demo, gross: "62.35", electricity: "62.35", gas: "0.00" },
  { file: "feed-in-tiers", period: "2023-03", home: () => demo, gross: "66.85", electricity: "66.85", gas: "0.00" },
  {
    file: "feed-in-fee",
    period: "2023-01-01/2023-04-01",
    home: () => demo,
    gross: "272.96",
    electricity: "272.96",
    gas: "0.00",
  },
  {
    file: "gas-only",
    period: "2025-12-01/2026-03-01",
    home: () => round,
    gross: "899.96",
    electricity: "0.00",
    gas: "899.96",
  },
  { file: "two-vat-rates", period: "2022", home: () => demo, gross: "1950.30", electricity: "-268.34", gas: "2598.64" },
  {
    file: "across-2027",
    period: "2026-03-01/2027-03-01",
    home: () => round,
    gross: "2314.86",
    electricity: "194.10",
    gas: "2120.76",
  },
];

const FILES = readdirSync(FOLDER).filter((name) => name.endsWith(".yaml"));

async function billOf({ file, period: text, home }: Example): Promise<Bill> {
  const contract = await readContract(`${FOLDER}/${file}.yaml`);
  const used = await usage(await home(), contract, period(text, contract.zone), { now: NOW });
  return bill(used, contract, { allowProposedLaw: file === "across-2027" });
}

test("every example contract is billed here, and listed with what it shows", () => {
  expect(EXAMPLES.map(({ file }) => `${file}.yaml`).sort()).toEqual([...FILES].sort());
  const list = readFileSync(`${FOLDER}/README.md`, "utf8");
  for (const name of FILES) expect(list).toContain(`| \`${name}\` |`);
});

test.each(FILES)("%s names its schema and says what it shows", (name) => {
  const [schema, about] = readFileSync(`${FOLDER}/${name}`, "utf8").split("\n");
  expect(schema).toBe("# yaml-language-server: $schema=../../schemas/contract.schema.json");
  expect(about).toMatch(/^# \S/);
});

describe("the bill of", () => {
  test.each(EXAMPLES)("$file for $period comes to $gross", async (example) => {
    const { status, totals } = await billOf(example);
    const { gross, electricity, gas } = example;
    expect({ status, ...totals }).toMatchObject({ status: "final", gross, electricity, gas });
  });
});
