import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { calendar } from "../../src/units/calendar.ts";
import { weekdayOf } from "../../src/units/civil.ts";
import { isLowDay } from "../../src/units/low-day.ts";
import { isLowTariff } from "../../src/units/low-tariff.ts";
import { period } from "../../src/units/period.ts";

const workdays = (year: number): string[] =>
  calendar("Europe/Amsterdam", Date.UTC(year, 0, 1), Date.UTC(year, 11, 31))
    .days.map(({ date }) => date)
    .filter((date) => weekdayOf(date) < 6);

test.each([
  { year: 2013, days: ["01-01", "04-01", "04-30", "05-09", "05-20", "12-25", "12-26"] },
  { year: 2014, days: ["01-01", "04-21", "05-29", "06-09", "12-25", "12-26"] },
  { year: 2024, days: ["01-01", "04-01", "05-09", "05-20", "12-25", "12-26"] },
  { year: 2025, days: ["01-01", "04-21", "05-05", "05-29", "06-09", "12-25", "12-26"] },
  { year: 2026, days: ["01-01", "04-06", "04-27", "05-14", "05-25", "12-25"] },
])("the low workdays of $year are its holidays", ({ year, days }) => {
  expect(workdays(year).filter(isLowDay)).toEqual(days.map((day) => `${year}-${day}`));
});

test("the workdays that a supplier's export of 2024-04-13 .. 2026-01-03 has as low are the ones of the clock", () => {
  const listed = "2024-05-09 2024-05-20 2024-12-25 2024-12-26 2025-01-01 2025-04-21 2025-05-05 2025-05-29 2025-06-09";
  const low = [...workdays(2024), ...workdays(2025), ...workdays(2026)].filter(isLowDay);
  expect(low.filter((date) => date >= "2024-04-13" && date <= "2026-01-03")).toEqual(
    `${listed} 2025-12-25 2025-12-26 2026-01-01`.split(" "),
  );
});

test("King's Day moves to Saturday when 27 April is a Sunday", () => {
  expect([isLowDay("2014-04-26"), isLowDay("2014-04-28"), isLowDay("2015-04-27")]).toEqual([true, false, true]);
});

test("on a workday low tariff lasts from 23:00 to 07:00, and from 21:00 where the region says so", () => {
  const low = (evening?: 21): number[] =>
    [...Array(24).keys()].filter((hour) => isLowTariff("2026-11-02", hour, { evening }));
  expect(low()).toEqual([0, 1, 2, 3, 4, 5, 6, 23]);
  expect(low(21)).toEqual([0, 1, 2, 3, 4, 5, 6, 21, 22, 23]);
});

interface Hour {
  readonly at: number;
  readonly low: number;
  readonly normal: number;
}

/** Import by hour of a real home, split by its own registers. */
function registerHours(): Hour[] {
  const text = gunzipSync(
    readFileSync(new URL("../../fixtures/home/registers-hourly.csv.gz", import.meta.url)),
  ).toString();
  const rows = text
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(",").map((cell) => (cell === "" ? Number.NaN : Number(cell))));
  return rows.slice(1).flatMap(([at, t1, t2], index) => {
    const [before, low, normal] = rows[index]!;
    return at! - before! === 3600 ? [{ at: before! * 1000, low: t1! - low!, normal: t2! - normal! }] : [];
  });
}

test("the clock agrees with three years of a home's own registers, but for the minutes around a switch", () => {
  const { zone, start, end } = period("2020-01-01/2023-04-03", "Europe/Amsterdam");
  const civil = calendar(zone, start, end);
  const wrong = registerHours().filter(({ at, low, normal }) => {
    const switching = [6, 7, 22, 23].includes(civil.hourAt(at));
    return !switching && (civil.isLowAt(at) ? normal : low) > 0;
  });
  expect(wrong.map(({ at }) => new Date(at).toISOString())).toEqual([]);
});
