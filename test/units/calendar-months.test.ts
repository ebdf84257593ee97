import { expect, test } from "vitest";
import { calendarMonths } from "../../src/units/calendar-months.ts";
import { inYear } from "../../src/units/in-year.ts";
import { period } from "../../src/units/period.ts";

const ZONE = "Europe/Amsterdam";

test.each([
  ["2026-02", ["2026-02"]],
  ["2026-01-15/2026-03-01", ["2026-01-15/2026-02-01", "2026-02"]],
  ["2025-12-31/2026-01-02", ["2025-12-31/2026-01-01", "2026-01-01/2026-01-02"]],
])("calendarMonths() cuts %s at the first of each month", (text, parts) => {
  expect(calendarMonths(period(text, ZONE)).map((part) => part.text)).toEqual(parts);
});

test("calendarMonths() follow each other through a year, clock changes and all", () => {
  const year = period("2026", ZONE);
  const months = calendarMonths(year);
  expect(months).toHaveLength(12);
  expect([months[0]!.start, months.at(-1)!.end]).toEqual([year.start, year.end]);
  for (const [index, month] of months.slice(1).entries()) expect(month.start).toBe(months[index]!.end);
});

test.each([
  ["2024-02-29", 2023, "2023-02-28"],
  ["2023-02-28", 2024, "2024-02-28"],
  ["2026-12-31", 2025, "2025-12-31"],
])("inYear() moves %s to %s", (date, year, moved) => {
  expect(inYear(date, year)).toBe(moved);
});
