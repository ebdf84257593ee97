import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Meter, SeriesKind, SeriesPage } from "../../src/source/source.ts";
import { civilDate } from "../../src/units/zone.ts";
import { codes, decoded, ms, refusal, series, vendor, ZONE } from "./decoding.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

type Pairs = readonly (readonly [number, number | null])[];

const excerpt = (name: string): Pairs => (vendor[name] as unknown[]).filter(Array.isArray) as unknown as Pairs;

/** One series, newest first as the service gives it unless the pairs are given otherwise. */
function page(
  kind: SeriesKind,
  day: string,
  data: object,
  askedAt = "2030-01-01T00:00:00Z",
  meter: Meter = "p1",
): SeriesPage {
  return decoded({ kind, meter, at: ms(`${day}T12:00:00Z`) }, series(data), { askedAt }) as SeriesPage;
}

const gasPage = (kind: SeriesKind, day: string, pairs: Pairs, askedAt?: string): SeriesPage =>
  page(kind, day, { gas: pairs }, askedAt, "p1-gas");

/** Slots from a start, each one its number. */
const slots = (from: string, count: number, spacing: number): [number, number][] =>
  Array.from({ length: count }, (_, index) => [ms(from) + index * spacing, index + 1]);

const column = ({ series: { columns } }: SeriesPage, name: string): number[] => [...(columns[name] ?? [])];
const localTimes = ({ series: { times } }: SeriesPage): string[] =>
  [...times].map((at) => new Date(at).toLocaleTimeString("nl-NL", { timeZone: ZONE, timeStyle: "short" }));
const litres = (values: readonly number[]): number[] => values.map((value) => Math.round(value * 1000));

describe("the vendor's examples", () => {
  test("case 4, 56: gas by the hour, rising, without 23:59:59, in m³", () => {
    const day = gasPage("day", "2017-05-31", excerpt("doc_gas_day_excerpt"));
    expect(localTimes(day)).toEqual(["00:00", "01:00", "23:00"]);
    expect(litres(column(day, "m3"))).toEqual([1, 0, 142]);
    expect(day.issues).toEqual([]);
  });

  test("case 5: the days of May are local dates", () => {
    const month = gasPage("month", "2017-05-31", excerpt("doc_gas_month_excerpt"));
    const dates = [...month.series.times].map((at) => civilDate(at, ZONE));
    expect([dates[0], dates.at(-1)]).toEqual(["2017-05-01", "2017-05-31"]);
    expect(litres(column(month, "m3"))).toEqual([3, 3, 535, 604]);
  });

  test("case 6, 47: the months of a year, across both clocks", () => {
    const year = gasPage("year", "2017-05-31", excerpt("doc_gas_year_excerpt"));
    expect([...year.series.times].map((at) => civilDate(at, ZONE))).toEqual([
      "2017-01-01",
      "2017-02-01",
      "2017-03-01",
      "2017-12-01",
    ]);
    expect(litres(column(year, "m3"))).toEqual([281_623, 229_004, 144_492, 0]);
  });
});

