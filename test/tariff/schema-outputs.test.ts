import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import type { JsonSchema } from "../../scripts/schemas/json-schema.ts";
import { bill } from "../../src/bill/bill.ts";
import type { Bill } from "../../src/bill/bill-document.ts";
import { check } from "../../src/bill/check.ts";
import { compare } from "../../src/bill/compare.ts";
import { explain } from "../../src/bill/explain.ts";
import { settle } from "../../src/bill/settle.ts";
import { forecast } from "../../src/bill/settlement/forecast.ts";
import { yearStatement } from "../../src/bill/year-statement.ts";
import type { Contract } from "../../src/tariff/contract.ts";
import { readContract } from "../../src/tariff/read-contract.ts";
import { readSupplierBill } from "../../src/tariff/read-supplier-bill.ts";
import { demoSource } from "../../src/testing/demo-source.ts";
import { datesBetween } from "../../src/units/civil.ts";
import { period } from "../../src/units/period.ts";
import { readingsOn } from "../../src/usage/readings/readings-on.ts";
import { type Usage, usage } from "../../src/usage/usage.ts";
import { yearBefore } from "../../src/usage/year-before.ts";
import { run } from "../cli/run-command.ts";
import { dynamicUsage } from "../support/dynamic-usage.ts";
import { registerSource } from "../support/register-source.ts";
import { schemaFaults } from "../support/schema-faults.ts";
import { contractOf, noonOf, readYear, twoYears } from "../support/two-years.ts";

type Form = Readonly<Record<string, unknown>>;

const FILES = readdirSync("schemas").filter((name) => name.endsWith(".schema.json"));
const SCHEMAS: ReadonlyMap<string, JsonSchema> = new Map(
  FILES.map((name) => [name, JSON.parse(readFileSync(`schemas/${name}`, "utf8"))]),
);

const faults = (form: string, value: unknown): readonly string[] =>
  schemaFaults(SCHEMAS.get(`${form}.schema.json`)!, value, (name) => SCHEMAS.get(name)!);

/** As it comes out of a file: what is undefined is not there. */
const printed = (form: object): Form => JSON.parse(JSON.stringify(form));

const NOW = Date.parse("2023-05-01T12:00:00+02:00");
const demo = demoSource();
const contract = contractOf({ supplier: "Voorbeeld Energie", advances: [{ from: "2025-01-01", perMonth: "120.00" }] });
const home = registerSource(twoYears(1.15));
const temperatures = datesBetween("2023-01-01", "2026-01-01").map((date) => ({ date, celsius: 8 }));

async function dynamicBill(): Promise<Bill> {
  const own = await readContract("fixtures/contracts/dynamic-quarterly.yaml");
  return bill(await dynamicUsage(demo, own, "2022-11-07/2022-12-01"), own);
}

const demoUsages = new Map<string, Promise<Usage>>();

/** Read once for all checks of one period. */
function demoUsage(own: Contract, text: string): Promise<Usage> {
  const known = demoUsages.get(text);
  const used = known ?? usage(demo, own, period(text, own.zone), { now: NOW });
  demoUsages.set(text, used);
  return used;
}

async function checked(name: string): Promise<Form> {
  const own = await readContract("fixtures/contracts/demo.yaml");
  const theirs = await readSupplierBill(`fixtures/supplier-bills/${name}.yaml`);
  const dates = theirs.lines.flatMap(({ from, to }) => [from, to]);
  const readings = await readingsOn(demo, own, dates, { now: NOW });
  return printed(check(theirs, await demoUsage(own, theirs.period), own, { readings }));
}

async function settled(date: string): Promise<Form> {
  const now = noonOf(date);
  const used = await readYear("2025", contract, { home, now });
  const ahead = forecast(used, await yearBefore(home, used, { now }), { temperatures });
  return printed(settle(yearStatement(used), contract, { forecast: ahead }));
}

async function explained(): Promise<Form> {
  const [before, after] = [await readYear("2024", contract, { home }), await readYear("2025", contract, { home })];
  return printed(explain(yearStatement(before).bill, yearStatement(after).bill, { temperatures }));
}

