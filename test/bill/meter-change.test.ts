import { describe, expect, test } from "vitest";
import { bill } from "../../src/bill/bill.ts";
import { check } from "../../src/bill/check.ts";
import { compare } from "../../src/bill/compare.ts";
import { estimateBand } from "../../src/bill/review/estimate-band.ts";
import { settle } from "../../src/bill/settle.ts";
import { forecast } from "../../src/bill/settlement/forecast.ts";
import { yearStatement } from "../../src/bill/year-statement.ts";
import { csvSource } from "../../src/source/csv.ts";
import type { Source } from "../../src/source/source.ts";
import type { Contract } from "../../src/tariff/contract.ts";
import type { SupplierBill } from "../../src/tariff/supplier-bill.ts";
import { period } from "../../src/units/period.ts";
import { readingsOn } from "../../src/usage/readings/readings-on.ts";
import { usage } from "../../src/usage/usage.ts";
import { yearBefore } from "../../src/usage/year-before.ts";
import type { YearUsage } from "../../src/usage/year-usage.ts";
import { changedMeters } from "../support/changed-meters.ts";
import { registerSource } from "../support/register-source.ts";
import { contractOf, LATER, noonOf, readYear, twoYears, ZONE } from "../support/two-years.ts";
import { typedLine } from "../support/typed-line.ts";

const COUNTERS = twoYears();
const YEAR = { settlement: { start: "2025-01-01" }, advances: [{ from: "2024-01-01", perMonth: "120.00" }] };

/** The electricity meter in May, the gas meter in September, both with a count of their own. */
const SWAPS = [
  { at: "2025-05-12T10:30", new: { t1: 0, t2: 12.5, t3: 0, t4: 9.75 } },
  { at: "2025-09-03T14:00", new: { gas: 0.25 } },
];

interface Side {
  readonly home: Source;
  readonly contract: Contract;
}

const plain: Side = { home: registerSource(COUNTERS), contract: contractOf(YEAR) };
const { source: home, meterChanges } = await changedMeters(COUNTERS, SWAPS);
const changed: Side = { home, contract: contractOf({ ...YEAR, meterChanges }) };

let both: Promise<YearUsage[]> | undefined;

/** The year 2025 of the home without changes and of the one with, read once. */
const years = (): Promise<YearUsage[]> => {
  both ??= Promise.all([plain, changed].map((side) => readYear("2025", side.contract, side)));
  return both;
};

describe("a contract year with changed meters", () => {
  test("has the months, the rounding and the total of the same year without", async () => {
    const [one, other] = (await years()).map((used) => yearStatement(used));
    expect(other!.months).toEqual(one!.months);
    expect([other!.total, other!.rounding]).toEqual([one!.total, one!.rounding]);
    const codes = one!.issues.map(({ code }) => code);
    expect(other!.issues.map(({ code }) => code)).toEqual(["meter-change", "meter-change", ...codes]);
    expect(other!.document.data).not.toBe(one!.document.data);
  });

  test("has the bills of the same year without, whatever month they are of", async () => {
    for (const text of ["2025-04", "2025-05", "2025-06", "2025-09", "2025-12"]) {
      const [one, other] = await Promise.all(
        [plain, changed].map(async (side) =>
          bill(await usage(side.home, side.contract, period(text, ZONE), { now: LATER }), side.contract),
        ),
      );
      expect([text, other!.lines, other!.totals]).toEqual([text, one!.lines, one!.totals]);
    }
  });

  test("is settled and forecast as without, as it stands between the two changes", async () => {
    const now = noonOf("2025-07-10");
    const [one, other] = await Promise.all(
      [plain, changed].map(async (side) => {
        const used = await readYear("2025", side.contract, { ...side, now });
        const ahead = forecast(used, await yearBefore(side.home, used, { now }));
        return settle(yearStatement(used), side.contract, { forecast: ahead });
      }),
    );
    const [{ bill: without, ...expected }, { bill: changedYear, ...found }] = [one!.forecast!, other!.forecast!];
    expect(found).toEqual(expected);
    expect([changedYear.lines, changedYear.totals]).toEqual([without.lines, without.totals]);
    expect(other!.totals).toEqual(one!.totals);
  });

  test("is compared as without", async () => {
    const [one, other] = (await years()).map((used) => compare([used]));
    expect(other!.bills[0]!.totals).toEqual(one!.bills[0]!.totals);
  });
});

