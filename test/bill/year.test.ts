import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bill } from "../../src/bill/bill.ts";
import { refuseOtherParts } from "../../src/bill/settlement/refuse-other-parts.ts";
import type { YearAmounts } from "../../src/bill/settlement/year-row.ts";
import { type YearStatement, yearStatement } from "../../src/bill/year-statement.ts";
import type { ContractInput } from "../../src/tariff/contract-input.ts";
import { datesBetween } from "../../src/units/civil.ts";
import { money, sum } from "../../src/units/money.ts";
import { period } from "../../src/units/period.ts";
import { usage } from "../../src/usage/usage.ts";
import { registerSource } from "../support/register-source.ts";
import { contractOf, LATER, noonOf, readYear, twoYears, ZONE } from "../support/two-years.ts";

const COLUMNS = ["energy", "fixed", "tax", "adjustments", "vat", "total"] as const;
const ENERGY = ["importNormal", "importLow", "exportNormal", "exportLow", "gas"] as const;

const statementOf = async (text: string, changes: Partial<ContractInput> = {}): Promise<YearStatement> =>
  yearStatement(await readYear(text, contractOf(changes)), { lang: "en" });

const column = (rows: readonly YearAmounts[], name: keyof YearAmounts): string =>
  sum(rows.map((row) => money(row[name]))).toFixed(2);

describe("a year", () => {
  test.each([
    { what: "a contract that states no contract year", changes: {} },
    { what: "bills that stand on their own", changes: { settlement: "none" as const } },
    { what: "a contract year of its own", changes: { settlement: { start: "2024-03-01" } } },
    { what: "prices with VAT", changes: { vat: "included" as const } },
    {
      what: "an adjustment",
      changes: { adjustments: [{ date: "2025-05-05", name: "Korting", amount: "-12.34", vat: 21 }] },
    },
  ])("of $what: months and rounding are the whole, column by column", async ({ changes }) => {
    const made = await statementOf("2025", changes);
    expect(made.months.map(({ text }) => text)).toHaveLength(12);
    for (const name of COLUMNS)
      expect([name, column([...made.months, made.roundingColumns], name)]).toEqual([name, made.total[name]]);
    for (const name of ENERGY)
      expect([name, sum(made.months.map((row) => money(row[name]!))).toFixed(3)]).toEqual([name, made.total[name]]);
    expect(made.rounding).toMatchObject({ id: "rounding", amount: made.roundingColumns.total });
    expect(made.total.total).toBe(made.bill.totals.gross);
  });

  test.each(["excluded", "included"] as const)("with VAT %s: the columns of a row add up to its total", async (vat) => {
    const { months, total } = await statementOf("2025", { vat });
    for (const row of [...months, total]) {
      const parts = [row.energy, row.fixed, row.tax, row.adjustments, ...(vat === "excluded" ? [row.vat] : [])];
      expect(sum(parts.map(money)).toFixed(2)).toBe(row.total);
    }
  });

  test("over any dates: the cents of rounding are no more than the lines can round off", async () => {
    const date = fc
      .integer({ min: 0, max: 360 })
      .map((day) => new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10));
    await fc.assert(
      fc.asyncProperty(date, date, async (one, other) => {
        fc.pre(one !== other);
        const { bills, bill: whole, rounding } = await statementOf([one, other].sort().join("/"));
        const lines = [whole, ...bills].reduce((count, each) => count + each.lines.length + each.vatLines.length, 0);
        expect(Math.abs(Number(rounding.amount))).toBeLessThanOrEqual(lines * 0.0061);
      }),
      { numRuns: 12 },
    );
  });

  test("that begins inside a month has a part of it as its first row", async () => {
    const { months } = await statementOf("2025-01-16/2025-03-10");
    expect(months.map(({ text }) => text)).toEqual(["2025-01-16/2025-02-01", "2025-02", "2025-03-01/2025-03-10"]);
  });

  test("nets over itself where the contract states no contract year, and says so", async () => {
    const { issues, bill: whole } = await statementOf("2025", { settlement: "none" });
    expect(issues.map(({ code }) => code)).toContain("netting-statement");
    expect(whole.lines.some(({ kind }) => kind === "feed-in")).toBe(false);
    const stated = await statementOf("2025", { settlement: { start: "2025-01-01" } });
    expect(stated.issues.map(({ code }) => code)).not.toContain("netting-statement");
    expect(stated.total).toEqual((await statementOf("2025")).total);
  });

  test("that is not over has the months that have begun, and is provisional", async () => {
    const used = await readYear("2025", contractOf(), { now: noonOf("2025-04-10") });
    const { months, status, total } = yearStatement(used);
    expect(months.map((row) => [row.text, row.to, row.status])).toEqual([
      ["2025-01", "2025-02-01", "final"],
      ["2025-02", "2025-03-01", "final"],
      ["2025-03", "2025-04-01", "final"],
      ["2025-04", "2025-04-10", "provisional"],
    ]);
    expect([status, total.to]).toEqual(["provisional", "2025-04-10"]);
  });

  test("is at most a year", async () => {
    await expect(readYear("2024-12-31/2026-01-01", contractOf())).rejects.toThrow("it must be at most a year");
  });

  test("from the last day of February lasts until the last of the next", async () => {
    const days = datesBetween("2027-02-01", "2028-03-03").map(
      (date, index) => [date, { t1: index, t2: index, gas: index }] as const,
    );
    const home = registerSource(Object.fromEntries(days));
    const contract = contractOf({ settlement: { start: "2024-02-29" } });
    const read = (text: string) => readYear(text, contract, { home, now: Date.parse("2028-03-02T12:00:00Z") });
    expect((await read("2027-02-28/2028-02-29")).whole.windows).toHaveLength(1);
    await expect(read("2027-02-28/2028-03-01")).rejects.toThrow("it must be at most a year");
    await expect(read("2027-02-27/2028-02-28")).rejects.toThrow("it must be at most a year");
  });

  test("asks each question once", async () => {
    const home = registerSource(twoYears());
    await readYear("2025", contractOf(), { home });
    expect(new Set(home.asked).size).toBe(home.asked.length);
  });
});

describe("refuseOtherParts()", () => {
  const billOf = async (text: string) => {
    const contract = contractOf({ settlement: "none" });
    return bill(await usage(registerSource(twoYears()), contract, period(text, ZONE), { now: LATER }), contract);
  };

  test("does not call it rounding when months that net on their own are laid beside a year", async () => {
    const [whole, ...parts] = await Promise.all(
      ["2025-02/2025-04", "2025-02", "2025-03"].map((text) =>
        billOf(text.replace("2025-02/2025-04", "2025-02-01/2025-04-01")),
      ),
    );
    expect(() => refuseOtherParts(whole!, parts)).not.toThrow();
    const spring = await billOf("2025-03-01/2025-05-01");
    const alone = await Promise.all([billOf("2025-03"), billOf("2025-04")]);
    expect(() => refuseOtherParts(spring, alone)).toThrow(/is .* in the parts and .* in the whole/);
  });

  test.each([
    ["a hole", ["2025-03", "2025-05"], "2025-05 must begin at 2025-04-01T00:00:00+02:00"],
    ["too little", ["2025-03"], "they end at 2025-04-01T00:00:00+02:00"],
  ])("refuses %s", async (_, texts, why) => {
    const whole = await billOf("2025-03-01/2025-06-01");
    expect(() => refuseOtherParts(whole, [])).toThrow(RangeError);
    const parts = await Promise.all(texts.map(billOf));
    expect(() => refuseOtherParts(whole, parts)).toThrow(why);
  });
});
