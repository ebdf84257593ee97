import fc from "fast-check";
import { expect, test } from "vitest";
import { splitTiers, type Tier } from "../../src/tariff/tiers.ts";

const THREE: readonly Tier<string>[] = [{ upTo: 100, price: "a" }, { upTo: 300, price: "b" }, { price: "c" }];

test.each([
  [0, 50, [[0, 50]]],
  [0, 100, [[0, 100]]],
  [
    0,
    101,
    [
      [0, 100],
      [1, 1],
    ],
  ],
  [100, 1, [[1, 1]]],
  [
    90,
    300,
    [
      [0, 10],
      [1, 200],
      [2, 90],
    ],
  ],
  [400, 5, [[2, 5]]],
  [50, 0, []],
])("after %i, %i more are %j", (before, quantity, parts) => {
  expect(splitTiers(before, quantity, THREE).map(({ tier, quantity }) => [tier, quantity])).toEqual(parts);
});

test("invariant 17: the parts of a year by tier do not depend on how the year is cut", () => {
  const limits = fc
    .uniqueArray(fc.integer({ min: 1, max: 5000 }), { maxLength: 4 })
    .map((all) => all.sort((a, b) => a - b));
  fc.assert(
    fc.property(limits, fc.array(fc.nat(900), { minLength: 1, maxLength: 24 }), (upTos, months) => {
      const tiers: Tier<number>[] = [...upTos.map((upTo, price) => ({ upTo, price })), { price: upTos.length }];
      const cut = new Map<number, number>();
      let before = 0;
      for (const month of months) {
        for (const { tier, quantity } of splitTiers(before, month, tiers))
          cut.set(tier, (cut.get(tier) ?? 0) + quantity);
        before += month;
      }
      const whole = splitTiers(0, before, tiers);
      expect([...cut].sort(([a], [b]) => a - b)).toEqual(whole.map(({ tier, quantity }) => [tier, quantity]));
      expect(whole.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(before);
    }),
  );
});
