import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ReadingError } from "../../../src/errors.ts";
import { type DayTemperature, readTemperatures } from "../../../src/source/temperatures.ts";
import { addDays, datesBetween } from "../../../src/units/civil.ts";
import { period } from "../../../src/units/period.ts";
import { degreeDay } from "../../../src/usage/weather/degree-day.ts";
import { degreeDays } from "../../../src/usage/weather/degree-days.ts";
import { fitLine } from "../../../src/usage/weather/fit-line.ts";
import { normalisedGas } from "../../../src/usage/weather/normalised-gas.ts";
import { demoDays, gasDay, ZONE } from "./home.ts";

const FILE = "fixtures/weather/de-bilt-daily-2018-2025.csv";
const temperatures = await readTemperatures(FILE);
const NORMAL_YEARS = [2019, 2020, 2021, 2022, 2023, 2024];

describe("degree days", () => {
  test.each([
    [2018, 2605.64, 2676.654],
    [2019, 2618.13, 2648.822],
    [2020, 2455.67, 2476.994],
    [2021, 2804.85, 2819.735],
    [2022, 2484.76, 2512.518],
    [2023, 2410.55, 2438.958],
    [2024, 2397.1, 2437.97],
  ])("%i has %d degree days, %d weighted", (year, plain, weighted) => {
    const asked = period(String(year), ZONE);
    expect(degreeDays(temperatures, asked, { weighted: false }).total).toBeCloseTo(plain, 6);
    expect(degreeDays(temperatures, asked).total).toBeCloseTo(weighted, 6);
  });

  test("every day is what the file itself has for it", () => {
    const rows = readFileSync(FILE, "utf8").trim().split("\n").slice(1);
    for (const [date, celsius, , plain, weighted] of rows.map((row) => row.split(","))) {
      expect(degreeDay(date!, Number(celsius), { weighted: false })).toBeCloseTo(Number(plain), 2);
      expect(degreeDay(date!, Number(celsius))).toBeCloseTo(Number(weighted), 2);
    }
  });

  test("a day of 18 °C or more asks for nothing, and another base asks otherwise", () => {
    expect(degreeDay("2026-10-01", 18)).toBe(0);
    expect(degreeDay("2026-10-01", 25)).toBe(0);
    expect(degreeDay("2026-10-01", 10, { base: 15 })).toBe(5);
  });

  test("a day without a temperature is refused by name, never taken for 0", () => {
    const december = () => degreeDays(temperatures, period("2025-12", ZONE));
    expect(december).toThrow(ReadingError);
    expect(december).toThrow(
      "Cannot count the degree days of 2025-12: no temperature is known for 2025-12-03 and 28 more",
    );
  });
});

describe("a line through points", () => {
  const whole = fc.integer({ min: 0, max: 50 });

  test("points on a line give that line and explain all", () => {
    fc.assert(
      fc.property(
        whole,
        fc.integer({ min: 1, max: 50 }),
        fc.uniqueArray(whole, { minLength: 2 }),
        (base, slope, xs) => {
          const line = fitLine(xs.map((x) => ({ x, y: base + slope * x, weight: 1 + (x % 3) })))!;
          expect(line.base).toBeCloseTo(base, 6);
          expect(line.slope).toBeCloseTo(slope, 6);
          expect(line.r2).toBeCloseTo(1, 6);
        },
      ),
    );
  });

  test("no line has less rest than the one found, and its points add up to what they were", () => {
    const points = fc.array(fc.record({ x: whole, y: whole, weight: fc.integer({ min: 1, max: 5 }) }), {
      minLength: 3,
    });
    fc.assert(
      fc.property(points, fc.double({ min: -3, max: 3, noNaN: true }), (some, push) => {
        const line = fitLine(some);
        fc.pre(line !== undefined);
        const rest = (base: number, slope: number): number =>
          some.reduce((sum, { x, y, weight }) => sum + weight * (y - base - slope * x) ** 2, 0);
        const missed = some.reduce((sum, { x, y, weight }) => sum + weight * (y - line!.base - line!.slope * x), 0);
        expect(missed).toBeCloseTo(0, 6);
        if (line!.base > 0)
          expect(rest(line!.base, line!.slope)).toBeLessThanOrEqual(rest(line!.base + push, line!.slope) + 1e-6);
      }),
    );
  });

  test("a base below 0 becomes 0: three days of 10, 20, 30 degree days took 0, 10 and 20 m³", () => {
    expect(fitLine([10, 20, 30].map((x) => ({ x, y: x - 10, weight: 1 })))).toMatchObject({
      base: 0,
      slope: 0.5,
    });
    const summer = [
      { x: 0, y: 0.5, weight: 60 },
      { x: 0.4, y: 0.6, weight: 30 },
    ];
    const winter = [4, 8, 12].map((x) => ({ x, y: 0.1 * x ** 2, weight: 30 }));
    const { base, slope } = fitLine([...summer, ...winter])!;
    expect(base).toBeCloseTo((60 * 0.5 + 30 * 0.6) / 90, 12);
    expect(slope).toBeGreaterThan(0.8);
  });
});

