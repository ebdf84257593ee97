import fc from "fast-check";
import { expect, test } from "vitest";
import type { Reading } from "../../src/reading.ts";
import { canFollow } from "../../src/usage/readings/check-readings.ts";
import { risingRun } from "../../src/usage/readings/rising-run.ts";

const DAY = 86_400_000;
const readings = (values: readonly number[]): Reading[] =>
  values.map((thousandths, day) => ({ register: "t1", at: day * DAY, thousandths, step: 0 }));
const kept = (values: readonly number[]): number[] => risingRun(readings(values)).map(({ thousandths }) => thousandths);

test.each([
  [
    [10, 20, 30],
    [10, 20, 30],
  ],
  [
    [10, 999, 20, 30],
    [10, 20, 30],
  ],
  [
    [100, 0, 200, 300],
    [100, 200, 300],
  ],
  [
    [10, 28, 20, 22, 30],
    [10, 28, 20, 22, 30],
  ],
  [
    [100, 280, 120, 140, 300],
    [100, 120, 140, 300],
  ],
  [
    [0, 1_300_000, 100, 2_600_000],
    [0, 1_300_000, 2_600_000],
  ],
  [
    [10, 5],
    [10, 5],
  ],
])("of %j stand together %j", (values, together) => {
  expect(kept(values)).toEqual(together);
});

test("its first and last stand, each can follow the one before, and a rising home loses none", () => {
  const steps = fc.array(fc.nat(40_000), { minLength: 1, maxLength: 40 });
  const rising = steps.map((all) => {
    let shown = 1000;
    return [shown, ...all.map((step) => (shown += step))];
  });
  fc.assert(
    fc.property(rising, fc.nat(), fc.nat(5_000_000), (values, place, stray) => {
      expect(kept(values)).toEqual(values);
      const index = 1 + (place % Math.max(1, values.length - 2));
      const spoilt = values.length > 2 ? values.map((value, day) => (day === index ? stray : value)) : values;
      const run = risingRun(readings(spoilt));
      expect([run[0]!.thousandths, run.at(-1)!.thousandths]).toEqual([spoilt[0], spoilt.at(-1)]);
      expect(run.length).toBeGreaterThanOrEqual(values.length - 1);
      expect(run.slice(1).every((reading, day) => canFollow(run[day]!, reading))).toBe(true);
    }),
  );
});
