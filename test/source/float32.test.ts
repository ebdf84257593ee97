import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { float32Step, storedFloat32, undoFloat32 } from "../../src/source/decode/float32.ts";

/** How the service prints: its float32 with 14 significant digits. */
const printed = (value: number): number => Number(Math.fround(value).toPrecision(14));

const thousandths = (most: number): fc.Arbitrary<number> => fc.integer({ min: 0, max: most }).map((n) => n / 1000);

describe("undoFloat32()", () => {
  test.each([
    [1350.5639648438, 1350.564],
    [1350.56396484375, 1350.564],
    [1612.3809814453, 1612.381],
    [883.86798095703, 883.868],
    [2005.5209960938, 2005.521],
    [2616.8449707031, 2616.845],
    [466.6960144043, 466.696],
    [-393.11401367188, -393.114],
    [5237.19, 5237.19],
    [114467.5703125, 114467.57],
    [0, 0],
    [-0, 0],
  ])("case 1, 2: %d is a meter's %d", (print, meter) => expect(undoFloat32(print, 3)).toBe(meter));

  test.each([
    [-4.5, -4.5],
    [Math.fround(193.3), 193.3],
    [printed(0.1), 0.1],
    [-1607, -1607],
    [Math.fround(1e-7), 1e-7],
    [16_777_216, 16_777_216],
  ])("%d is the shortest decimal %d without a limit", (print, value) => expect(undoFloat32(print)).toBe(value));

  test("every counter below 16,384 with three decimals comes back exactly", () => {
    fc.assert(
      fc.property(thousandths(16_383_999), (value) => undoFloat32(printed(value), 3) === value),
      { numRuns: 20_000 },
    );
  });

  test("a larger counter comes back within one step, and on three decimals", () => {
    fc.assert(
      fc.property(thousandths(999_999_999), (value) => {
        const undone = undoFloat32(printed(value), 3);
        return Math.abs(undone - value) <= float32Step(value) && Math.round(undone * 1000) / 1000 === undone;
      }),
      { numRuns: 5000 },
    );
  });

  test("any float32 survives, and so does its sign", () => {
    fc.assert(
      fc.property(fc.float({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(Math.fround(undoFloat32(value))).toBe(value + 0);
        expect(undoFloat32(-value)).toBe(0 - undoFloat32(value));
      }),
      { numRuns: 5000 },
    );
  });
});

describe("storedFloat32()", () => {
  test("case 2: a print of 14 digits and one of all digits are the same number", () => {
    fc.assert(
      fc.property(
        fc.float({ noNaN: true, noDefaultInfinity: true }),
        (value) => storedFloat32(printed(value)) === value + 0,
      ),
      { numRuns: 20_000 },
    );
  });

  test("a print that was already rounded to a decimal stays that decimal", () =>
    expect(storedFloat32(0.14)).toBe(0.14));

  test("case 62: a difference of counters is exact, and rounded once", () => {
    const difference = storedFloat32(2617.0) - storedFloat32(2616.8449707031);
    expect(Number(difference.toFixed(3))).toBe(0.155);
  });

  test("case 63: 8,760 hourly differences of float32 counters add up to end − start exactly", () => {
    const counters = Array.from({ length: 8761 }, (_, hour) => Math.fround(2616.845 + hour * 0.137));
    const slots = counters.slice(1).map((counter, hour) => storedFloat32(printed(counter - counters[hour]!)));
    const total = slots.reduce((sum, slot) => sum + slot, 0);
    expect(total).toBe(counters.at(-1)! - counters[0]!);
  });
});

describe("float32Step()", () => {
  test.each([
    [1, 2 ** -23],
    [1024, 2 ** -13],
    [16_383.999, 2 ** -10],
    [16_384, 2 ** -9],
    [-16_384, 2 ** -9],
    [70_000, 2 ** -7],
    [0, 2 ** -149],
  ])("the step at %d is %d", (value, step) => expect(float32Step(value)).toBe(step));

  test("is the distance to the next float32 at every power of two", () => {
    for (let exponent = -20; exponent < 40; exponent++) {
      const value = 2 ** exponent;
      const step = float32Step(value);
      expect(Math.fround(value + step)).toBe(value + step);
      expect(Math.fround(value + step / 4)).toBe(value);
    }
  });
});
