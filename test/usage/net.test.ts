import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ByTariff, net } from "../../src/usage/net.ts";
import { takeBack } from "../../src/usage/take-back.ts";

const wh = fc.oneof(fc.constant(0), fc.nat(5_000_000));
const energy: fc.Arbitrary<ByTariff> = fc.record({ low: wh, normal: wh });
const METHODS = ["registers-then-total", "normal-first", "per-register", "total", "none"] as const;

describe("the regulator's example (worked example 4): 1,000 in and 1,500 out at normal, 2,000 and 500 at low", () => {
  test.each([
    ["registers-then-total", { low: 1000, normal: 1000 }, { low: 0, normal: 0 }],
    ["normal-first", { low: 1000, normal: 1000 }, { low: 0, normal: 0 }],
    ["per-register", { low: 500, normal: 1000 }, { low: 0, normal: 500 }],
    ["total", { low: 1000, normal: 1000 }, { low: 0, normal: 0 }],
    ["none", { low: 0, normal: 0 }, { low: 500, normal: 1500 }],
  ] as const)("%s", (method, netted, surplus) => {
    expect(net(method, { low: 2000, normal: 1000 }, { low: 500, normal: 1500 })).toEqual({ netted, surplus });
  });
});

describe.each(METHODS)("invariant 18: by %s", (method) => {
  test("import holds what is netted, and export is what is netted and what is left", () => {
    fc.assert(
      fc.property(energy, energy, (imported, exported) => {
        const { netted, surplus } = net(method, imported, exported);
        const all = ({ low, normal }: ByTariff): number => low + normal;
        expect(all(netted) + all(surplus)).toBe(all(exported));
        expect(netted.low <= imported.low && netted.normal <= imported.normal).toBe(true);
        expect(Math.min(netted.low, netted.normal, surplus.low, surplus.normal)).toBeGreaterThanOrEqual(0);
        expect(all(netted)).toBeLessThanOrEqual(Math.min(all(imported), all(exported)));
      }),
    );
  });

  test("more import never takes from what is netted, more export never from either", () => {
    fc.assert(
      fc.property(energy, energy, energy, (imported, exported, more) => {
        const all = ({ low, normal }: ByTariff): number => low + normal;
        const plus = { low: imported.low + more.low, normal: imported.normal + more.normal };
        expect(all(net(method, plus, exported).netted)).toBeGreaterThanOrEqual(
          all(net(method, imported, exported).netted),
        );
      }),
    );
  });
});

test.each(["registers-then-total", "normal-first", "total"] as const)("by %s all that can be netted is", (method) => {
  fc.assert(
    fc.property(energy, energy, (imported, exported) => {
      const { netted } = net(method, imported, exported);
      const [into, out] = [imported.low + imported.normal, exported.low + exported.normal];
      expect(netted.low + netted.normal).toBe(Math.min(into, out));
    }),
  );
});

describe("taking back", () => {
  test.each([
    [
      [5, 9, 6],
      [5, 1, 0],
    ],
    [
      [5, 9, 3],
      [3, 0, 0],
    ],
    [
      [5, 2, 4],
      [2, 0, 2],
    ],
    [
      [0, 0],
      [0, 0],
    ],
    [
      [4, 0, 0, 3],
      [0, 0, 0, 3],
    ],
    [[], []],
  ])("%j leaves %j", (totals, parts) => {
    expect(takeBack(totals)).toEqual(parts);
  });

  test("leaves parts that are never negative, add up to the last total, and do not depend on cuts where nothing happens", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 1 }), fc.nat(), (totals, place) => {
        const parts = takeBack(totals);
        expect(Math.min(...parts)).toBeGreaterThanOrEqual(0);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(totals.at(-1));
        const index = place % totals.length;
        const again = takeBack([...totals.slice(0, index + 1), totals[index]!, ...totals.slice(index + 1)]);
        expect(again.filter((_, part) => part !== index + 1)).toEqual(parts);
      }),
    );
  });
});
