import fc from "fast-check";
import { expect, test } from "vitest";
import { allot } from "../../src/testing/allot.ts";

const weights = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 100 });

test("allot() gives away exactly the total, in whole parts that are never negative", () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), weights, (total, shares) => {
      const parts = allot(total, shares);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
      expect(parts.every((part) => part >= 0)).toBe(true);
    }),
  );
});

test("allot() spreads evenly when nothing weighs", () => {
  expect([...allot(10, [0, 0, 0])]).toEqual([3, 4, 3]);
});
