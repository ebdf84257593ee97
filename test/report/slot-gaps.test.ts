import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import type { JsonSchema } from "../../scripts/schemas/json-schema.ts";
import { bill } from "../../src/bill/bill.ts";
import { billGaps } from "../../src/report/parts/bill-gaps.ts";
import { dataBadge } from "../../src/report/parts/data-badge.ts";
import type { Contract } from "../../src/tariff/contract.ts";
import { defineContract } from "../../src/tariff/define-contract.ts";
import { priceSeriesOf } from "../../src/tariff/prices/price-series-of.ts";
import { demoSource } from "../../src/testing/demo-source.ts";
import { midnight } from "../../src/units/zone.ts";
import { dynamicUsage } from "../support/dynamic-usage.ts";
import { schemaFaults } from "../support/schema-faults.ts";
import { ZONE } from "../support/two-years.ts";

const HOUR = 3_600_000;
const FROM = midnight("2022-11-01", ZONE);
const HOURS = (midnight("2023-01-01", ZONE) - FROM) / HOUR;

function hourly(): Contract {
  const at = (hour: number): string => new Date(FROM + hour * HOUR).toISOString();
  const rows = Array.from({ length: HOURS }, (_, hour) => `${at(hour)},0.${10 + (hour % 24)}`);
  const prices = priceSeriesOf(["start,price", ...rows].join("\n"), "hourly.csv");
  const dynamic = { prices: "hourly.csv", surcharge: "0.02" };
  const electricity = { supply: [{ from: "2022-11-01", dynamic }], feedIn: [{ from: "2022-11-01", price: "0.05" }] };
  const terms = { name: "Hourly", vat: "included", settlement: "none", electricity } as const;
  return defineContract(terms, { prices: { "hourly.csv": prices } });
}

describe("a home that was offline twice, under prices by the hour", () => {
  const contract = hourly();
  let input: Parameters<typeof dataBadge>[0];
  beforeAll(async () => {
    const used = await dynamicUsage(demoSource(), contract, "2022-11-01/2023-01-01");
    input = { bill: bill(used, contract, { lang: "en" }), days: used.days, contract, lang: "en" };
  });

  test("has one issue that names both stretches", () => {
    const [issue, ...others] = input.bill.issues.filter(({ code }) => code === "slots-estimated");
    expect(others).toEqual([]);
    expect(issue).toMatchObject({
      from: "2022-11-05T23:00:00+01:00",
      to: "2022-12-09T15:00:00+01:00",
      stretches: [
        { from: "2022-11-05T23:00:00+01:00", to: "2022-11-06T01:00:00+01:00" },
        { from: "2022-12-09T13:00:00+01:00", to: "2022-12-09T15:00:00+01:00" },
      ],
    });
    expect(issue!.message).toMatch(
      /^When 1\.314 kWh of import flowed is not known \(2 times, first from 2022-11-05 23:00\): /,
    );
  });

  test("fits the schema of a bill, which wants two stretches or none", () => {
    const schema: JsonSchema = JSON.parse(readFileSync("schemas/bill.schema.json", "utf8"));
    const form = JSON.parse(JSON.stringify(input.bill));
    const faults = (value: unknown): readonly string[] => schemaFaults(schema, value, () => schema);
    expect(faults(form)).toEqual([]);
    const issues = form.issues.map((issue: object) => ({ ...issue, stretches: [] }));
    expect(faults({ ...form, issues })).not.toEqual([]);
  });

  test("has a row for each of them, and no row that says that all between was missing", () => {
    const [table] = billGaps(input);
    expect(table!.rows.map(({ cells }) => cells)).toEqual([
      ["5 Nov 2022 23:00", "6 Nov 2022 01:00", "2", "spread evenly over the slots"],
      ["9 Dec 2022 13:00", "9 Dec 2022 15:00", "2", "spread evenly over the slots"],
    ]);
  });

  test("counts the days that lie in them, not those that are known together", () => {
    expect(dataBadge(input).text).toBe(
      "✓ All meter readings measured. The use of 3 of the 61 days is not known by slot, which the amount depends on.",
    );
  });
});
