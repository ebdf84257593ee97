import { expect, test } from "vitest";
import type { SeriesPage } from "../../src/source/source.ts";
import { collect } from "../../src/stream/collect.ts";
import { gaps } from "../../src/stream/gaps.ts";
import { type Every, type Samples, samples } from "../../src/stream/samples.ts";
import { type Period, period } from "../../src/units/period.ts";
import { dayPage, memorySource, minutes } from "./memory-source.ts";

const MINUTE = 60_000;
const HOUR = 3_600_000;
const of = (text: string): Period => period(text, "Europe/Amsterdam");
const one = of("2026-11-05");

/** The chunks of a period whose days are answered by a function of their first instant. */
const chunksOf = (
  stretch: Period,
  every: Every,
  page: (start: number) => SeriesPage,
  meter: "p1" | "p1-gas" | "s01" = "p1",
): Promise<Samples[]> => {
  const source = memorySource((query) => page("at" in query ? query.at : 0));
  return collect(samples(source, { meter, every, period: stretch }));
};

async function chunkOf(
  every: Every,
  page: SeriesPage,
  meter: "p1" | "p1-gas" | "s01" = "p1",
  stretch = one,
): Promise<Samples> {
  const [chunk] = await chunksOf(stretch, every, () => ({ ...page, meter }), meter);
  return chunk!;
}

const gapsOf = async (chunk: Samples) => collect(gaps()(await import("rxjs").then(({ of: just }) => just(chunk))));

/** A day by the minute in which only some are there. */
const some = (
  indexes: readonly number[],
  watts: (index: number) => number,
  more: Partial<SeriesPage> = {},
): SeriesPage =>
  dayPage(
    one.start,
    one.end,
    { w: indexes.map(watts) },
    indexes.map((index) => one.start + index * MINUTE),
    more,
  );

test("a day is an unbroken grid of minutes, with NaN where nothing was measured", async () => {
  const { date, times, columns, every } = await chunkOf(
    "minute",
    some([0, 2, 1439], (index) => index),
  );
  expect([date, every, times.length, times[2]]).toEqual(["2026-11-05", "minute", 1440, one.start + 2 * MINUTE]);
  expect([...columns.w!.slice(0, 4)]).toEqual([0, Number.NaN, 2, Number.NaN]);
  expect(columns.w![1439]).toBe(1439);
});

test("by the hour, import and export are the sums of the positive and of the negative minutes", async () => {
  const watts = (at: number): number => (((at - one.start) / MINUTE) % 2 ? -600 : 1200);
  const { columns, times } = await chunkOf("hour", minutes(one.start, one.end, watts));
  expect([times.length, columns.importWh![5], columns.exportWh![5], columns.minutes![5]]).toEqual([24, 600, 300, 60]);
});

test("an hour with some minutes holds those, an hour without any is NaN and never 0", async () => {
  const { columns } = await chunkOf(
    "hour",
    some([0, 1, 2], () => 60),
  );
  expect([...columns.importWh!.slice(0, 2)]).toEqual([3, Number.NaN]);
  expect([...columns.exportWh!.slice(0, 2)]).toEqual([0, Number.NaN]);
  expect([...columns.minutes!.slice(0, 2)]).toEqual([3, 0]);
});

test.each([
  { text: "2026-03-29", length: 1380, hours: 23 },
  { text: "2026-10-25", length: 1500, hours: 25 },
])("cases 41 and 42: $text has $length minutes and $hours hours without a gap", async ({ text, length, hours }) => {
  const day = of(text);
  const page = minutes(day.start, day.end, () => 60);
  const chunk = await chunkOf("minute", page, "p1", day);
  expect(chunk.times).toHaveLength(length);
  expect(await gapsOf(chunk)).toEqual([]);
  const hourly = await chunkOf("hour", page, "p1", day);
  expect([...hourly.columns.importWh!]).toEqual(Array(hours).fill(60));
});

test("case 43: 1,440 slots on a day of 25 hours leave a gap of one hour, and each minute counts for a minute", async () => {
  const day = of("2026-10-25");
  const page = minutes(day.start, day.end - HOUR, () => 60);
  const short = { ...page, end: day.end };
  expect(await gapsOf(await chunkOf("minute", short, "p1", day))).toEqual([
    { date: "2026-10-25", start: day.end - HOUR, end: day.end, slots: 60 },
  ]);
  const { columns } = await chunkOf("hour", short, "p1", day);
  expect([...columns.importWh!]).toEqual([...Array(24).fill(60), Number.NaN]);
});

test("case 48: the gas of the hour from midnight belongs to one day only", async () => {
  const two = of("2026-11-05/2026-11-07");
  const page = (start: number): SeriesPage => {
    const times = Array.from({ length: 24 }, (_, hour) => start + hour * HOUR);
    return {
      ...dayPage(start, start + 24 * HOUR, { m3: times.map((at) => (at === two.start + 24 * HOUR ? 1 : 0)) }, times),
      meter: "p1-gas",
    };
  };
  const chunks = await chunksOf(two, "hour", page, "p1-gas");
  expect(chunks.flatMap(({ columns }) => [...columns.litres!]).reduce((sum, litres) => sum + litres)).toBe(1000);
  expect(chunks.flatMap(({ times }) => [...times])).toHaveLength(48);
});

test("case 51: a day under way ends with the last slot that was over, and what is to come is no gap", async () => {
  const askedAt = one.start + 90 * MINUTE + 30_000;
  const begun = some([...Array(90).keys()], () => 60, { askedAt });
  const chunk = await chunkOf("minute", begun);
  expect([chunk.times.length, chunk.times.at(-1), chunk.issues]).toEqual([90, one.start + 89 * MINUTE, []]);
  expect(await gapsOf(chunk)).toEqual([]);
  expect((await chunkOf("hour", begun)).times).toHaveLength(1);
});

