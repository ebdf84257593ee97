import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { demoSource } from "../../../src/testing/demo-source.ts";
import { period } from "../../../src/units/period.ts";
import { midnight } from "../../../src/units/zone.ts";
import { loadProfile } from "../../../src/usage/load/load-profile.ts";
import { selfConsumption } from "../../../src/usage/load/self-consumption.ts";
import { usageRows } from "../../../src/usage/usage-rows.ts";
import { demoHours, demoMinutes, hourRow, minutes, ZONE } from "./home.ts";

const EXPECTED = JSON.parse(readFileSync("fixtures/home/expected.json", "utf8")).months["2022-11"];
const HOUR = 3_600_000;
const MONDAY = midnight("2026-11-02", ZONE);

describe("load profile", () => {
  test("the mean of two Mondays at nine, and nothing where nothing was measured", () => {
    const rows = [
      hourRow(MONDAY + 9 * HOUR, [0, 300], [0, 100]),
      hourRow(MONDAY + (9 + 168) * HOUR, [0, 500], [0, 0]),
      hourRow(MONDAY + 10 * HOUR, [null, null], [null, null]),
    ];
    const cells = loadProfile(rows);
    expect(cells).toHaveLength(168);
    expect(cells[9]).toEqual({
      weekday: 1,
      hour: 9,
      import: { kwh: 0.4, hours: 2 },
      export: { kwh: 0.05, hours: 2 },
    });
    expect(cells[10]).toMatchObject({ import: { kwh: null, hours: 0 }, export: { kwh: null, hours: 0 } });
    expect(cells[167]).toMatchObject({ weekday: 7, hour: 23, import: { kwh: null } });
  });

  test("the means times their counts are the registers of November 2022", async () => {
    const cells = loadProfile(await demoHours(period("2022-11", ZONE)));
    const total = (direction: "import" | "export"): number =>
      cells.reduce((sum, { [direction]: { kwh, hours } }) => sum + (kwh ?? 0) * hours, 0);
    expect(total("import")).toBeCloseTo(EXPECTED.t1_low_import + EXPECTED.t2_normal_import, 6);
    expect(total("export")).toBeCloseTo(EXPECTED.t3_low_export + EXPECTED.t4_normal_export, 6);
    expect(cells.reduce((sum, cell) => sum + cell.import.hours, 0)).toBe(720);
  });

  test("the mean times the count is the total, whatever is missing", () => {
    const wh = fc.oneof(fc.integer({ min: 0, max: 9000 }), fc.constant(null));
    fc.assert(
      fc.property(fc.array(wh, { minLength: 1, maxLength: 400 }), (hours) => {
        const rows = hours.map((each, index) => hourRow(MONDAY + index * HOUR, [each, each], [0, 0]));
        const found = loadProfile(rows).reduce((sum, { import: { kwh, hours: n } }) => sum + (kwh ?? 0) * n, 0);
        const known = hours.reduce<number>((sum, each) => sum + 2 * (each ?? 0), 0);
        expect(found).toBeCloseTo(known / 1000, 6);
      }),
      { numRuns: 50 },
    );
  });

  test("the hour that the clock repeats in autumn counts twice; the one that spring leaves out not at all", () => {
    const night = (date: string) =>
      Array.from({ length: 6 }, (_, hour) => hourRow(midnight(date, ZONE) + hour * HOUR, [1000, 0], [0, 0]));
    const sundayAtTwo = 6 * 24 + 2;
    expect(loadProfile(night("2026-10-25"))[sundayAtTwo]!.import).toEqual({ kwh: 1, hours: 2 });
    expect(loadProfile(night("2026-03-29"))[sundayAtTwo]!.import).toEqual({ kwh: null, hours: 0 });
  });

  test("a register that the home does not have counts as nothing; one that failed for an hour makes it unknown", () => {
    const single = [hourRow(MONDAY, [null, 300], [null, null]), hourRow(MONDAY + HOUR, [null, 200], [null, null])];
    expect(loadProfile(single)[0]).toMatchObject({ import: { kwh: 0.3, hours: 1 }, export: { kwh: null, hours: 0 } });
    const failed = [hourRow(MONDAY, [null, 300], [0, 0]), hourRow(MONDAY + HOUR, [100, 200], [0, 0])];
    expect(loadProfile(failed)[0]!.import).toEqual({ kwh: null, hours: 0 });
    expect(loadProfile(failed)[1]!.import).toEqual({ kwh: 0.3, hours: 1 });
  });

  test("usage rows of the demo home's CEMM give what its registers counted", async () => {
    const asked = period("2022-11-07/2022-11-09", ZONE);
    const { rows } = await usageRows(demoSource(), asked, { by: "hour", now: asked.end + 86_400_000 });
    const [read, counted] = [loadProfile(rows), loadProfile(await demoHours(asked))];
    const total = (cells: typeof read): number => cells.reduce((sum, cell) => sum + (cell.import.kwh ?? 0), 0);
    expect(total(read)).toBeCloseTo(total(counted), 1);
    expect(read.filter((cell) => cell.import.hours === 1)).toHaveLength(48);
  });

  test("rows by day are refused", () => {
    const row = { ...hourRow(MONDAY, [0, 0], [0, 0]), end: "2026-11-03T00:00:00+01:00" };
    expect(() => loadProfile([row])).toThrow("ask for usage rows by hour");
  });
});

