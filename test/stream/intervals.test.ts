import { of } from "rxjs";
import { expect, test } from "vitest";
import type { Register } from "../../src/reading.ts";
import { collect } from "../../src/stream/collect.ts";
import { intervals } from "../../src/stream/intervals.ts";
import type { BoundaryChunk } from "../../src/stream/readings.ts";

const chunk = (day: number, values: Partial<Record<Register, number>>): BoundaryChunk => ({
  date: `2026-11-0${day}`,
  boundary: day * 86_400_000,
  readings: Object.entries(values).map(([register, thousandths]) => ({
    register: register as Register,
    at: day * 86_400_000 - 60_000,
    thousandths,
    step: 0,
  })),
  askedAt: 0,
  issues: [],
});
const between = (...chunks: BoundaryChunk[]) => collect(of(...chunks).pipe(intervals()));

test("n + 1 readings are n intervals of whole Wh and litres", async () => {
  const found = await between(
    chunk(1, { t1: 1000, gas: 5 }),
    chunk(2, { t1: 1250, gas: 5 }),
    chunk(3, { t1: 2000, gas: 9 }),
  );
  expect(found.map(({ from, to, used }) => [from, to, used.t1, used.gas])).toEqual([
    ["2026-11-01", "2026-11-02", 250, 0],
    ["2026-11-02", "2026-11-03", 750, 4],
  ]);
});

test("a register without a reading is null, not 0", async () => {
  const [first] = await between(chunk(1, { t1: 1000 }), chunk(2, { t1: 1001, t4: 7 }));
  expect(first!.used).toEqual({ t1: 1, t2: null, t3: null, t4: null, gas: null });
});

test.each([
  { title: "case 64: a new meter", before: 5_321_114, after: 12 },
  { title: "case 65: another home's meter", before: 5_321_114, after: 2_100_000 },
  { title: "case 67: just more than the print's rounding", before: 1000, after: 979 },
])("$title gives no number, but says so", async ({ before, after }) => {
  const [first] = await between(chunk(1, { t1: before, t2: 10 }), chunk(2, { t1: after, t2: 15 }));
  expect([first!.used.t1, first!.used.t2]).toEqual([null, 5]);
  expect(first!.issues).toMatchObject([
    { code: "register-fell", text: { en: expect.stringContaining("Register t1 fell") } },
  ]);
});

test("case 67: a dip within the print's rounding is no use and no issue", async () => {
  const [first] = await between(chunk(1, { t2: 5_459_440 }), chunk(2, { t2: 5_459_430 }));
  expect([first!.used.t2, first!.issues]).toEqual([0, []]);
});

test("a single boundary has nothing between", async () => {
  expect(await between(chunk(1, { t1: 1 }))).toEqual([]);
});
