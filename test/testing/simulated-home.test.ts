import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { demoHome } from "../../src/testing/demo-home.ts";
import { type HomeRegister, type SimulatedHome, simulatedHome } from "../../src/testing/mod.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const demo = await demoHome();

const hours = fc.integer({ min: 0, max: (demo.end - demo.start) / HOUR - 1 }).map((hour) => demo.start + hour * HOUR);
const ELECTRICITY: readonly HomeRegister[] = ["t1", "t2", "t3", "t4"];

const rise = (home: SimulatedHome, register: HomeRegister, from: number, to: number): number =>
  home.countAt(register, to)! - home.countAt(register, from)!;

const wh = (watts: Float64Array, sign: 1 | -1): number =>
  watts.reduce((sum, power) => sum + Math.max(0, sign * power), 0) / 60;

describe("the demo home", () => {
  test("has minutes whose import and export add up to the registers of the hour, exactly", () => {
    fc.assert(
      fc.property(hours, (hour) => {
        const power = demo.power("grid", hour, hour + HOUR);
        fc.pre(!Number.isNaN(power[0]));
        const [t1, t2, t3, t4] = ELECTRICITY.map((register) => rise(demo, register, hour, hour + HOUR));
        expect(wh(power, 1)).toBe(t1! + t2!);
        expect(wh(power, -1)).toBe(t3! + t4!);
      }),
      { numRuns: 300 },
    );
  });

  test("has solar minutes that add up to the solar register where it rises, and are 0 where it dips", () => {
    fc.assert(
      fc.property(hours, (hour) => {
        const power = demo.power("solar", hour, hour + HOUR);
        fc.pre(!Number.isNaN(power[0]));
        expect(wh(power, 1)).toBe(Math.max(0, rise(demo, "solar", hour, hour + HOUR)));
      }),
      { numRuns: 300 },
    );
  });

  test("has registers at a minute that agree with the power before it, to the Wh", () => {
    fc.assert(
      fc.property(hours, fc.integer({ min: 1, max: 59 }), (hour, minute) => {
        const at = hour + minute * MINUTE;
        const power = demo.power("grid", hour, at);
        fc.pre(!Number.isNaN(power[0]));
        const imported = rise(demo, "t1", hour, at) + rise(demo, "t2", hour, at);
        expect(imported).toBe(Math.floor(wh(power, 1)));
      }),
      { numRuns: 300 },
    );
  });

  test("never uses less than nothing: import plus sun covers export in every minute", () => {
    fc.assert(
      fc.property(hours, (hour) => {
        const made = rise(demo, "solar", hour, hour + HOUR);
        fc.pre(made >= rise(demo, "t3", hour, hour + HOUR) + rise(demo, "t4", hour, hour + HOUR));
        const sun = demo.power("solar", hour, hour + HOUR);
        const load = demo.power("grid", hour, hour + HOUR).map((watts, minute) => watts + sun[minute]!);
        expect(load.some((watts) => watts < 0)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  test("has registers that never fall from one minute to the next", () => {
    const registers: readonly HomeRegister[] = [...ELECTRICITY, "gas"];
    fc.assert(
      fc.property(hours, fc.constantFrom(...registers), fc.nat(59), (hour, register, minute) => {
        expect(rise(demo, register, hour + minute * MINUTE, hour + (minute + 1) * MINUTE)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 300 },
    );
  });

  test("shows at hh:59 the gas of the next full hour", () => {
    fc.assert(
      fc.property(hours, (hour) => {
        expect(demo.countAt("gas", hour + 59 * MINUTE)).toBe(demo.countAt("gas", hour + HOUR));
      }),
    );
  });

  test("is the same on every machine", () => {
    const noon = Date.UTC(2022, 5, 15, 10);
    const grid = demo.power("grid", noon, noon + 8 * MINUTE).join(" ");
    const sun = demo.power("solar", noon, noon + 8 * MINUTE).join(" ");
    expect({ grid, sun }).toEqual({
      grid: "-1082 -961 -835 -821 -688 -554 -467 -467",
      sun: "1283 1148 1008 980 831 682 580 563",
    });
  });

  test("was offline around the reading that its file misses, and counted on", () => {
    const before = Date.UTC(2022, 10, 5, 22);
    const lost = { at: before, count: demo.countAt("t1", before) };
    expect(demo.lastKnown("t1", before + 119 * MINUTE)).toEqual(lost);
    expect(demo.lastKnown("t1", before + 120 * MINUTE)?.at).toBe(before + 120 * MINUTE);
    expect(demo.countAt("t1", before + 119 * MINUTE)).toBeGreaterThan(lost.count!);
    expect(demo.power("grid", before, before + 2 * HOUR).every(Number.isNaN)).toBe(true);
    expect(Number.isNaN(demo.power("grid", before - MINUTE, before)[0])).toBe(false);
  });

  test("keeps the reset of its solar meter", () => {
    expect(demo.countAt("solar", Date.UTC(2020, 0, 9, 22))).toBe(4_424_261);
    expect(demo.countAt("solar", Date.UTC(2020, 0, 10, 8))).toBe(1);
    expect(demo.lastKnown("solar", Date.UTC(2020, 0, 10, 7))?.at).toBe(Date.UTC(2020, 0, 9, 22));
  });

  test("knows nothing before its first reading, and its last one for ever after", () => {
    expect(demo.lastKnown("t1", demo.start - 1)).toBeUndefined();
    expect(demo.countAt("t1", demo.start - 1)).toBeUndefined();
    expect(demo.lastKnown("t1", demo.end + 1e10)).toEqual({ at: demo.end, count: demo.countAt("t1", demo.end) });
    expect(demo.countAt("t1", demo.end + MINUTE)).toBeUndefined();
  });

  test("counts in low tariff at night and in weekends", () => {
    expect(demo.rateAt(Date.UTC(2022, 10, 9, 2))).toBe(1);
    expect(demo.rateAt(Date.UTC(2022, 10, 9, 13))).toBe(2);
    expect(demo.rateAt(Date.UTC(2022, 10, 12, 13))).toBe(1);
  });

  test("splits its solar meter by tariff", () => {
    const [from, to] = [Date.UTC(2022, 10, 9, 0), Date.UTC(2022, 10, 9, 23)];
    expect(rise(demo, "solar", from, to)).toBeGreaterThan(1000);
    expect(rise(demo, "solarLow", from, to)).toBe(rise(demo, "solar", from, Date.UTC(2022, 10, 9, 6)));
  });
});

describe("simulatedHome()", () => {
  const at = Date.UTC(2026, 10, 1, 23);
  const day = { at: at + 24 * HOUR, t1: 1_003_500, t2: 2_004_801, t3: 24 };
  const home = simulatedHome({ readings: [{ at, t1: 1_000_000, t2: 2_000_000, t3: 0 }, day] });

  test("holds the given readings and rises evenly in between", () => {
    expect(home.countAt("t2", day.at)).toBe(2_004_801);
    expect(home.countAt("t1", at + 12 * HOUR)).toBe(1_001_750);
  });

  test("counts one tariff after the other in an hour that has both", () => {
    const counts = ELECTRICITY.slice(0, 3).map((register) => rise(home, register, at, at + HOUR));
    const power = home.power("grid", at, at + HOUR);
    expect(wh(power, 1)).toBe(counts[0]! + counts[1]!);
    expect(wh(power, -1)).toBe(counts[2]);
    for (let minute = 1; minute <= 60; minute++) {
      const [t1, t2] = [rise(home, "t1", at, at + minute * MINUTE), rise(home, "t2", at, at + minute * MINUTE)];
      expect(t1 === 0 || t2 === counts[1]).toBe(true);
    }
  });

  test("has only the registers that were given", () => {
    expect([home.has("t3"), home.has("t4"), home.has("gas"), home.has("solar")]).toEqual([true, false, false, false]);
    expect(home.countAt("t4", at)).toBeUndefined();
  });

  test("is not heard while offline", () => {
    const quiet = simulatedHome({
      readings: [
        { at, t1: 0 },
        { at: day.at, t1: 2400 },
      ],
      offline: [{ from: at + HOUR, to: at + 3 * HOUR }],
    });
    expect(quiet.lastKnown("t1", at + 2 * HOUR)).toEqual({ at: at + HOUR, count: 100 });
    expect(quiet.power("grid", at, day.at).filter(Number.isNaN).length).toBe(120);
  });

  test("counts from what the new meter shows first when a meter was changed, and flows as before", () => {
    const readings = [
      { at, t1: 5_000_000, gas: 700_000 },
      { at: day.at, t1: 5_002_400, gas: 702_400 },
    ];
    const [plain, changed] = [
      simulatedHome({ readings }),
      simulatedHome({ readings, restarts: [{ at: at + 5 * HOUR + 30 * MINUTE, t1: 12 }] }),
    ];
    const moment = at + 5 * HOUR + 30 * MINUTE;
    const counted = plain.countAt("t1", day.at)! - plain.countAt("t1", moment)!;
    expect(changed.countAt("t1", moment - MINUTE)).toBe(plain.countAt("t1", moment - MINUTE));
    expect([changed.countAt("t1", moment), changed.countAt("t1", day.at)]).toEqual([12, 12 + counted]);
    expect(changed.lastKnown("t1", day.at)).toEqual({ at: day.at, count: 12 + counted });
    expect(changed.countAt("gas", day.at)).toBe(702_400);
    expect(changed.power("grid", at, day.at)).toEqual(plain.power("grid", at, day.at));
  });

  test("stands still and then jumps where its readings fall", () => {
    const changed = simulatedHome({
      readings: [
        { at, t1: 5_000_000 },
        { at: day.at, t1: 12 },
      ],
    });
    expect(changed.countAt("t1", day.at - MINUTE)).toBe(5_000_000);
    expect(changed.countAt("t1", day.at)).toBe(12);
  });

  test.each([
    { title: "one reading", readings: [{ at, t1: 0 }], says: "at least two" },
    {
      title: "a reading off the hour",
      readings: [
        { at: at + 1, t1: 0 },
        { at: day.at, t1: 1 },
      ],
      says: "a full hour",
    },
    { title: "readings in the wrong order", readings: [day, { at, t1: 1 }], says: "later than the one before" },
    { title: "a register that begins later", readings: [{ at }, { at: day.at, t1: 1 }], says: "t1" },
  ])("refuses $title", ({ readings, says }) => {
    expect(() => simulatedHome({ readings })).toThrow(says);
  });
});
