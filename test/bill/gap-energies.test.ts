import { describe, expect, test } from "vitest";
import { gapEnergies } from "../../src/bill/review/gap-energies.ts";
import type { BoundaryChunk } from "../../src/stream/readings.ts";
import type { Samples } from "../../src/stream/samples.ts";

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const START = Date.parse("2022-11-01T00:00:00Z");

/** A day of 600 W, 10 Wh a minute. */
function day(date: string, start: number): Samples {
  const times = Float64Array.from({ length: 1440 }, (_, index) => start + index * MINUTE);
  const columns = { w: new Float64Array(1440).fill(600) };
  return {
    meter: "p1",
    every: "minute",
    zone: "UTC",
    date,
    start,
    end: start + DAY,
    askedAt: 0,
    times,
    columns,
    issues: [],
  };
}

/** A midnight at which t1 shows so many Wh. */
const midnight = (date: string, boundary: number, thousandths: number): BoundaryChunk => ({
  date,
  boundary,
  readings: [{ register: "t1", at: boundary, thousandths, step: 0 }],
  askedAt: 0,
  issues: [],
});

/** A stretch of hours of the first day. */
const hole = (from: number, to: number) => ({
  date: "2022-11-01",
  start: START + from * 60 * MINUTE,
  end: START + to * 60 * MINUTE,
  slots: (to - from) * 60,
});

const SECOND = START + DAY;
const samplesWithout = (...holes: readonly ReturnType<typeof hole>[]): Samples[] => {
  const first = day("2022-11-01", START);
  const isIn = (at: number): boolean => holes.some(({ start, end }) => at >= start && at < end);
  const w = first.columns.w!.map((value, slot) => (isIn(first.times[slot]!) ? Number.NaN : value));
  return [{ ...first, columns: { w } }, day("2022-11-02", SECOND)];
};

const MIDNIGHTS = [
  midnight("2022-11-01", START, 0),
  midnight("2022-11-02", SECOND, 15_000),
  midnight("2022-11-03", SECOND + DAY, 29_400),
];

describe("energy in a gap", () => {
  test("is what the registers counted and the samples did not", () => {
    const gaps = [hole(3, 5)];
    const [found] = gapEnergies({ meter: "p1", samples: samplesWithout(...gaps), gaps }, MIDNIGHTS);
    expect(found).toMatchObject({
      stretches: 1,
      minutes: 120,
      importWh: 15_000 - 13_200,
      exportWh: null,
      litres: null,
    });
  });

  test("of stretches that no reading separates is told together, longest first", () => {
    const later = { ...hole(30, 31), date: "2022-11-02" };
    const gaps = [later, hole(1, 2), hole(3, 5)];
    const samples = samplesWithout(hole(1, 2), hole(3, 5));
    const found = gapEnergies({ meter: "p1", samples, gaps }, MIDNIGHTS);
    expect(found.map(({ stretches, minutes }) => [stretches, minutes])).toEqual([
      [2, 180],
      [1, 60],
    ]);
    expect(found[0]).toMatchObject({ from: hole(1, 2).start, to: hole(3, 5).end, importWh: 15_000 - 12_600 });
  });

  test.each([
    ["no reading around it", MIDNIGHTS.slice(0, 1), []],
    ["a meter changed meanwhile", MIDNIGHTS, [START + 12 * 60 * MINUTE]],
  ] as const)("is not known with %s", (_, midnights, changedAt) => {
    const gaps = [hole(3, 5)];
    const [found] = gapEnergies({ meter: "p1", samples: samplesWithout(...gaps), gaps }, midnights, changedAt);
    expect(found?.importWh).toBeNull();
  });

  test("over midnight is one stretch", () => {
    const gaps = [hole(23, 24), { ...hole(24, 25), date: "2022-11-02" }];
    const found = gapEnergies({ meter: "s01", samples: samplesWithout(), gaps }, MIDNIGHTS);
    expect(found).toMatchObject([{ stretches: 1, minutes: 120, importWh: null }]);
  });
});
