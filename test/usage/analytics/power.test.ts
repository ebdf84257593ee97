import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { collect } from "../../../src/stream/collect.ts";
import { samples } from "../../../src/stream/samples.ts";
import { demoSource } from "../../../src/testing/demo-source.ts";
import { period } from "../../../src/units/period.ts";
import { midnight } from "../../../src/units/zone.ts";
import { baseLoad } from "../../../src/usage/load/base-load.ts";
import { loadDuration } from "../../../src/usage/load/load-duration.ts";
import { peaks } from "../../../src/usage/load/peaks.ts";
import { demoMinutes, minutes, steady, ZONE } from "./home.ts";

const november = await demoMinutes(period("2022-11", ZONE), "p1");
const at = (date: string, minute: number): number => midnight(date, ZONE) + minute * 60_000;
const watts = fc.array(fc.oneof(fc.integer({ min: -5000, max: 5000 }), fc.constant(Number.NaN)), { maxLength: 1440 });

describe("base load", () => {
  test("it is the median over nights of each night's calmest hour", () => {
    const nights = [
      minutes("2026-11-02", steady(300, [120, 180, 80])),
      minutes("2026-11-03", steady(300, [0, 60, 90])),
      minutes("2026-11-04", steady(300, [300, 360, 1000])),
    ];
    expect(baseLoad(nights)).toEqual({ watts: 90, nights: 3, of: 3 });
    expect(baseLoad(nights.slice(0, 2)).watts).toBe(85);
  });

  test.each([
    ["a calm stretch of 59 minutes is not an hour", steady(300, [120, 179, 60]), (59 * 60 + 300) / 60],
    ["what is calm after six in the morning does not count", steady(300, [360, 480, 10]), 300],
    [
      "a missing minute breaks the hour",
      steady(300, [120, 180, 60], [150, 151, Number.NaN]),
      (30 * 60 + 30 * 300) / 60,
    ],
    ["an exporting minute breaks the hour", steady(300, [120, 180, 60], [150, 151, -1]), (30 * 60 + 30 * 300) / 60],
  ])("%s", (_, day, expected) => {
    const found = baseLoad([minutes("2026-11-02", day)]).watts;
    expect(found).toBeCloseTo(expected, 9);
  });

  test("the demo home draws 97 W at night in November 2022", () => {
    expect(baseLoad(november)).toEqual({ watts: expect.closeTo(97.392, 3), nights: 30, of: 30 });
  });

  test("nights that cannot be used are said, and none at all is refused", () => {
    const dark = minutes("2026-11-03", steady(Number.NaN));
    expect(baseLoad([minutes("2026-11-02", steady(70)), dark])).toEqual({ watts: 70, nights: 1, of: 2 });
    expect(() => baseLoad([dark])).toThrow("Cannot find the base load: no night (of 1) has an unbroken hour of import");
    expect(() => baseLoad([])).toThrow("no night (of 0)");
  });

  test("it is never above the mean of the night", () => {
    const night = fc.array(fc.integer({ min: 0, max: 4000 }), { minLength: 360, maxLength: 360 });
    fc.assert(
      fc.property(night, (values) => {
        const found = baseLoad([minutes("2026-11-02", values)]).watts;
        const mean = values.reduce((sum, w) => sum + w, 0) / values.length;
        expect(found).toBeLessThanOrEqual(mean + 1e-9);
        expect(found).toBeGreaterThanOrEqual(Math.min(...values));
      }),
      { numRuns: 30 },
    );
  });

  test("hours, another meter and a day twice are refused", () => {
    const day = minutes("2026-11-02", steady(70));
    expect(() => baseLoad([{ ...day, every: "hour" }])).toThrow('ask for samples with every: "minute"');
    expect(() => baseLoad([{ ...day, meter: "s01" }])).toThrow(
      "Cannot take the power of s01: it must be that of p1 or han",
    );
    expect(() => baseLoad([day, day])).toThrow("Cannot take 2026-11-02 twice");
    expect(() => baseLoad([day, { ...day, zone: "UTC" }])).toThrow(RangeError);
  });

  test("a day whose answer was empty is a night that cannot be used", () => {
    const day = minutes("2026-11-02", steady(70));
    const empty = { ...minutes("2026-11-03", []), columns: {} };
    expect(baseLoad([day, empty])).toEqual({ watts: 70, nights: 1, of: 2 });
  });
});

