import { type ColumnTable, table as makeTable, op } from "arquero";
import fc from "fast-check";
import { from, of as just } from "rxjs";
import { expect, test } from "vitest";
import type { Meter, SeriesPage } from "../../src/source/source.ts";
import { collect } from "../../src/stream/collect.ts";
import { type Every, type Samples, samples } from "../../src/stream/samples.ts";
import { resample } from "../../src/table/resample.ts";
import { toTable } from "../../src/table/to-table.ts";
import { type Period, period } from "../../src/units/period.ts";
import { civilDate } from "../../src/units/zone.ts";
import { dayPage, memorySource, minutes } from "../stream/memory-source.ts";

const MINUTE = 60_000;
const HOUR = 3_600_000;
const of = (text: string, zone = "Europe/Amsterdam"): Period => period(text, zone);

type Watts = (at: number) => number;

const home = (stretch: Period, page: (start: number, end: number) => SeriesPage) =>
  memorySource((query) => {
    const start = "at" in query ? query.at : 0;
    const day = of(civilDate(start, stretch.zone), stretch.zone);
    return page(day.start, day.end);
  }, stretch.zone);

const chunksOf = (stretch: Period, watts: Watts, every: Every = "minute", meter: Meter = "p1"): Promise<Samples[]> =>
  collect(
    samples(
      home(stretch, (start, end) => ({ ...minutes(start, end, watts), meter })),
      { meter, every, period: stretch },
    ),
  );

const tableOf = async (text: string, watts: Watts = () => 60, every: Every = "minute", meter: Meter = "p1") =>
  toTable(await chunksOf(of(text), watts, every, meter));

const column = (table: ColumnTable, name: string): unknown[] => [...table.column(name)!];
const total = (table: ColumnTable, name: string): number =>
  (column(table, name) as number[]).filter((value) => !Number.isNaN(value)).reduce((sum, value) => sum + value, 0);
const wave: Watts = (at) => Math.round(3000 * Math.sin(at / 1e7) + 700 * Math.cos(at / 1e5));

test("the hours of a month group by tariff", async () => {
  const hours = resample(await tableOf("2026-11", () => 600), "hour");
  const sums = hours.groupby("tariff").rollup({ import: op.sum("import_wh"), export: op.sum("export_wh") });
  expect(sums.objects()).toEqual([
    { tariff: "low", import: (9 * 24 + 21 * 8) * 600, export: 0 },
    { tariff: "normal", import: 21 * 16 * 600, export: 0 },
  ]);
});

test("minutes have their civil columns in the zone of the home, whatever the process is in", async () => {
  const minuteTable = await tableOf("2026-11-01/2026-11-03");
  expect(minuteTable.columnNames()).toEqual(["time", "date", "hour", "weekday", "month", "tariff", "w"]);
  expect(minuteTable.numRows()).toBe(2880);
  const seven = 1440 + 7 * 60;
  expect(minuteTable.slice(seven - 1, seven + 1).objects()).toEqual([
    {
      time: Date.parse("2026-11-02T06:59:00+01:00"),
      date: "2026-11-02",
      hour: 6,
      weekday: 1,
      month: "2026-11",
      tariff: "low",
      w: 60,
    },
    {
      time: Date.parse("2026-11-02T07:00:00+01:00"),
      date: "2026-11-02",
      hour: 7,
      weekday: 1,
      month: "2026-11",
      tariff: "normal",
      w: 60,
    },
  ]);
});

test("samples come from a stream, an array or any iterable, in any order of days", async () => {
  const chunks = await chunksOf(of("2026-11-01/2026-11-04"), wave);
  const generator = async function* () {
    yield* chunks.toReversed();
  };
  const times = column(await toTable(chunks), "time");
  for (const input of [from(chunks), chunks.toReversed(), new Set(chunks), generator()])
    expect(column(await toTable(input), "time")).toEqual(times);
});

test("what was not measured is NaN by the minute, and arquero passes over it", async () => {
  const stretch = of("2026-11-05");
  const page = dayPage(stretch.start, stretch.end, { w: [100, 300] }, [stretch.start, stretch.start + 5 * MINUTE]);
  const minuteTable = await toTable(
    samples(
      home(stretch, () => page),
      { meter: "p1", every: "minute", period: stretch },
    ),
  );
  expect(column(minuteTable, "w").slice(0, 2)).toEqual([100, Number.NaN]);
  expect(minuteTable.rollup({ mean: op.mean("w"), count: op.valid("w") }).objects()).toEqual([{ mean: 200, count: 2 }]);
});

