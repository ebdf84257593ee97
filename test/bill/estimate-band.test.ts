import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bill } from "../../src/bill/bill.ts";
import { type EstimateBand, estimateBand } from "../../src/bill/review/estimate-band.ts";
import { defineContract } from "../../src/tariff/define-contract.ts";
import { period } from "../../src/units/period.ts";
import { usage } from "../../src/usage/usage.ts";
import { type Counters, registerSource } from "../support/register-source.ts";
import { contractOf, noonOf, ZONE } from "../support/two-years.ts";

const CONTRACT = contractOf({ settlement: "none" });
const MARCH = period("2025-03", ZONE);
const NOW = noonOf("2025-05-01");

/** What the home uses before, during and after the day at whose midnight the device is offline. */
const counters = (used: readonly number[], gas: readonly number[]): Counters => {
  const stand = (parts: readonly number[], count: number): number =>
    Math.round(1000 * parts.slice(0, count).reduce((sum, part) => sum + part, 100)) / 1000;
  const dates = ["2025-03-01", "2025-03-31", "2025-04-01", "2025-04-02", "2025-04-20"];
  return Object.fromEntries(
    dates.map((date, index) => [
      date,
      {
        t1: stand(used, index),
        t2: stand(used, index) * 2,
        t3: stand(used, index) / 4,
        t4: 50,
        gas: stand(gas, index),
      },
    ]),
  );
};

const OFFLINE = [["2025-03-31T00:00:00+02:00", "2025-04-02T00:00:00+02:00"]] as const;

async function bandOf(home: ReturnType<typeof registerSource>): Promise<EstimateBand> {
  const used = await usage(home, CONTRACT, MARCH, { now: NOW });
  return estimateBand(used, CONTRACT)!;
}

describe("the band of a bill", () => {
  test("is the total itself where every reading was measured", async () => {
    const band = await bandOf(registerSource(counters([200, 8, 8, 60], [90, 4, 4, 30])));
    expect(band.readings).toEqual([]);
    expect(band.low).toBe(band.total);
    expect(band.high).toBe(band.total);
  });

  test("holds what the bill would have been had the device been online", async () => {
    const use = fc.array(fc.double({ min: 0, max: 40, noNaN: true }), { minLength: 4, maxLength: 4 });
    const runs = fc.asyncProperty(use, use, async (used, gas) => {
      const known = counters(used, gas);
      const truth = bill(await usage(registerSource(known), CONTRACT, MARCH, { now: NOW }), CONTRACT).totals.gross;
      const band = await bandOf(registerSource(known, { offline: OFFLINE }));
      expect(band.readings.length).toBeGreaterThan(0);
      const cent = 0.01 * (1 + band.readings.length);
      expect(Number(band.low)).toBeLessThanOrEqual(Number(truth) + cent);
      expect(Number(band.high)).toBeGreaterThanOrEqual(Number(truth) - cent);
    });
    await fc.assert(runs, { numRuns: 12 });
  });

  test("holds it too where import passes export, and two moves make more than their sum", async () => {
    const contract = defineContract({
      name: "Zon",
      vat: "included",
      settlement: "none",
      electricity: {
        supply: [{ from: "2025-01-01", price: "0.30" }],
        feedIn: [{ from: "2025-01-01", price: "0.01" }],
        netting: { method: "total" },
      },
    });
    const stand = (t2: number, t4: number) => ({ t1: 0, t2, t3: 0, t4 });
    const known = {
      "2025-05-01": stand(1000, 500),
      "2025-05-29": stand(1200, 750),
      "2025-06-01": stand(1300, 752),
      "2025-06-03": stand(1301, 812),
    };
    const may = period("2025-05", ZONE);
    const read = (home: ReturnType<typeof registerSource>) => usage(home, contract, may, { now: noonOf("2025-07-01") });
    const truth = bill(await read(registerSource(known)), contract).totals.gross;
    const offline = [["2025-05-29T00:30:00+02:00", "2025-06-02T23:30:00+02:00"]] as const;
    const band = estimateBand(await read(registerSource(known, { offline })), contract)!;
    expect(Number(band.high)).toBeGreaterThanOrEqual(Number(truth));
    expect(Number(band.low)).toBeLessThanOrEqual(Number(truth));
  });
});
