import { Decimal as Shared } from "decimal.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromThousandths, quantityText } from "../../src/units/energy.ts";
import { cents, digits, money, round, sum } from "../../src/units/money.ts";

test("case 79: tenths add up exactly, and a price times a quantity is exact before its one rounding", () => {
  expect(sum([money("0.1"), money("0.2")]).toFixed()).toBe("0.3");
  expect(money("168.257").times(money("0.12500")).toFixed()).toBe("21.032125");
});

describe("money is read from digits only", () => {
  test("a float is a TypeError", () => {
    expect(() => money(0.125 as unknown as string)).toThrow(
      new TypeError("Cannot read 0.125 as money: it must be text of digits"),
    );
  });

  test.each(["", "1,25", "1.234,56", "1e3", "NaN", "Infinity", ".5", "5.", "+5", " 5", "0x10"])(
    "%j is a RangeError",
    (text) => {
      expect(() => money(text)).toThrow(
        new RangeError(`Cannot read "${text}" as money: it must be digits as in 0.12500`),
      );
    },
  );
});

test.each([
  ["1.005", "1.01"],
  ["-1.005", "-1.01"],
  ["2.675", "2.68"],
  ["0.125", "0.13"],
  ["-0.125", "-0.13"],
  ["0.0049999999", "0.00"],
  ["-0.004", "0.00"],
  ["-0.005", "-0.01"],
  ["1000000000.125", "1000000000.13"],
])("%s is %s in cents: half away from zero, never -0.00", (value, printed) => {
  expect(cents(money(value))).toBe(printed);
});

test.each([
  ["0.125", 5, "0.12500"],
  ["0.1234567", 5, "0.1234567"],
  ["-0", 5, "0.00000"],
  ["12", 0, "12"],
])("%s with at least %i decimals is %s", (value, atLeast, printed) => {
  expect(digits(money(value), atLeast)).toBe(printed);
});

test("settings of the shared Decimal change nothing here", () => {
  const before = { precision: Shared.precision, rounding: Shared.rounding };
  Shared.set({ precision: 3, rounding: Shared.ROUND_DOWN });
  try {
    expect(money("12345.675").times(money("1.21")).toFixed()).toBe("14938.26675");
    expect(cents(money("12345.675"))).toBe("12345.68");
  } finally {
    Shared.set(before);
  }
});

test("rounding is symmetric and at most half a unit away", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 4 }), (millionths, decimals) => {
      const value = money(String(millionths)).div(1_000_000);
      const rounded = round(value, decimals);
      expect(round(value.negated(), decimals).negated().eq(rounded)).toBe(true);
      expect(rounded.minus(value).abs().times(2).lte(money("10").pow(-decimals))).toBe(true);
    }),
  );
});

test("whole Wh print as kWh with three decimals, zero without a sign", () => {
  expect([168257, -20555, 5, 0, -0].map(quantityText)).toEqual(["168.257", "-20.555", "0.005", "0.000", "0.000"]);
  expect(fromThousandths(1).toFixed()).toBe("0.001");
});