/** A supplier's bill of the year that says what ours says, with the readings as the meters displayed them. */
async function theirs({ home, contract }: Side, more: Partial<SupplierBill> = {}): Promise<SupplierBill> {
  const own = bill(await usage(home, contract, period("2025", ZONE), { now: LATER }), contract);
  const at = (date: string, side: "start" | "end") =>
    own.readings
      .filter((reading) => reading[side === "start" ? "from" : "to"] === date)
      .map((reading) => ({
        date,
        register: reading.register,
        value: reading[side].value,
        how: "measured" as const,
      }));
  return {
    hash: "sha256:0",
    supplier: "Voorbeeld Energie",
    period: "2025",
    vat: "excluded",
    readings: [...at("2025-01-01", "start"), ...at("2026-01-01", "end")],
    lines: own.lines.map(typedLine),
    total: own.totals.gross,
    split: "readings",
    ...more,
  };
}

describe("a supplier's bill of a year with changed meters", () => {
  test.each(["readings", "days"] as const)("split by %s is checked as without", async (split) => {
    const [one, other] = await Promise.all(
      [plain, changed].map(async (side) => {
        const used = await usage(side.home, side.contract, period("2025", ZONE), { now: LATER });
        return check(await theirs(side, { split }), used, side.contract, { lang: "en" });
      }),
    );
    expect(other!.totals).toEqual(one!.totals);
    expect(other!.lines.map(({ verdict, note }) => [verdict, note])).toEqual(
      one!.lines.map(({ verdict, note }) => [verdict, note]),
    );
    expect(other!.readings.map(({ difference }) => difference)).toEqual(
      one!.readings.map(({ difference }) => difference),
    );
  });

  test("shows their readings and ours as the meters displayed them", async () => {
    const used = await usage(changed.home, changed.contract, period("2025", ZONE), { now: LATER });
    const typed = { date: "2025-11-01", register: "t2", value: "600", how: "measured" } as const;
    const bill = await theirs(changed, { readings: [typed] });
    const readings = await readingsOn(changed.home, changed.contract, ["2025-11-01"], { now: LATER });
    const checked = check(bill, used, changed.contract, { readings });
    const row = checked.readings.find(({ date, register }) => date === "2025-11-01" && register === "t2")!;
    expect([row.theirs?.value, Number(row.ours?.value) < 2000]).toEqual(["600.000", true]);
    expect(Number(row.difference)).toBeCloseTo(600 - Number(row.ours?.value), 3);
  });
});

test("an estimated reading after a change is printed as the new meter displayed it, and so is its band", async () => {
  const offline = [["2025-06-30T12:00:00Z", "2025-07-01T12:00:00Z"]] as const;
  const { source } = await changedMeters(COUNTERS, SWAPS, { offline });
  const contract = contractOf({ settlement: "none", meterChanges, gas: undefined });
  const used = await usage(source, contract, period("2025-07", ZONE), { now: LATER });
  const [reading] = bill(used, contract).readings;
  const [effect] = estimateBand(used, contract)!.readings;
  expect(effect!.value).toBe(reading!.start.value);
  expect(Number(effect!.before.value)).toBeLessThan(Number(effect!.value));
  expect(Number(effect!.value)).toBeLessThan(500);
});

const NEXT_YEAR = Date.parse("2027-01-15T12:00:00+01:00");

test("a file of intervals has no meter that changes: its sums go on over it", async () => {
  const rows = Array.from({ length: 61 * 24 }, (_, hour) => {
    const from = Date.parse("2026-04-30T22:00:00Z") + hour * 3_600_000;
    return `${new Date(from).toISOString()},0.5`;
  });
  const text = ["start,used", ...rows].join("\n");
  const format = { kind: "intervals", time: "start", every: "hour", registers: { t2: "used" } } as const;
  const intervals = csvSource([{ name: "used.csv", text }], { now: () => NEXT_YEAR, format });
  const contract = contractOf({
    settlement: "none",
    gas: undefined,
    electricity: {
      supply: [{ from: "2024-01-01", price: "0.12500" }],
      feedIn: [{ from: "2024-01-01", price: "0.0545" }],
    },
    meterChanges: [{ at: "2026-05-12T10:30", old: { t2: 5321 }, new: { t2: 0 } }],
  });
  const used = await usage(intervals, contract, period("2026-05", ZONE), { now: NEXT_YEAR });
  expect(used.spans.map(({ thousandths }) => thousandths)).toEqual([31 * 24 * 500]);
  expect(used.issues.map(({ code }) => code)).not.toContain("meter-change");
});