describe("normalised gas", () => {
  /** A home that takes 1 m³ a day and 0.5 m³ per degree day. */
  const home = (year: string) =>
    degreeDays(temperatures, period(year, ZONE)).days.map((day) =>
      gasDay(day.date, 1000 + Math.round(500 * day.degreeDays)),
    );

  test.each(["day", "month"] as const)("a home that follows the cold exactly is known exactly, by %s", (by) => {
    const found = normalisedGas(home("2021"), temperatures, { normalYears: [2022], by });
    expect(found.perDay).toBeCloseTo(1, 2);
    expect(found.perDegreeDay).toBeCloseTo(0.5, 3);
    expect(found.r2).toBeCloseTo(1, 5);
    expect(found.measured).toBeCloseTo(365 + 0.5 * 2819.735, 1);
    expect(found.normal.m3).toBeCloseTo(365 + 0.5 * 2512.518, 1);
    expect(found.normalYear.m3).toBeCloseTo(365 + 0.5 * 2512.518, 1);
    expect(found).toMatchObject({ days: 365, leftOut: [], issues: [] });
  });

  test("its own weather changes nothing", () => {
    const found = normalisedGas(home("2023"), temperatures, { normalYears: [2023] });
    expect(found.normal.m3).toBeCloseTo(found.measured, 6);
  });

  test("the demo home took less gas in 2022 than in 2021, and the weather explains only part of it", async () => {
    const [cold, dear] = await Promise.all(["2021", "2022"].map((year) => demoDays(period(year, ZONE))));
    const [before, after] = [cold!, dear!].map((days) =>
      normalisedGas(days, temperatures, { normalYears: NORMAL_YEARS }),
    );
    expect(before!.measured).toBeCloseTo(2250.429, 3);
    expect(after!.measured).toBeCloseTo(1749.432, 3);
    expect(before!.normal.m3).toBeCloseTo(2059.4, 1);
    expect(after!.normal.m3).toBeCloseTo(1773.54, 1);
    expect(before!.r2).toBeGreaterThan(0.7);
  });

  test("29 February is a day of normal weather too", async () => {
    const days = await demoDays(period("2020-02", ZONE));
    const found = normalisedGas(days, temperatures, { normalYears: [2020] });
    expect(found.normal.degreeDays).toBeCloseTo(found.degreeDays, 6);
  });

  test("days without gas or temperature are left out by name", () => {
    const days = [...home("2021").slice(0, 30), gasDay("2021-01-31", null), gasDay("2030-01-01", 4000)];
    const found = normalisedGas(days, temperatures, { normalYears: [2021] });
    expect(found.leftOut).toEqual(["2021-01-31", "2030-01-01"]);
    expect(found.days).toBe(30);
  });

  test("13 heating days are too few, 14 are enough", () => {
    const some = (count: number) => () =>
      normalisedGas(home("2021").slice(0, count), temperatures, { normalYears: [2021] });
    expect(some(13)).toThrow("Cannot normalise gas: 13 heating days in 13 days are known, at least 14 in 3 are needed");
    expect(some(14)).not.toThrow();
  });

  test("gas that does not rise with the cold is refused", () => {
    const flat: DayTemperature[] = datesBetween("2021-01-01", "2021-03-01").map((date, day) => ({
      date,
      celsius: day % 10,
    }));
    const days = flat.map(({ date, celsius }) => gasDay(date, 1000 + celsius * 100));
    expect(() => normalisedGas(days, [...temperatures, ...flat], { normalYears: [2022] })).toThrow(
      "Cannot normalise gas: it does not rise when it gets colder",
    );
  });

  test("a poor fit is said", () => {
    const days = home("2021").map(({ date, used }, index) => gasDay(date, used.gas! + (index % 2) * 30_000));
    const found = normalisedGas(days, temperatures, { normalYears: [2022] });
    expect(found.r2).toBeLessThan(0.5);
    expect(found.issues.map(({ code }) => code)).toEqual(["heating-fit-poor"]);
    expect(found.issues[0]!.text.en).toContain(`only ${Math.round(found.r2 * 100)} %`);
  });

  test("a normal year that the temperatures do not cover is refused, and so is none", () => {
    expect(() => normalisedGas(home("2021"), temperatures, { normalYears: [2025] })).toThrow(
      `no temperature is known for ${addDays("2025-12-02", 1)} and 28 more`,
    );
    expect(() => normalisedGas(home("2021"), temperatures, { normalYears: [] })).toThrow(RangeError);
  });
});
