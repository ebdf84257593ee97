import { expect, test } from "vitest";
import type { Bill } from "../../src/bill/bill-document.ts";
import type { Quantity } from "../../src/bill/billing.ts";
import { risingParts } from "../../src/bill/netting/rising-parts.ts";
import type { Quality, Reading } from "../../src/reading.ts";
import type { Contract, NettingMethod } from "../../src/tariff/contract.ts";
import type { ContractInput, ElectricityInput } from "../../src/tariff/contract-input.ts";
import { defineContract } from "../../src/tariff/define-contract.ts";
import { datesBetween } from "../../src/units/civil.ts";
import { midnight } from "../../src/units/zone.ts";
import { engineBill } from "../reference/engine-bill.ts";
import type { Billed } from "../reference/reference-of.ts";

const plain = (
  electricity: Omit<ElectricityInput, "energyTax" | "taxCredit">,
  settlement: ContractInput["settlement"],
): Contract =>
  defineContract({
    name: "Plain",
    vat: "excluded",
    settlement,
    electricity: { ...electricity, energyTax: "none", taxCredit: "none" },
  });
const creditsOf = async (billed: Billed): Promise<unknown[]> =>
  (await engineBill(billed)).lines
    .filter(({ kind }) => kind === "netting" || kind === "feed-in")
    .map(({ id, from, to, quantity, price }) => [id, from, to, quantity, price]);

test("at one price for both registers their sum is split over the prices: what one nets later, and the other no longer, stays where it was", async () => {
  const contract = plain(
    {
      supply: [
        { from: "2026-01-01", price: "0.10" },
        { from: "2026-06-01", price: "0.30" },
      ],
      netting: { method: "registers-then-total", priceChange: "chronological" },
    },
    "none",
  );
  const counters = {
    "2026-05-01": { t1: 0, t2: 0, t3: 0, t4: 0 },
    "2026-06-01": { t1: 10, t2: 0, t3: 0, t4: 10 },
    "2026-07-01": { t1: 10, t2: 10, t3: 0, t4: 10 },
  };
  expect(await creditsOf({ contract, counters, from: "2026-05-01", to: "2026-07-01" })).toEqual([
    ["electricity.netting.single", "2026-05-01", "2026-06-01", "-10.000", "0.10000"],
  ]);
});

test("what is fed in when netting has ended is paid at the price of its own register, also where normal came first", async () => {
  const from = "2026-07-01";
  const contract = plain(
    {
      supply: [{ from, normal: "0.20", low: "0.10" }],
      feedIn: [{ from, normal: "0.08", low: "0.05" }],
      netting: { method: "normal-first", priceChange: "as-fed-in" },
    },
    { start: from },
  );
  const counters = {
    "2026-07-01": { t1: 0, t2: 0, t3: 0, t4: 0 },
    "2027-01-01": { t1: 0, t2: 10, t3: 0, t4: 0 },
    "2027-07-01": { t1: 0, t2: 10, t3: 5, t4: 0 },
  };
  expect(await creditsOf({ contract, counters, from, to: "2027-07-01" })).toEqual([
    ["electricity.feed-in.low", "2027-01-01", "2027-07-01", "-5.000", "0.05000"],
  ]);
});

/** Fed in in spring; in July, in which the price changes, most is taken. */
const JULY = {
  "2026-03-01": { t1: 0, t2: 0, t3: 0, t4: 0 },
  "2026-07-01": { t1: 0, t2: 20, t3: 0, t4: 100 },
  "2026-07-02": { t1: 0, t2: 80, t3: 0, t4: 100 },
  "2026-08-01": { t1: 0, t2: 90, t3: 0, t4: 105 },
};

test.each([
  ["2026-03-01", "2026-07-02", "-70.000", JULY],
  ["2026-07-01", "2026-07-02", "-90.000", { ...JULY, "2026-07-01": { t1: 0, t2: 20, t3: 0, t4: 0 } }],
] as const)(
  "what July nets as fed in under a price that ends in it has the days on which that was fed in: from %s",
  async (since, to, quantity, counters) => {
    const contract = plain(
      {
        supply: [
          { from: "2026-01-01", price: "0.10" },
          { from: "2026-07-02", price: "0.30" },
        ],
        feedIn: [{ from: "2026-01-01", price: "0.05" }],
        netting: { method: "registers-then-total", priceChange: "as-fed-in" },
      },
      { start: "2026-03-01" },
    );
    const lines = await creditsOf({ contract, counters, from: "2026-07-01", to: "2026-08-01" });
    expect(lines[0]).toEqual(["electricity.netting.single", since, to, quantity, "0.10000"]);
  },
);

test("the end of Dutch netting ends nothing in another country: its export still offsets supply and what is taxed", async () => {
  const from = "2027-03-01";
  const contract = defineContract({
    name: "Other",
    country: "BE",
    zone: "Europe/Amsterdam",
    currency: "EUR",
    vat: "excluded",
    vatRates: [{ from, rate: 6 }],
    settlement: "none",
    electricity: {
      registers: { t1: "normal", t2: "low" },
      supply: [{ from, price: "0.10" }],
      energyTax: [{ from, tiers: [{ price: "0.05" }] }],
      taxCredit: "none",
    },
  });
  const counters = { "2027-03-01": { t1: 0, t2: 0, t3: 0, t4: 0 }, "2027-04-01": { t1: 10, t2: 0, t3: 4, t4: 0 } };
  const { lines } = await engineBill({ contract, counters, from, to: "2027-04-01" });
  expect(lines.map(({ kind, quantity }) => [kind, quantity])).toEqual([
    ["supply", "10.000"],
    ["netting", "-4.000"],
    ["energy-tax", "6.000"],
  ]);
});

