import { describe, expect, test } from "vitest";
import {
  addDays,
  datesBetween,
  daysBetween,
  daysInMonth,
  daysInYear,
  firstOfMonth,
  firstOfNextMonth,
  firstOfYear,
  isCivilDate,
  monthOf,
  weekdayOf,
  yearOf,
} from "../../src/units/civil.ts";

test.each([
  ["2024-02-28", 1, "2024-02-29"],
  ["2025-02-28", 1, "2025-03-01"],
  ["2026-12-31", 1, "2027-01-01"],
  ["2026-03-29", 1, "2026-03-30"],
  ["2026-01-01", -1, "2025-12-31"],
])("%s and %i days is %s", (from, count, to) => {
  expect(addDays(from, count)).toBe(to);
  expect(daysBetween(from, to)).toBe(count);
});

test("case 47: years and months have the days of the calendar", () => {
  expect([2023, 2024, 1900, 2000].map(daysInYear)).toEqual([365, 366, 365, 366]);
  expect(["2024-02-10", "2025-02-10", "2026-04-30", "2026-12-31"].map(daysInMonth)).toEqual([29, 28, 30, 31]);
});

test("the first of a month, of the next one and of a year", () => {
  expect([firstOfMonth("2026-11-05"), firstOfNextMonth("2026-12-31"), firstOfYear(2026)]).toEqual([
    "2026-11-01",
    "2027-01-01",
    "2026-01-01",
  ]);
  expect([yearOf("2026-11-05"), monthOf("2026-11-05"), weekdayOf("2026-11-22"), weekdayOf("2026-11-23")]).toEqual([
    2026,
    "2026-11",
    7,
    1,
  ]);
});

test("dates between are half-open, and none backwards", () => {
  expect(datesBetween("2024-02-28", "2024-03-01")).toEqual(["2024-02-28", "2024-02-29"]);
  expect(datesBetween("2024-03-01", "2024-02-28")).toEqual([]);
});

describe("a civil date exists or not", () => {
  test.each([
    ["2024-02-29", true],
    ["2025-02-29", false],
    ["2025-13-01", false],
    ["2025-1-1", false],
    ["2025-01-01T00:00", false],
    ["", false],
  ])("%j: %s", (text, exists) => {
    expect(isCivilDate(text)).toBe(exists);
  });
});
