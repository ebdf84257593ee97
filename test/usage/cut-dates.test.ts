import { describe, expect, test } from "vitest";
import type { ContractInput } from "../../src/tariff/contract-input.ts";
import { cutDates } from "../../src/usage/readings/cut-dates.ts";
import { segments } from "../../src/usage/segments.ts";
import { contractOf } from "./november.ts";

const SUPPLY = { supply: [{ from: "2020-01-01", price: 0.1 }] };
const untaxed = { ...SUPPLY, energyTax: "none", netting: { method: "none" } } as const;
const cuts = (rest: Partial<ContractInput>, from: string, to: string): string[] =>
  cutDates(contractOf({ electricity: untaxed, gas: undefined, ...rest }), rest.gas ? "gas" : "electricity", from, to);

describe("energy needs a reading where", () => {
  const tiers = (price: number, more: readonly number[] = []) => [...more.map((upTo) => ({ upTo, price })), { price }];

  test.each<[string, Partial<ContractInput>, string, string, string[]]>([
    ["VAT changes", {}, "2022-06-01", "2023-02-01", ["2022-07-01", "2023-01-01"]],
    [
      "a price changes",
      {
        electricity: {
          ...untaxed,
          supply: [
            { from: "2026-01-01", price: 1 },
            { from: "2026-03-05", price: 2 },
          ],
        },
      },
      "2026-03-01",
      "2026-04-01",
      ["2026-03-05"],
    ],
    [
      "a price that includes VAT is said again under another rate",
      {
        vat: "included",
        electricity: { ...untaxed, supply: ["2022-01-01", "2022-09-05"].map((from) => ({ from, price: 1 })) },
      },
      "2022-08-01",
      "2022-10-01",
      ["2022-09-05"],
    ],
    ["a law year begins", { electricity: SUPPLY }, "2024-12-01", "2026-02-01", ["2025-01-01", "2026-01-01"]],
    ["netting ends", { electricity: { ...SUPPLY, energyTax: "none" } }, "2026-12-01", "2027-02-01", ["2027-01-01"]],
    [
      "an own list of yearly tiers starts again",
      { electricity: { ...untaxed, energyTax: [{ from: "2020-01-01", tiers: tiers(0.1, [100]) }] } },
      "2024-12-01",
      "2025-02-01",
      ["2025-01-01"],
    ],
    [
      "the gas correction changes, by month",
      { gas: { ...SUPPLY, energyTax: "none", correction: { "2026-01": 1, "2026-02": 1, "2026-03": 1 } } },
      "2026-01-10",
      "2026-03-10",
      ["2026-02-01", "2026-03-01"],
    ],
    [
      "feed-in cost begins late",
      { electricity: { ...untaxed, feedInCost: [{ from: "2026-03-05", perKwh: 0.1 }] } },
      "2026-03-01",
      "2026-04-01",
      ["2026-03-05"],
    ],
    [
      "feed-in pay begins late",
      { electricity: { ...untaxed, feedIn: [{ from: "2026-03-05", price: 0.1 }] } },
      "2026-03-01",
      "2026-04-01",
      ["2026-03-05"],
    ],
  ])("%s", (_, rest, from, to, dates) => {
    expect(cuts(rest, from, to)).toEqual(dates);
  });
});

describe("energy needs no reading where", () => {
  test.each<[string, Partial<ContractInput>, string, string]>([
    ["a year begins and no law is used", {}, "2024-12-01", "2025-02-01"],
    [
      "an own list has one rate",
      { electricity: { ...untaxed, energyTax: [{ from: "2020-01-01", tiers: [{ price: 0.1 }] }] } },
      "2024-12-01",
      "2025-02-01",
    ],
    [
      "the same price is written again, in other digits",
      {
        electricity: {
          ...untaxed,
          supply: [
            { from: "2026-01-01", price: "0.125" },
            { from: "2026-03-05", price: "0.12500" },
          ],
        },
      },
      "2026-03-01",
      "2026-04-01",
    ],
    [
      "a fixed amount changes",
      {
        electricity: {
          ...untaxed,
          standing: [
            { from: "2026-01-01", perDay: 1 },
            { from: "2026-03-05", perDay: 2 },
          ],
        },
      },
      "2026-03-01",
      "2026-04-01",
    ],
    [
      "feed-in cost by day begins",
      { electricity: { ...untaxed, feedInCost: [{ from: "2026-03-05", perDay: 0.1 }] } },
      "2026-03-01",
      "2026-04-01",
    ],
    ["months change without a correction", { gas: { ...SUPPLY, energyTax: "none" } }, "2026-01-10", "2026-03-10"],
    [
      "a change falls on the ends of the bill",
      {
        electricity: {
          ...untaxed,
          supply: [
            { from: "2026-03-01", price: 1 },
            { from: "2026-04-01", price: 2 },
          ],
        },
      },
      "2026-03-01",
      "2026-04-01",
    ],
    ["netting ends that never was", {}, "2026-12-01", "2027-02-01"],
  ])("%s", (_, rest, from, to) => {
    expect(cuts(rest, from, to)).toEqual([]);
  });
});

describe("segments", () => {
  test("are cut where the value changes, and joined where it does not", () => {
    const value = (date: string): number => (date < "2026-01-10" ? 1 : 2);
    expect(
      segments(
        "2026-01-01",
        "2026-02-01",
        ["2025-12-01", "2026-01-05", "2026-01-10", "2026-01-10", "2026-01-20", "2026-03-01"],
        value,
      ),
    ).toEqual([
      { from: "2026-01-01", to: "2026-01-10", value: 1 },
      { from: "2026-01-10", to: "2026-02-01", value: 2 },
    ]);
  });
});