test("an hour without a sample is NaN, and every row tells its measured and its expected minutes", async () => {
  const stretch = of("2026-11-05");
  const page = dayPage(stretch.start, stretch.end, { w: [120, 120] }, [stretch.start, stretch.start + MINUTE]);
  const minuteTable = await toTable(
    samples(
      home(stretch, () => page),
      { meter: "p1", every: "minute", period: stretch },
    ),
  );
  const hours = resample(minuteTable, "hour");
  expect(hours.slice(0, 2).select("import_wh", "export_wh", "minutes", "expected").objects()).toEqual([
    { import_wh: 4, export_wh: 0, minutes: 2, expected: 60 },
    { import_wh: Number.NaN, export_wh: Number.NaN, minutes: 0, expected: 60 },
  ]);
  expect(resample(minuteTable, "day").select("import_wh", "minutes", "expected").objects()).toEqual([
    { import_wh: 4, minutes: 2, expected: 1440 },
  ]);
});

test("days without any sample are a table of rows without numbers", async () => {
  const stretch = of("2026-11-05");
  const empty = home(stretch, (start, end) => dayPage(start, end, {}, []));
  const minuteTable = await toTable(samples(empty, { meter: "p1", every: "minute", period: stretch }));
  expect([minuteTable.numRows(), minuteTable.get("w", 0)]).toEqual([1440, Number.NaN]);
  expect(resample(minuteTable, "day").objects()).toMatchObject([{ import_wh: Number.NaN, minutes: 0, expected: 1440 }]);
});

test.each([
  { text: "2026-03-29", hours: [0, 1, 3, 4], count: 23 },
  { text: "2026-10-25", hours: [0, 1, 2, 2], count: 25 },
])("cases 41 and 42: $text has $count rows by the hour and one by the day", async ({ text, hours, count }) => {
  const minuteTable = await tableOf(text);
  const byHour = resample(minuteTable, "hour");
  expect([byHour.numRows(), column(byHour, "hour").slice(0, 4)]).toEqual([count, hours]);
  expect(resample(minuteTable, "day").objects()).toMatchObject([{ import_wh: count * 60, expected: count * 60 }]);
});

test("hours of half an hour, where the clock moves by so much, are rows of their own", async () => {
  const stretch = of("2026-04-05", "Australia/Lord_Howe");
  const minuteTable = await toTable(await chunksOf(stretch, () => 60));
  const byHour = resample(minuteTable, "hour");
  expect(column(byHour, "expected").slice(0, 4)).toEqual([60, 60, 30, 60]);
  expect(total(byHour, "import_wh")).toBe(24.5 * 60);
});

test("coarser rows are exactly the sums of finer ones, whatever way they are made", () => {
  const stretch = of("2026-10-20/2026-11-03");
  return fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: -5000, max: 5000 }), { minLength: 1, maxLength: 50 }),
      async (values) => {
        const minuteTable = await toTable(await chunksOf(stretch, (at) => values[(at / MINUTE) % values.length]!));
        const [hours, days, months] = (["hour", "day", "month"] as const).map((every) => resample(minuteTable, every));
        for (const name of ["import_wh", "export_wh", "minutes", "expected"]) {
          const sums = [
            hours,
            days,
            months,
            resample(hours!, "day"),
            resample(hours!, "month"),
            resample(days!, "month"),
          ];
          expect(new Set(sums.map((table) => total(table!, name))).size).toBe(1);
        }
        expect(resample(hours!, "day").objects()).toEqual(days!.objects());
      },
    ),
    { numRuns: 10 },
  );
});

test("whole Wh stay within one of the truth in every run of hours", async () => {
  const stretch = of("2026-11-01/2026-11-15");
  const hours = column(resample(await toTable(await chunksOf(stretch, wave)), "hour"), "import_wh") as number[];
  let [truth, given, worst] = [0, 0, 0];
  hours.forEach((wh, hour) => {
    for (let minute = 0; minute < 60; minute += 1)
      truth += Math.max(0, wave(stretch.start + hour * HOUR + minute * MINUTE)) / 60;
    given += wh;
    worst = Math.max(worst, Math.abs(truth - given));
  });
  expect(hours.every(Number.isInteger)).toBe(true);
  expect(worst).toBeLessThan(0.501);
});

test("samples by the hour make the same table as minutes resampled by the hour", async () => {
  const [byHour, resampled] = [
    await tableOf("2026-10", wave, "hour"),
    resample(await tableOf("2026-10", wave), "hour"),
  ];
  expect(byHour.objects()).toEqual(resampled.objects());
  expect(byHour.params()).toEqual(resampled.params());
});

test("a filtered table counts only what it shows", async () => {
  const minuteTable = await tableOf("2026-11-05", () => 600);
  const morning = minuteTable.filter((row: { hour: number }) => row.hour < 3);
  expect(resample(morning, "hour").numRows()).toBe(3);
  expect(resample(morning, "day").objects()).toMatchObject([{ import_wh: 1800, minutes: 180, expected: 180 }]);
});