describe("order and time", () => {
  const pairs = slots("2026-03-10T00:00:00+01:00", 60, MINUTE);

  test("case 7: any order gives the same page (P10)", () => {
    const rising = page("day", "2026-03-10", { electric_power: pairs });
    expect(column(rising, "w")).toEqual(pairs.map(([, value]) => value));
    fc.assert(
      fc.property(fc.shuffledSubarray(pairs, { minLength: pairs.length }), (shuffled) => {
        expect(page("day", "2026-03-10", { electric_power: shuffled })).toEqual(rising);
      }),
      { numRuns: 50 },
    );
  });

  test("case 8: the same twice is once; different values keep the first, with an issue", () => {
    const [first, second] = slots("2026-03-10T00:00:00+01:00", 2, MINUTE);
    const twice = page("day", "2026-03-10", { electric_power: [first, second, first] });
    expect(column(twice, "w")).toEqual([1, 2]);
    expect(twice.issues).toEqual([]);
    const conflict = page("day", "2026-03-10", { electric_power: [second, first, [second![0], 99]] });
    expect(column(conflict, "w")).toEqual([1, 2]);
    expect(codes(conflict)).toEqual(["duplicate-conflict"]);
    expect(conflict.issues[0]?.text.en).toBe(
      'In "p1 day 2026-03-10" 1 × electric_power: given twice with different values, the first is used',
    );
  });

  test("case 9, Q8: low and high are joined by time; the missing side is not a number, and not 0", () => {
    const [first, second, third] = slots("2026-03-01T00:00:00+01:00", 3, 24 * HOUR);
    const month = page("month", "2026-03-10", {
      electric_energy_low: [third, first],
      electric_energy_high: [second, third],
    });
    expect(column(month, "netLowKwh")).toEqual([1, Number.NaN, 3]);
    expect(column(month, "netNormalKwh")).toEqual([Number.NaN, 2, 3]);
  });

  test("case 10: null is a slot without a value", () => {
    const [first, second] = slots("2026-03-10T00:00:00+01:00", 2, MINUTE);
    const day = page("day", "2026-03-10", { electric_power: [first, [second![0], null]] });
    expect(column(day, "w")).toEqual([1, Number.NaN]);
  });

  test("case 12: [0,0] is absent, [0,5] too but with an issue, [ts,0] is a real 0", () => {
    const at = ms("2026-03-10T00:00:00+01:00");
    const day = page("day", "2026-03-10", {
      electric_power: [
        [0, 0],
        [at, 0],
      ],
    });
    expect(column(day, "w")).toEqual([0]);
    expect(day.issues).toEqual([]);
    expect(
      codes(
        page("day", "2026-03-10", {
          electric_power: [
            [0, 5],
            [at, 0],
          ],
        }),
      ),
    ).toEqual(["value-without-time"]);
  });

  test("case 13: an unknown channel passes under its own name", () => {
    const flow = slots("2026-03-10T00:00:00+01:00", 3, MINUTE);
    expect(column(page("day", "2026-03-10", { flow }), "flow")).toEqual([1, 2, 3]);
  });

  test("case 59, 60: what is negative stays so", () => {
    const at = ms("2026-03-01T00:00:00+01:00");
    const month = page("month", "2026-03-10", { electric_energy_low: [[at, -12.5]] });
    expect(column(month, "netLowKwh")).toEqual([-12.5]);
    expect(column(page("day", "2026-03-01", { electric_power: [[at, -4.5]] }, undefined, "s01"), "w")).toEqual([-4.5]);
  });

  test("two names of one column must agree", () => {
    const pairs = slots("2026-03-01T00:00:00+01:00", 3, 24 * HOUR);
    const both = (other: Pairs) => () =>
      page("month", "2026-03-10", { electric_energy: pairs, electric_energy_low: other });
    expect(column(both(pairs)(), "netLowKwh")).toEqual([1, 2, 3]);
    expect(refusal(both(pairs.slice(1))).message).toContain("electric_energy_low is given under two names");
  });
});

