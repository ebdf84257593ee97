import { describe, expect, test } from "vitest";
import { bill } from "../../src/bill/bill.ts";
import { ReadingError } from "../../src/errors.ts";
import { period } from "../../src/units/period.ts";
import { usage } from "../../src/usage/usage.ts";
import { registerSource } from "../support/register-source.ts";
import { contractOf, LATER, twoYears, ZONE } from "../support/two-years.ts";

const contract = contractOf({ settlement: { start: "2025-01-01" } });
const november = period("2025-11", ZONE);
const how = { now: LATER, brief: true };

describe("a usage in brief", () => {
  test("asks its boundaries, its cuts and the start of its contract year, and nothing else", async () => {
    const home = registerSource(twoYears());
    await usage(home, contract, november, how);
    const asked = home.asked.map((at) => new Date(at + 1000).toISOString().slice(0, 10));
    expect([...new Set(asked)].sort()).toEqual(["2024-12-31", "2025-06-30", "2025-10-31", "2025-11-30"]);
  });

  test("gives the bill that all days give", async () => {
    const read = (brief: boolean) => usage(registerSource(twoYears()), contract, november, { now: LATER, brief });
    const [whole, brief] = [await read(false), await read(true)];
    expect(bill(brief, contract).totals).toEqual(bill(whole, contract).totals);
    expect(brief.days).toEqual([]);
  });

  test("does not look around for a reading that is not there: it says so after one question a midnight", async () => {
    const offline = [["2025-10-31T12:00:00+01:00", "2025-11-02T12:00:00+01:00"]] as const;
    const home = registerSource(twoYears(), { offline });
    await expect(usage(home, contract, november, how)).rejects.toThrow(ReadingError);
    expect(new Set(home.asked).size).toBe(4);
    expect(home.asked).toHaveLength(4);
  });
});