test("a table still knows its zone and meter after verbs", async () => {
  const minuteTable = await tableOf("2026-11-05", wave);
  const worked = minuteTable
    .derive({ w: (row: { w: number }) => row.w * 2 })
    .orderby("w")
    .reify()
    .select("time", "w");
  expect(resample(worked, "month").get("month", 0)).toBe("2026-11");
  expect(worked.params()).toEqual({ zone: "Europe/Amsterdam", meter: "p1", every: "minute", evening: 23 });
});

test("where low tariff starts at 21:00, minutes and hours say so", async () => {
  const minuteTable = await toTable(await chunksOf(of("2026-11-05"), wave), { evening: 21 });
  const low = (table: ColumnTable): number => column(table, "tariff").filter((tariff) => tariff === "low").length;
  expect([low(minuteTable), low(resample(minuteTable, "hour"))]).toEqual([10 * 60, 10]);
});

test("a month begins with its first day in the table", async () => {
  const months = resample(await tableOf("2026-10-30/2026-11-02"), "month");
  expect(months.select("time", "month", "import_wh").objects()).toEqual([
    { time: of("2026-10-30").start, month: "2026-10", import_wh: 2 * 1440 },
    { time: of("2026-11-01").start, month: "2026-11", import_wh: 1440 },
  ]);
});

test("other meters have one direction, gas has litres", async () => {
  const solar = resample(
    await tableOf("2026-11-05", (at) => (at < of("2026-11-05").start + HOUR ? -60 : 120), "minute", "s01"),
    "day",
  );
  expect(solar.objects()).toMatchObject([{ wh: 23 * 120 - 60 }]);
  const stretch = of("2026-11-05");
  const times = Array.from({ length: 24 }, (_, hour) => stretch.start + hour * HOUR);
  const gas: SeriesPage = {
    ...dayPage(stretch.start, stretch.end, { m3: times.map(() => 0.1504) }, times),
    meter: "p1-gas",
  };
  for (const every of ["hour", "minute"] as const) {
    const gasTable = await toTable(
      samples(
        home(stretch, () => gas),
        { meter: "p1-gas", every, period: stretch },
      ),
    );
    expect(resample(gasTable, "day").objects()).toMatchObject([{ litres: 3610, minutes: 1440, expected: 1440 }]);
  }
});

test("grouping by a civil column alone gives the groups that occur", async () => {
  const minuteTable = await tableOf("2026-10-31/2026-11-02");
  expect(minuteTable.groupby("month").count().objects()).toEqual([
    { month: "2026-10", count: 1440 },
    { month: "2026-11", count: 1440 },
  ]);
  expect(minuteTable.groupby("tariff").count().objects()).toEqual([{ tariff: "low", count: 2880 }]);
});

test.each([
  { title: "no samples at all", input: async () => [], says: "at least one day must have begun" },
  {
    title: "two meters",
    input: async () => [
      ...(await chunksOf(of("2026-11-01"), wave)),
      ...(await chunksOf(of("2026-11-02"), wave, "minute", "s01")),
    ],
    says: "Cannot put s01 in Europe/Amsterdam into a table of p1",
  },
  {
    title: "hours below minutes",
    input: async () => [
      ...(await chunksOf(of("2026-11-01"), wave)),
      ...(await chunksOf(of("2026-11-02"), wave, "hour")),
    ],
    says: "hours and minutes",
  },
  {
    title: "a day twice",
    input: async () => [...(await chunksOf(of("2026-11-01"), wave)), ...(await chunksOf(of("2026-11-01"), wave))],
    says: "2026-11-01 into a table twice",
  },
])("toTable refuses $title", async ({ input, says }) => {
  await expect(input().then((chunks) => toTable(chunks))).rejects.toThrow(says);
});

test("resample refuses a foreign table, narrower rows, and no rows", async () => {
  const hours = await tableOf("2026-11-05", wave, "hour");
  expect(() => resample(makeTable({ time: [1] }), "day")).toThrow(TypeError);
  expect(() => resample(resample(hours, "day"), "hour")).toThrow("by day to rows by hour");
  expect(() =>
    resample(
      hours.filter(() => false),
      "day",
    ),
  ).toThrow("without rows");
});

test("an error of the source is the error of the table, and a signal ends it", async () => {
  const broken = memorySource(() => Promise.reject(new Error("offline")));
  await expect(toTable(samples(broken, { meter: "p1", every: "minute", period: of("2026-11") }))).rejects.toThrow(
    "offline",
  );
  await expect(toTable(just(), { signal: AbortSignal.abort(new Error("enough")) })).rejects.toThrow("enough");
});