describe("peaks", () => {
  const day = minutes(
    "2026-11-02",
    steady(100, [600, 615, 3000], [605, 606, 6000], [720, 735, -2000], [730, 731, -4000]),
  );

  test("the highest minutes and quarters of both directions, highest first", () => {
    expect(peaks([day], { top: 2 })).toEqual({
      import: {
        minutes: [
          { at: at("2026-11-02", 605), w: 6000 },
          { at: at("2026-11-02", 600), w: 3000 },
        ],
        quarters: [
          { at: at("2026-11-02", 600), w: 3200 },
          { at: at("2026-11-02", 0), w: 100 },
        ],
      },
      export: {
        minutes: [
          { at: at("2026-11-02", 730), w: 4000 },
          { at: at("2026-11-02", 720), w: 2000 },
        ],
        quarters: [{ at: at("2026-11-02", 720), w: (14 * 2000 + 4000) / 15 }],
      },
    });
  });

  test("in a quarter of both directions each counts its own minutes over all fifteen", () => {
    const mixed = minutes("2026-11-02", steady(0, [600, 605, 3000], [605, 615, -1500]));
    const { import: into, export: out } = peaks([mixed], { top: 1 });
    expect([into.quarters[0]!.w, out.quarters[0]!.w]).toEqual([1000, 1000]);
  });

  test("a quarter with a minute missing is not a quarter", () => {
    const holed = minutes("2026-11-02", steady(100, [600, 615, 9000], [607, 608, Number.NaN]));
    const { minutes: top, quarters } = peaks([holed], { top: 1 }).import;
    expect(top[0]!.w).toBe(9000);
    expect(quarters).toEqual([{ at: at("2026-11-02", 0), w: 100 }]);
  });

  test("the days may come in any order, and none gives none", () => {
    const later = minutes("2026-11-03", steady(100));
    expect(peaks([later, day])).toEqual(peaks([day, later]));
    expect(peaks([])).toEqual({ import: { minutes: [], quarters: [] }, export: { minutes: [], quarters: [] } });
  });

  test.each([0, -1, 1.5, Number.NaN])("a top of %s is refused", (top) => {
    expect(() => peaks([day], { top })).toThrow(RangeError);
  });

  test("they are those of sorting everything", () => {
    fc.assert(
      fc.property(watts, fc.integer({ min: 1, max: 8 }), (values, top) => {
        const found = peaks([minutes("2026-11-02", values)], { top }).import.minutes.map(({ w }) => w);
        expect(found).toEqual(
          values
            .filter((w) => w > 0)
            .sort((a, b) => b - a)
            .slice(0, top),
        );
      }),
      { numRuns: 50 },
    );
  });

  test("the demo home's highest quarter of November 2022", () => {
    const [highest] = peaks(november, { top: 1 }).import.quarters;
    expect(highest).toEqual({ at: Date.UTC(2022, 10, 8, 10, 30), w: expect.closeTo(3813.6, 6) });
  });
});

describe("load duration", () => {
  test("it reads the sorted minutes at shares of the measured time", () => {
    const day = minutes("2026-11-02", [400, Number.NaN, -100, 300, 200, 100]);
    expect(loadDuration([day], { percents: [0, 25, 50, 100] })).toEqual({
      minutes: 5,
      points: [
        { percent: 0, w: 400 },
        { percent: 25, w: 300 },
        { percent: 50, w: 200 },
        { percent: 100, w: -100 },
      ],
    });
  });

  test("it never rises, begins with the highest and ends with the lowest minute", () => {
    fc.assert(
      fc.property(watts, (values) => {
        const known = values.filter((w) => !Number.isNaN(w));
        const { minutes: count, points } = loadDuration([minutes("2026-11-02", values)]);
        expect(count).toBe(known.length);
        const curve = points.map(({ w }) => w);
        if (known.length === 0) expect(curve.every((w) => w === null)).toBe(true);
        else {
          expect(curve).toEqual(curve.toSorted((a, b) => b! - a!));
          expect([curve[0], curve.at(-1)]).toEqual([Math.max(...known), Math.min(...known)]);
        }
      }),
      { numRuns: 50 },
    );
  });

  test("nothing measured is unknown, not 0", () => {
    expect(loadDuration([], { percents: [50] })).toEqual({ minutes: 0, points: [{ percent: 50, w: null }] });
  });

  test.each([-1, 100.1, Number.NaN])("a share of %s is refused", (percent) => {
    expect(() => loadDuration([], { percents: [percent] })).toThrow("it must be 0 to 100");
  });
});

test("the demo home gives the same through its CEMM", async () => {
  const asked = period("2022-11-07/2022-11-09", ZONE);
  const chunks = await collect(samples(demoSource(), { meter: "p1", every: "minute", period: asked }));
  const direct = await demoMinutes(asked, "p1");
  expect(peaks(chunks)).toEqual(peaks(direct));
  expect(loadDuration(chunks)).toEqual(loadDuration(direct));
  expect(baseLoad(chunks)).toEqual(baseLoad(direct));
});
