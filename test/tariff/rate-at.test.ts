import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rateAt } from "../../src/tariff/rate-at.ts";
import { addDays } from "../../src/units/civil.ts";

const entries = [{ from: "2026-01-01" }, { from: "2026-07-01" }];

describe("rateAt()", () => {
  test.each([
    ["2025-12-31", undefined],
    ["2026-01-01", "2026-01-01"],
    ["2026-06-30", "2026-01-01"],
    ["2026-07-01", "2026-07-01"],
    ["2040-01-01", "2026-07-01"],
  ])("on %s is the entry from %s", (date, from) => expect(rateAt(entries, date)?.from).toBe(from));

  test("is the latest entry that has begun, whatever the list", () => {
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 4000 }), { maxLength: 20 });
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 4000 }), (offsets, day) => {
        const list = offsets.sort((a, b) => a - b).map((offset) => ({ from: addDays("2014-01-01", offset) }));
        const date = addDays("2014-01-01", day);
        const found = rateAt(list, date);
        const begun = list.filter(({ from }) => from <= date);
        expect(found).toBe(begun[begun.length - 1]);
      }),
    );
  });
});
