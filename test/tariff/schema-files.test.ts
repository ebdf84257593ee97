import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { overridesSchema } from "../../scripts/schemas/overrides-schema.ts";
import { supplierBillSchema } from "../../scripts/schemas/supplier-bill-schema.ts";
import { schemaFaults } from "../support/schema-faults.ts";

describe("the schema of a supplier's bill", () => {
  const FOLDER = "fixtures/supplier-bills";
  const bills = readdirSync(FOLDER).filter((name) => name.endsWith(".yaml"));
  const schema = supplierBillSchema();
  const given = (): Record<string, unknown> => parse(readFileSync(`${FOLDER}/correct.yaml`, "utf8"));

  test("is what the form of the reader says (refresh it with vitest -u)", async () => {
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot("../../schemas/supplier-bill.schema.json");
  });

  test.each(bills)("takes %s", (name) => {
    expect(schemaFaults(schema, parse(readFileSync(`${FOLDER}/${name}`, "utf8")))).toEqual([]);
  });

  test.each([
    ["no lines", { lines: [] }],
    ["an unknown key", { totl: 1 }],
    ["a total in words", { total: "much" }],
    ["a period the Dutch way", { period: "1-3-2025" }],
    ["a line of no known id", { lines: [{ ...(given().lines as object[])[0], id: "electricity.suply" }] }],
  ])("refuses %s", (_, changed) => {
    expect(schemaFaults(schema, { ...given(), ...changed })).not.toEqual([]);
  });
});

describe("the schema of overrides", () => {
  const schema = overridesSchema();
  const one = {
    at: "2026-03-01T00:00",
    register: "t1",
    value: 5321.114,
    reason: "read from the meter",
    date: "2026-03-02",
  };

  test("is what the form of the reader says (refresh it with vitest -u)", async () => {
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot("../../schemas/overrides.schema.json");
  });

  test.each([[[]], [[one]], [[one, { ...one, at: "2026-03-01T00:00:00+01:00", value: "5321.114" }]]])(
    "takes %j",
    (list) => {
      expect(schemaFaults(schema, list)).toEqual([]);
    },
  );

  test.each([
    ["a single reading", one],
    ["a reading without a reason", [{ ...one, reason: undefined }]],
    ["a register that is none", [{ ...one, register: "t5" }]],
    ["a date for a time", [{ ...one, at: "2026-03-01" }]],
  ])("refuses %s", (_, given) => {
    expect(schemaFaults(schema, given)).not.toEqual([]);
  });
});