describe("days of 23, 24 and 25 hours", () => {
  test.each([
    ["case 41: 2026-03-29", "2026-03-29", 23],
    ["case 41: 2025-03-30", "2025-03-30", 23],
    ["case 42: 2026-10-25", "2026-10-25", 25],
    ["2026-06-01", "2026-06-01", 24],
  ])("%s holds %s hours, each minute of it once", (_, day, hours) => {
    const start = page("day", day, {}).start;
    const whole = Array.from({ length: hours * 60 }, (_, index) => [start + index * MINUTE, index] as const);
    const found = page("day", day, { electric_power: [[start + hours * HOUR - 1000, null], ...whole.toReversed()] });
    expect(found.end - found.start).toBe(hours * HOUR);
    expect(found.series.times).toHaveLength(hours * 60);
    expect(found.issues).toEqual([]);
  });

  test("case 42: both hours from 02:00 are kept", () => {
    const day = gasPage("day", "2026-10-25", slots("2026-10-25T00:00:00+02:00", 25, HOUR));
    expect(localTimes(day).slice(1, 5)).toEqual(["01:00", "02:00", "02:00", "03:00"]);
  });

  test("case 43, T4: 1440 slots on a day of 1380 minutes are cut to the day, and said", () => {
    const pairs = slots("2026-03-29T00:00:00+01:00", 1440, MINUTE);
    const day = page("day", "2026-03-29", { electric_power: pairs });
    expect(day.series.times).toHaveLength(1380);
    expect(day.issues[0]?.text.en).toContain("60 × electric_power: left out, outside what was asked");
  });

  test("case 44: days that drift by an hour after the clock changed are moved to their date, and said", () => {
    const drifted = slots("2026-03-01T00:00:00+01:00", 31, 24 * HOUR);
    const month = page("month", "2026-03-10", { electric_energy_low: drifted });
    expect([...month.series.times].map((at) => civilDate(at, ZONE)).at(-1)).toBe("2026-03-31");
    expect(month.series.times).toHaveLength(31);
    expect(codes(month)).toEqual(["stamp-moved"]);
    const autumn = page("month", "2026-10-10", {
      electric_energy_low: slots("2026-10-01T00:00:00+02:00", 31, 24 * HOUR),
    });
    expect(autumn.series.times.at(-1)).toBe(ms("2026-10-31T00:00:00+01:00"));
  });

  test("a slot that begins far from midnight is of no day", () => {
    const noon = ms("2026-03-10T12:00:00+01:00");
    const month = page("month", "2026-03-10", {
      electric_energy_low: [[noon, 5], ...slots("2026-03-01T00:00:00+01:00", 2, 24 * HOUR)],
    });
    expect(column(month, "netLowKwh")).toEqual([1, 2]);
    expect(codes(month)).toEqual(["off-grid"]);
  });

  test.each([
    ["2017-05-30T22:00:00Z", "2017-05-31"],
    ["2017-05-31T21:59:59Z", "2017-05-31"],
    ["2017-05-31T22:30:00Z", "2017-06-01"],
    ["2016-12-31T23:00:00Z", "2017-01-01"],
    ["2026-03-29T21:59:59Z", "2026-03-29"],
    ["2026-10-25T22:59:59Z", "2026-10-25"],
  ])("case 45, 47: %s is on %s", (instant, date) => {
    const { start } = decoded({ kind: "day", meter: "p1", at: ms(instant) }, series({}));
    expect(civilDate(start, ZONE)).toBe(date);
  });

  test.each([
    ["2024-02-10", 29],
    ["2025-02-10", 28],
  ])("case 47: February of %s has %i days", (day, days) => {
    const { start, end } = page("month", day, {});
    expect((end - start) / HOUR / 24).toBe(days);
  });

  test("case 48: the gas of midnight is of one day only", () => {
    const hours = slots("2026-03-10T00:00:00+01:00", 25, HOUR);
    const [first, second] = ["2026-03-10", "2026-03-11"].map((day) => gasPage("day", day, hours).series.times);
    expect(first).toHaveLength(24);
    expect([...second!]).toEqual([ms("2026-03-11T00:00:00+01:00")]);
  });
});

