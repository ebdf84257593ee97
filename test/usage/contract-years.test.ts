import { describe, expect, test } from "vitest";
import { bill } from "../../src/bill/bill.ts";
import type { Contract } from "../../src/tariff/contract.ts";
import type { ContractInput } from "../../src/tariff/contract-input.ts";
import { nettingWindows } from "../../src/usage/netting-window.ts";
import { codes, contractOf, novemberUsage } from "./november.ts";

type Settlement = ContractInput["settlement"];

const windows = (settlement: Settlement, from: string, to: string): string[] =>
  nettingWindows(contractOf({ settlement }), from, to).map((window) => `${window.kind} ${window.from}/${window.to}`);

describe("a bill lies in the windows", () => {
  test.each<[string, Settlement, string, string, string[]]>([
    ["of its contract year", { start: "2026-03-01" }, "2026-11-01", "2026-12-01", ["year 2026-03-01/2026-12-01"]],
    ["that recur later", { start: "2020-03-01" }, "2026-11-01", "2026-12-01", ["year 2026-03-01/2026-12-01"]],
    ["that recur earlier", { start: "2026-03-01" }, "2022-01-01", "2022-02-01", ["year 2021-03-01/2022-02-01"]],
    [
      "of two years, across a start",
      { start: "2026-03-01" },
      "2026-02-15",
      "2026-03-15",
      ["year 2025-03-01/2026-03-01", "year 2026-03-01/2026-03-15"],
    ],
    [
      "of the year that begins with it",
      { start: "2026-03-01" },
      "2026-03-01",
      "2026-04-01",
      ["year 2026-03-01/2026-04-01"],
    ],
    [
      "of 28 February where there is no 29th",
      { start: "2024-02-29" },
      "2025-03-01",
      "2025-04-01",
      ["year 2025-02-28/2025-04-01"],
    ],
    [
      "of 29 February in a leap year",
      { start: "2024-02-29" },
      "2028-02-28",
      "2028-03-01",
      ["year 2027-02-28/2028-02-29", "year 2028-02-29/2028-03-01"],
    ],
    [
      "that a list gives",
      { starts: ["2025-09-12", "2026-03-01"] },
      "2026-02-01",
      "2026-04-01",
      ["year 2025-09-12/2026-03-01", "year 2026-03-01/2026-04-01"],
    ],
    [
      "after a list's last start, year by year",
      { starts: ["2025-09-12", "2026-03-01"] },
      "2027-05-01",
      "2027-06-01",
      ["year 2027-03-01/2027-06-01"],
    ],
    ["of its own without contract years", "none", "2026-11-01", "2026-12-01", ["bill 2026-11-01/2026-12-01"]],
  ])("%s", (_, settlement, from, to, wanted) => {
    expect(windows(settlement, from, to)).toEqual(wanted);
  });

  test.each(["2025-09-13", "2025-10-01", "2025-09-12", "2025-09-02"])(
    "but not before the first start of a list: up to %s it is refused with what to add",
    (to) => {
      expect(() => windows({ starts: ["2025-09-12", "2026-03-01"] }, "2025-09-01", to)).toThrow(
        /^Cannot bill from 2025-09-01: the first contract year that the contract states starts on 2025-09-12$/,
      );
    },
  );

  test("a statement is the window where the contract says nothing, and only there", () => {
    const given = { from: "2026-01-01", to: "2027-01-01" };
    const of = (settlement: Settlement) =>
      nettingWindows(contractOf({ settlement }), "2026-11-01", "2026-12-01", given);
    expect(of(undefined)).toEqual([{ ...given, kind: "given" }]);
    expect(of("none").map(({ kind }) => kind)).toEqual(["bill"]);
    expect(of({ start: "2026-03-01" }).map(({ kind }) => kind)).toEqual(["year"]);
  });
});

/** The device of these homes has readings from 1 October 2026 on; its contract year began a month before. */
describe("the last annual bill's readings stand in for a start that the device never saw", () => {
  const electric = { t1: "990.5", t2: "1988.125", t3: "98", t4: "195" };
  const readings = { ...electric, gas: "490.25" };
  const year = (rest: Settlement): Contract => contractOf({ settlement: rest });

  test("they are derived, named, and leave the bill final", async () => {
    const contract = year({ start: "2026-09-01", readings });
    const used = await novemberUsage({ contract });
    const opening = used.spans.filter(({ from }) => from === "2026-09-01");
    expect(opening.map(({ register, start }) => [register, start.thousandths, start.quality])).toEqual([
      ["t1", 990_500, "derived"],
      ["t2", 1_988_125, "derived"],
      ["t3", 98_000, "derived"],
      ["t4", 195_000, "derived"],
      ["gas", 490_250, "derived"],
    ]);
    const told = used.issues.filter(({ code }) => code === "opening-reading");
    expect(told.map(({ severity, text }) => [severity, text.en])[0]).toEqual([
      "info",
      "No reading of register t1 (import) before 2026-09-01: the contract's 990.500 kWh is used",
    ]);
    expect([told.length, codes(used).includes("boundary-estimated")]).toEqual([5, false]);
    expect(bill(used, contract).status).toBe("final");
  });

  test("of several starts they are the last one's", async () => {
    const used = await novemberUsage({ contract: year({ starts: ["2025-09-01", "2026-09-01"], readings }) });
    expect(used.spans[0]).toMatchObject({ from: "2026-09-01", start: { thousandths: 990_500 } });
  });

  test("where the device knows better they are not used", async () => {
    const used = await novemberUsage({ contract: year({ start: "2026-10-15", readings }) });
    expect(used.spans[0]).toMatchObject({ from: "2026-10-15", start: { thousandths: 1_056_000, quality: "measured" } });
    expect(codes(used)).toEqual([]);
  });

  test.each<[string, Settlement, string]>([
    ["there are none", { start: "2026-09-01" }, "register t1 (import)"],
    ["they are of another year", { start: "2025-09-01", readings }, "register t1 (import)"],
    [
      "they are of the last start, not of this one",
      { starts: ["2026-09-01", "2026-11-15"], readings },
      "register t1 (import)",
    ],
    ["one register has none", { start: "2026-09-01", readings: electric }, "the gas meter"],
  ])("a bill is refused where %s", async (_, settlement, register) => {
    await expect(novemberUsage({ contract: year(settlement) })).rejects.toMatchObject({
      code: "missing",
      message: `Cannot bill: ${register} has no reading before 2026-09-01 (looked as far as 2025-08-31)`,
      hint: { en: expect.stringContaining("settlement: { start: 2026-09-01, readings: {") },
    });
  });

  test("a reading above the device's own first one is a contradiction", async () => {
    const contract = year({ start: "2026-09-01", readings: { ...readings, t2: "2200" } });
    await expect(novemberUsage({ contract })).rejects.toMatchObject({ code: "decreased", register: "t2" });
  });
});
