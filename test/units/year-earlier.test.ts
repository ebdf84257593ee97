import fc from "fast-check";
import { expect, test } from "vitest";
import { period } from "../../src/units/period.ts";
import { yearEarlier } from "../../src/units/year-earlier.ts";

const ZONE = "Europe/Amsterdam";

test.each([
  ["2026-11", "2025-11-01/2025-12-01"],
  ["2025-02", "2024-02-01/2024-03-01"],
  ["2024-02", "2023-02-01/2023-03-01"],
  ["2024-02-28/2024-02-29", "2023-02-28/2023-03-01"],
  ["2024-02-29/2024-03-01", "2023-02-28/2023-03-01"],
])("a year before %s is %s", (text, expected) => {
  const { from, to } = yearEarlier(period(text, ZONE));
  expect(`${from}/${to}`).toBe(expected);
});

test("any days have days a year before, at most one more or fewer", () =>
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 1, max: 366 }), (start, length) => {
      const dateAt = (day: number): string => new Date(Date.UTC(2014, 0, 1 + day)).toISOString().slice(0, 10);
      const asked = period(`${dateAt(start)}/${dateAt(start + length)}`, ZONE);
      expect(Math.abs(yearEarlier(asked).days - asked.days)).toBeLessThanOrEqual(1);
    }),
  ));