describe("what was asked, and until when", () => {
  test("N16: slots of other days are left out, with an issue", () => {
    const day = page("day", "2026-03-10", { electric_power: slots("2026-03-09T23:58:00+01:00", 4, MINUTE) });
    expect(column(day, "w")).toEqual([3, 4]);
    expect(codes(day)).toEqual(["outside-period"]);
  });

  test.each<[SeriesKind, string]>([
    ["day", "2026-03-09T10:00:00+01:00"],
    ["month", "2026-02-10T00:00:00+01:00"],
    ["year", "2025-03-01T00:00:00+01:00"],
  ])("N15: an answer about another %s is refused", (kind, from) => {
    const attempt = (): unknown => page(kind, "2026-03-10", { electric_power: slots(from, 3, MINUTE) });
    expect(refusal(attempt)).toMatchObject({
      code: "malformed",
      message: expect.stringContaining("about another time, 202"),
    });
  });

  test("case 49: of this month, the future is left out and today is marked", () => {
    const zeros: Pairs = slots("2026-06-11T00:00:00+02:00", 20, 24 * HOUR).map(([at]) => [at, 0]);
    const data = { electric_energy_low: [...zeros.toReversed(), ...slots("2026-06-01T00:00:00+02:00", 10, 24 * HOUR)] };
    const month = page("month", "2026-06-10", data, "2026-06-10T15:00:00+02:00");
    expect(column(month, "netLowKwh")).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(month.issues).toMatchObject([
      {
        code: "partial-slot",
        severity: "info",
        from: ms("2026-06-10T00:00:00+02:00"),
        to: ms("2026-06-11T00:00:00+02:00"),
      },
    ]);
  });

  test("case 50: of this year, future months are left out and this one is marked", () => {
    const first = (month: number): number => page("month", `2026-${String(month).padStart(2, "0")}-10`, {}).start;
    const data = { gas: Array.from({ length: 12 }, (_, index) => [first(index + 1), index < 6 ? 10 : 0]) };
    const year = page("year", "2026-06-10", data, "2026-06-10T15:00:00+02:00", "p1-gas");
    expect(column(year, "m3")).toEqual([10, 10, 10, 10, 10, 10]);
    expect(year.issues).toMatchObject([{ code: "partial-slot", to: ms("2026-07-01T00:00:00+02:00") }]);
  });

  test("case 51, Q4: of today, only whole slots", () => {
    const minutes = slots("2026-06-10T00:00:00+02:00", 1440, MINUTE);
    const today = page("day", "2026-06-10", { electric_power: minutes }, "2026-06-10T01:00:30+02:00");
    expect(today.series.times).toHaveLength(60);
    expect(today.series.times.at(-1)).toBe(ms("2026-06-10T00:59:00+02:00"));
    const hours = slots("2026-06-10T00:00:00+02:00", 24, HOUR);
    expect(gasPage("day", "2026-06-10", hours, "2026-06-10T05:30:00+02:00").series.times).toHaveLength(5);
  });

  test("case 52: a day of zero in the past is a real zero", () => {
    const month = page("month", "2026-06-10", { electric_energy_low: [[ms("2026-06-03T00:00:00+02:00"), 0]] });
    expect(column(month, "netLowKwh")).toEqual([0]);
  });

  test("case 53: a day that is not there is not made up", () => {
    const days = slots("2026-06-01T00:00:00+02:00", 30, 24 * HOUR).filter(([, day]) => day !== 7);
    expect(page("month", "2026-06-10", { electric_energy_low: days }).series.times).toHaveLength(29);
  });
});

describe("the end sample (Q5)", () => {
  const last = ms("2026-06-10T23:59:59+02:00");
  const minutes = slots("2026-06-10T23:00:00+02:00", 60, MINUTE);
  const withEnd = (value: number | null, pairs: Pairs = minutes): SeriesPage =>
    page("day", "2026-06-10", { electric_power: [[last, value], ...pairs] });

  test.each([[0], [null]])("of %s is dropped without a word", (value) => {
    expect(withEnd(value).series.times).toHaveLength(60);
    expect(withEnd(value).issues).toEqual([]);
  });

  test("case 54: a value of its own fills 23:59 only when that is absent", () => {
    const filled = withEnd(77, minutes.slice(0, -1));
    expect([filled.series.times.at(-1), column(filled, "w").at(-1)]).toEqual([ms("2026-06-10T23:59:00+02:00"), 77]);
    expect(filled.issues).toEqual([]);
    expect(column(withEnd(77), "w").at(-1)).toBe(60);
    expect(codes(withEnd(77))).toEqual(["end-sample"]);
  });

  test("case 54: it is no hour of gas", () => {
    const day = gasPage("day", "2026-06-10", [[last, 0.5], ...slots("2026-06-10T00:00:00+02:00", 23, HOUR)]);
    expect(day.series.times).toHaveLength(23);
    expect(codes(day)).toEqual(["end-sample"]);
  });
});