test("case 51: a slot that is still running is left out without a word", async () => {
  const askedAt = one.start + 90 * MINUTE + 30_000;
  const chunk = await chunkOf(
    "minute",
    some([...Array(91).keys()], () => 60, { askedAt }),
  );
  expect([chunk.times.length, chunk.issues]).toEqual([90, []]);
});

test("case 52: a true zero is a value, not a gap", async () => {
  const chunk = await chunkOf(
    "minute",
    minutes(one.start, one.end, () => 0),
  );
  expect(await gapsOf(chunk)).toEqual([]);
});

test("case 53: what is missing is told, at the start, in between, at the end, and for a whole day", async () => {
  const known = [...Array(1440).keys()].filter((index) => index > 4 && index !== 700 && index < 1438);
  const expected = [
    { date: "2026-11-05", start: one.start, end: one.start + 5 * MINUTE, slots: 5 },
    { date: "2026-11-05", start: one.start + 700 * MINUTE, end: one.start + 701 * MINUTE, slots: 1 },
    { date: "2026-11-05", start: one.start + 1438 * MINUTE, end: one.end, slots: 2 },
  ];
  expect(
    await gapsOf(
      await chunkOf(
        "minute",
        some(known, () => 60),
      ),
    ),
  ).toEqual(expected);
  const empty = dayPage(one.start, one.end, {}, []);
  expect(await gapsOf(await chunkOf("minute", empty))).toMatchObject([{ slots: 1440 }]);
  expect(await gapsOf(await chunkOf("hour", empty))).toMatchObject([{ slots: 24 }]);
});

test("cases 55 and 56: litres a minute are summed, m³ an hour are litres by the thousand", async () => {
  const times = Array.from({ length: 1440 }, (_, index) => one.start + index * MINUTE);
  const byMinute = dayPage(one.start, one.end, { litresPerMinute: times.map(() => 2) }, times);
  expect((await chunkOf("hour", byMinute, "p1-gas")).columns.litres![7]).toBe(120);
  const hours = times.filter((_, index) => index % 60 === 0);
  const byHour = dayPage(one.start, one.end, { m3: hours.map(() => 0.25) }, hours);
  expect((await chunkOf("minute", byHour, "p1-gas")).every).toBe("hour");
  const { columns } = await chunkOf("hour", byHour, "p1-gas");
  expect([columns.litres![7], columns.minutes![7]]).toEqual([250, 60]);
});

test("case 57: on the day of a new gas meter hours and minutes add up side by side", async () => {
  const hours = [0, 1, 2].map((hour) => one.start + hour * HOUR);
  const rest = Array.from({ length: 1260 }, (_, index) => one.start + 3 * HOUR + index * MINUTE);
  const times = [...hours, ...rest];
  const page = dayPage(
    one.start,
    one.end,
    {
      m3: times.map((_, index) => (index < 3 ? 0.1 : Number.NaN)),
      litresPerMinute: times.map((_, index) => (index < 3 ? Number.NaN : 1)),
    },
    times,
  );
  const { columns } = await chunkOf("hour", page, "p1-gas");
  expect([...columns.litres!]).toEqual([100, 100, 100, ...Array(21).fill(60)]);
  expect([...columns.minutes!]).toEqual(Array(24).fill(60));
  expect(await gapsOf(await chunkOf("minute", page, "p1-gas"))).toEqual([]);
});

test("case 57: gas of an unknown unit is never made into litres", async () => {
  const page = dayPage(one.start, one.end, { gasUnknown: [0.142] }, [one.start]);
  const { columns } = await chunkOf("hour", page, "p1-gas");
  expect(columns.litres!.every(Number.isNaN)).toBe(true);
});

test("case 60: what an inverter takes at night counts against what it made", async () => {
  const watts = (at: number): number => (at < one.start + HOUR ? -6 : 600);
  const { columns } = await chunkOf("hour", minutes(one.start, one.end, watts), "s01");
  expect(Object.keys(columns)).toEqual(["wh", "minutes"]);
  expect([...columns.wh!.slice(0, 2)]).toEqual([-6, 600]);
});

test("case 70: a power that no connection can carry is set aside and told", async () => {
  const spiky = minutes(one.start, one.end, (at) => (at === one.start + 5 * MINUTE ? 300_000 : 60));
  const { columns, issues } = await chunkOf("minute", spiky);
  expect(columns.w![5]).toBeNaN();
  expect(issues).toMatchObject([
    { code: "implausible-power", from: one.start + 5 * MINUTE, to: one.start + 6 * MINUTE },
  ]);
  expect((await chunkOf("hour", spiky)).columns.importWh![0]).toBe(59);
});

test("samples outside the day or on one slot are set aside and told", async () => {
  const times = [one.start - MINUTE, one.start, one.start + 30_000, one.end];
  const { columns, issues } = await chunkOf("minute", dayPage(one.start, one.end, { w: [1, 2, 3, 4] }, times));
  expect(columns.w![0]).toBe(2);
  expect(issues).toMatchObject([
    { code: "sample-set-aside", text: { en: expect.stringContaining("3 samples of 2026-11-05") } },
  ]);
});

test("issues of the page ride along", async () => {
  const issue = { code: "duplicate-conflict", severity: "warning", text: { en: "Twice", nl: "Twee keer" } } as const;
  expect(
    (
      await chunkOf(
        "minute",
        some([0], () => 1, { issues: [issue] }),
      )
    ).issues,
  ).toEqual([issue]);
});