describe("self-consumption", () => {
  const day = "2026-06-01";
  const sun = (watts: readonly number[]) => [minutes(day, watts, "s01")];
  const grid = (watts: readonly number[]) => [minutes(day, watts)];

  test("three minutes by hand: all used, part used, and standby at night", () => {
    const found = selfConsumption(grid([600, -1200, 300]), sun([1800, 3000, -12]));
    expect(found.total).toEqual({
      productionWh: 80,
      importWh: 15,
      exportWh: 20,
      selfConsumedWh: 60,
      useWh: 75,
      selfConsumption: 0.75,
      selfSufficiency: 0.8,
      basis: "samples",
    });
    expect(found.days).toEqual([{ date: day, ...found.sampled }]);
    expect(found.sampled).toMatchObject({ minutes: 3, expected: 1440 });
  });

  test("only minutes in which both were measured count", () => {
    const found = selfConsumption(grid([600, Number.NaN, 600]), sun([600, 600, Number.NaN]));
    expect(found.sampled).toMatchObject({ minutes: 1, productionWh: 10, importWh: 10, selfConsumedWh: 10 });
  });

  test("export beyond the production of a minute is not negative use", () => {
    const found = selfConsumption(grid([-1200]), sun([600]));
    expect(found.total).toMatchObject({ selfConsumedWh: 0, useWh: 0, selfConsumption: 0, selfSufficiency: null });
  });

  test("a day without the solar meter is unknown, not 0", () => {
    const found = selfConsumption(grid([600]), []);
    const unknown = { productionWh: null, useWh: null, selfConsumption: null, selfSufficiency: null };
    expect(found.total).toMatchObject(unknown);
    expect(found.days[0]).toMatchObject({ ...unknown, minutes: 0 });
  });

  test("a night without sun has no share of production", () => {
    const found = selfConsumption(grid([600]), sun([0]));
    expect(found.total).toMatchObject({ productionWh: 0, selfConsumption: null, selfSufficiency: 0 });
  });

  test("minutes are joined by their instants, also when one meter's day is shorter", () => {
    const [short] = sun([600, 600]);
    const cut = { ...short!, times: short!.times.slice(0, 1), columns: { w: short!.columns.w!.slice(0, 1) } };
    expect(selfConsumption(grid([0, 0]), [cut]).sampled).toMatchObject({ minutes: 1, productionWh: 10 });
  });

  test("registers, when given, make the total; days stay with the samples", () => {
    const registers = { productionWh: 1000, importWh: 300, exportWh: 400 };
    const { total, days } = selfConsumption(grid([600]), sun([600]), { registers });
    expect(total).toEqual({
      productionWh: 1000,
      importWh: 300,
      exportWh: 400,
      selfConsumedWh: 600,
      useWh: 900,
      selfConsumption: 0.6,
      selfSufficiency: 600 / 900,
      basis: "registers",
    });
    expect(days[0]!.productionWh).toBe(10);
  });

  test("the demo home in November 2022 exports and imports what its registers say, but for two lost hours", async () => {
    const november = period("2022-11", ZONE);
    const [p1, s01] = [await demoMinutes(november, "p1"), await demoMinutes(november, "s01")];
    const { sampled } = selfConsumption(p1, s01);
    expect(sampled.minutes).toBe(sampled.expected - 120);
    expect(sampled.exportWh! / 1000).toBeCloseTo(EXPECTED.t3_low_export + EXPECTED.t4_normal_export, 0);
    expect(sampled.productionWh! / 1000).toBeCloseTo(EXPECTED.solar, 0);
    expect(sampled.selfConsumedWh!).toBeCloseTo(sampled.productionWh! - sampled.exportWh!, 6);
  });

  test("shares lie between 0 and 1, and use is import and self-consumption together", () => {
    const watt = fc.oneof(fc.integer({ min: -6000, max: 6000 }), fc.constant(Number.NaN));
    fc.assert(
      fc.property(fc.array(fc.tuple(watt, watt), { maxLength: 300 }), (both) => {
        const { total } = selfConsumption(grid(both.map(([p]) => p)), sun(both.map(([, s]) => s)));
        for (const share of [total.selfConsumption, total.selfSufficiency]) {
          expect(share === null || (share >= 0 && share <= 1)).toBe(true);
        }
        expect(total.useWh).toBe(total.importWh === null ? null : total.importWh + total.selfConsumedWh!);
      }),
      { numRuns: 100 },
    );
  });

  test("meters that cannot be meant and different zones are refused", () => {
    expect(() => selfConsumption(sun([1]), sun([1]))).toThrow(
      "Cannot take the power of s01: it must be that of p1 or han",
    );
    expect(() => selfConsumption(grid([1]), grid([1]))).toThrow("Cannot take the power of p1");
    expect(() => selfConsumption(grid([1]), [minutes(day, [1], "s01", "UTC")])).toThrow(
      "Cannot take days of Europe/Amsterdam and UTC together",
    );
  });
});