describe("the unit of gas, by spacing (Q14)", () => {
  const start = "2026-06-10T00:00:00+02:00";

  test("case 55: 1441 entries of DSMR 5 are litres per minute; 2 L/min for an hour is 0.120 m³", () => {
    const pairs: Pairs = slots(start, 1440, MINUTE).map(([at], index) => [at, index < 60 ? 2 : 0]);
    const day = gasPage("day", "2026-06-10", [[ms("2026-06-10T23:59:59+02:00"), 0], ...pairs.toReversed()]);
    const rates = column(day, "litresPerMinute");
    expect(rates).toHaveLength(1440);
    expect(rates.reduce((sum, rate) => sum + rate, 0) / 1000).toBe(0.12);
    expect(day.series.columns.m3).toBeUndefined();
  });

  test("a rate is the shortest decimal of its float32", () => {
    const pairs: Pairs = slots(start, 3, MINUTE).map(([at]) => [at, 2.0999999046326]);
    expect(column(gasPage("day", "2026-06-10", pairs), "litresPerMinute")).toEqual([2.1, 2.1, 2.1]);
  });

  test.each([0, 1])("case 57: %i sample has no spacing, so nothing is converted", (count) => {
    const day = gasPage("day", "2026-06-10", slots(start, count, HOUR));
    expect(Object.keys(day.series.columns)).toEqual(count === 0 ? [] : ["gasUnknown"]);
    expect(codes(day)).toEqual(count === 0 ? [] : ["gas-unit"]);
  });

  test("case 57: a meter replaced at 11:00 gives hours, then minutes, each in its own column", () => {
    const mixed = [...slots(start, 11, HOUR), ...slots("2026-06-10T11:00:00+02:00", 780, MINUTE)];
    const day = gasPage("day", "2026-06-10", mixed);
    expect(column(day, "m3").filter((value) => !Number.isNaN(value))).toHaveLength(11);
    expect(column(day, "litresPerMinute").filter((value) => !Number.isNaN(value))).toHaveLength(780);
    expect(day.issues).toEqual([]);
  });

  test("a gap between minutes does not make hours of them", () => {
    const gap = [...slots(start, 60, MINUTE), ...slots("2026-06-10T05:00:00+02:00", 60, MINUTE)];
    expect(Object.keys(gasPage("day", "2026-06-10", gap).series.columns)).toEqual(["litresPerMinute"]);
  });

  test("what fits neither is not converted", () => {
    expect(Object.keys(gasPage("day", "2026-06-10", slots(start, 96, 15 * MINUTE)).series.columns)).toEqual([
      "gasUnknown",
    ]);
  });

  test("days and months of gas are m³", () => {
    expect(column(gasPage("month", "2026-06-10", [[ms(start), 1.5]]), "m3")).toEqual([1.5]);
  });
});

test("case 46: the zone asked for counts, not that of this machine", () => {
  const { start, end } = decoded({ kind: "day", meter: "p1", at: ms("2026-04-05T00:00:00Z") }, series({}), {
    zone: "Pacific/Auckland",
  });
  expect([start, end]).toEqual([ms("2026-04-05T00:00:00+13:00"), ms("2026-04-06T00:00:00+12:00")]);
});
