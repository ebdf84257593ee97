import { describe, expect, test } from "vitest";
import { vatChanges } from "../../src/tariff/vat-changes.ts";
import { vatRateOn } from "../../src/tariff/vat-rate-on.ts";

const dutch = { country: "NL" };
const belgian = {
  country: "BE",
  vatRates: [
    { from: "2022-03-01", rate: "6" },
    { from: "2024-01-01", rate: "6.0" },
    { from: "2026-01-01", rate: "21" },
  ],
};

describe("vatRateOn()", () => {
  test.each([
    ["2012-10-01", "21"],
    ["2022-06-30", "21"],
    ["2022-07-01", "9"],
    ["2022-12-31", "9"],
    ["2023-01-01", "21"],
    ["2031-05-05", "21"],
  ])("on %s is %s percent in the Netherlands", (date, rate) => expect(vatRateOn(dutch, date)).toBe(rate));

  test("follows the contract in another country", () => expect(vatRateOn(belgian, "2025-12-31")).toBe("6.0"));

  test.each([
    [dutch, "2012-09-30"],
    [belgian, "2022-02-28"],
    [{ country: "BE" }, "2026-01-01"],
  ])("refuses a day without a rate", (contract, date) => {
    expect(() => vatRateOn(contract, date)).toThrow(
      expect.objectContaining({ name: "ContractError", code: "no-law", message: expect.stringContaining(date) }),
    );
  });
});

describe("vatChanges()", () => {
  test.each([
    ["2022-01-01", "2023-06-01", ["2022-07-01", "2023-01-01"]],
    ["2022-07-01", "2023-01-01", []],
    ["2022-06-30", "2022-07-02", ["2022-07-01"]],
    ["2024-01-01", "2025-01-01", []],
  ])("between %s and %s are the days within", (from, to, days) => expect(vatChanges(dutch, from, to)).toEqual(days));

  test("passes over an entry that repeats the rate", () =>
    expect(vatChanges(belgian, "2022-03-01", "2027-01-01")).toEqual(["2026-01-01"]));
});