const said = async (...args: readonly string[]): Promise<Form> =>
  JSON.parse((await run([...args, "--format", "json"])).out);

const OF_DEMO = ["--demo", "--no-archive", "--quiet"];
const COLD = ["--temperatures", "fixtures/weather/de-bilt-daily-2018-2025.csv"];

const MADE: Readonly<Record<string, () => Promise<Form>>> = {
  bill: async () => printed(await dynamicBill()),
  usage: () => said("usage", "2022-11", "--demo"),
  year: async () => printed(yearStatement(await readYear("2025", contract, { home }))),
  settlement: () => settled("2025-09-10"),
  comparison: async () => printed(compare([await readYear("2025", contract, { home })], { allowProposedLaw: true })),
  check: () => checked("estimated-at-price-change"),
  quality: () => said("report", "data-quality", "2022-11-06/2022-11-13", ...OF_DEMO),
  review: () => said("report", "energy-review", "2022-11-08/2022-11-12", ...OF_DEMO, ...COLD),
  explanation: explained,
  law: () => said("law", "2022"),
};

describe.each(Object.keys(MADE))("the schema of %s", (name) => {
  let form: Form;
  beforeAll(async () => {
    form = await MADE[name]!();
  });

  test("takes what is printed", () => {
    expect(faults(name, form)).toEqual([]);
  });

  test("refuses it without any of its keys, and with another one", () => {
    for (const key of Object.keys(form)) {
      const { [key]: _, ...rest } = form;
      expect(faults(name, rest)).toEqual([`/ has no ${key}`]);
    }
    expect(faults(name, { ...form, more: 1 })).toEqual(["/more may not be here"]);
  });
});

describe("bills kept as golden files", () => {
  const CASES = "fixtures/cases";
  const names = readdirSync(CASES, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith("bill.json"));
  const document = {
    id: "0123456789abcdef",
    program: "meterkast 0.1.0",
    data: `sha256:${"0".repeat(64)}`,
    contract: `sha256:${"1".repeat(64)}`,
  };

  test.each(names)("%s is as the schema says", (name) => {
    expect(faults("bill", { ...JSON.parse(readFileSync(`${CASES}/${name}`, "utf8")), document })).toEqual([]);
  });

  test("the bill of the documents is as the schema says", () => {
    expect(faults("bill", JSON.parse(readFileSync("fixtures/bills/2026-11.json", "utf8")))).toEqual([]);
  });
});

test.each([
  "wrong-days",
  "wrong-cut",
  "extra-line",
  "missing-line",
  "all-in-price",
  "split-by-days",
  "vat-21-instead-of-9",
])("a check of %s is as the schema says", async (name) => {
  expect(faults("check", await checked(name))).toEqual([]);
});

test("a review without temperatures is as the schema says", async () => {
  const { gas, ...made } = await said("report", "energy-review", "2022-11-08/2022-11-09", ...OF_DEMO);
  expect(gas).toBeNull();
  expect(faults("review", { gas, ...made })).toEqual([]);
});

test("a settlement with nothing ahead is as the schema says", async () => {
  const used = await readYear("2025", contract, { home });
  expect(faults("settlement", printed(settle(yearStatement(used), contract)))).toEqual([]);
});

/** Keys that nothing explains: neither here, nor what they refer to. */
function unexplained(schema: unknown, at = ""): string[] {
  if (typeof schema !== "object" || schema === null) return [];
  const { properties = {} } = schema as JsonSchema;
  const bare = Object.entries(properties)
    .filter(([, each]) => typeof each === "object" && each.description === undefined && each.$ref === undefined)
    .filter(() => "additionalProperties" in schema)
    .map(([key]) => `${at}/${key}`);
  return [...bare, ...Object.entries(schema).flatMap(([key, each]) => unexplained(each, `${at}/${key}`))];
}

test.each(FILES)("%s says what each key means", (name) => {
  expect(unexplained(SCHEMAS.get(name))).toEqual([]);
});