test("gas needs a price on the days of the bill, not on earlier days of its contract year", async () => {
  const contract = defineContract({
    name: "Late",
    vat: "excluded",
    settlement: { start: "2026-01-01" },
    gas: { supply: [{ from: "2026-03-01", price: "0.40" }], energyTax: "none" },
  });
  const counters = {
    "2026-01-01": { gas: 0 },
    "2026-02-01": { gas: 10 },
    "2026-04-01": { gas: 30 },
    "2026-05-01": { gas: 35 },
  };
  const { lines } = await engineBill({ contract, counters, from: "2026-04-01", to: "2026-05-01" });
  expect(lines.map(({ id, from, quantity }) => [id, from, quantity])).toEqual([["gas.supply", "2026-04-01", "5.000"]]);
  await expect(engineBill({ contract, counters, from: "2026-02-01", to: "2026-04-01" })).rejects.toThrow(
    "Cannot price 2026-02-01: the contract has no entry in gas.supply for that day",
  );
});

test("a counter that fell by less than counts bills nothing, and gives nothing back", async () => {
  const contract = plain({ supply: [{ from: "2026-01-01", price: "0.10" }] }, "none");
  const counters = { "2026-06-01": { t1: 5.01, t2: 7 }, "2026-07-01": { t1: 5, t2: 8 } };
  const { lines } = await engineBill({ contract, counters, from: "2026-06-01", to: "2026-07-01" });
  expect(lines.map(({ id, quantity }) => [id, quantity])).toEqual([["electricity.supply.single", "1.000"]]);
});

/** A home that takes 1 kWh and feeds in 2 kWh of each register a day, with a price that changes in the middle. */
const steady = (register: "t1" | "t2" | "t3" | "t4", method: NettingMethod, silentOn: string): Promise<Bill> => {
  const days = datesBetween("2026-05-20", "2026-07-12");
  const counters = Object.fromEntries(days.map((date, day) => [date, { t1: day, t2: day, t3: 2 * day, t4: 2 * day }]));
  const contract = plain(
    {
      supply: [
        { from: "2026-01-01", price: "0.10" },
        { from: "2026-06-15", price: "0.30" },
      ],
      feedIn: [{ from: "2026-01-01", price: "0.05" }],
      netting: { method, priceChange: method === "none" ? "chronological" : "as-fed-in" },
    },
    "none",
  );
  const silent = midnight(silentOn, "Europe/Amsterdam");
  const edit = (readings: readonly Reading[]): Reading[] =>
    readings.filter((reading) => reading.register !== register || Math.abs(reading.at - silent) > 43_200_000);
  return engineBill({ contract, counters, from: "2026-06-01", to: "2026-07-01" }, { edit });
};

test.each([
  ["t2", "registers-then-total", "2026-07-01", "netting", ["estimated", "estimated"]],
  ["t1", "registers-then-total", "2026-06-01", "netting", ["estimated", "estimated"]],
  ["t4", "registers-then-total", "2026-06-15", "netting", ["estimated", "estimated"]],
  ["t4", "registers-then-total", "2026-06-15", "feed-in", ["estimated"]],
  ["t3", "none", "2026-07-01", "feed-in", ["estimated"]],
  ["t4", "none", "2026-06-15", "feed-in", ["measured"]],
] as const)(
  "invariant 32: without a reading of %s, netting by %s, at %s, %s is %j",
  async (register, method, date, kind, qualities) => {
    const { lines } = await steady(register, method, date);
    expect(lines.filter((line) => line.kind === kind).map(({ quality }) => quality)).toEqual(qualities);
  },
);

const of = (thousandths: number, quality: Quality): Quantity => ({ thousandths, quality });

test.each([
  [
    "a rise rests on the totals at its two ends",
    [of(5, "measured"), of(9, "estimated"), of(12, "measured")],
    ["measured", "estimated", "estimated"],
  ],
  [
    "a rise at the end touches no earlier one",
    [of(5, "measured"), of(9, "measured"), of(12, "estimated")],
    ["measured", "measured", "estimated"],
  ],
  [
    "a fall may have taken from any earlier rise",
    [of(5, "measured"), of(9, "measured"), of(6, "estimated")],
    ["estimated", "estimated", "estimated"],
  ],
] as const)("invariant 32: %s", (_, totals, qualities) => {
  expect(risingParts(totals).map(({ quality }) => quality)).toEqual(qualities);
});

test("tiers of a later entry count what was used in that year under an entry of one tier", async () => {
  const contract = defineContract({
    name: "Two tiers since July",
    vat: "excluded",
    settlement: "none",
    electricity: {
      supply: [{ from: "2026-01-01", price: "0.10" }],
      energyTax: [
        { from: "2026-01-01", tiers: [{ price: "0.10" }] },
        { from: "2026-07-01", tiers: [{ upTo: 1000, price: "0.10" }, { price: "0.20" }] },
      ],
      taxCredit: "none",
    },
  });
  const counters = {
    "2026-01-01": { t1: 0, t2: 0 },
    "2026-07-01": { t1: 0, t2: 2000 },
    "2026-09-01": { t1: 0, t2: 2500 },
  };
  const { lines } = await engineBill({ contract, counters, from: "2026-01-01", to: "2026-09-01" });
  expect(
    lines
      .filter(({ kind }) => kind === "energy-tax")
      .map(({ id, from, quantity, amount }) => [id, from, quantity, amount]),
  ).toEqual([
    ["electricity.energy-tax", "2026-01-01", "2000.000", "200.00"],
    ["electricity.energy-tax.2", "2026-07-01", "500.000", "100.00"],
  ]);
});
