import { firstValueFrom, take } from "rxjs";
import { expect, test } from "vitest";
import { SourceError } from "../../src/errors.ts";
import type { Query } from "../../src/source/source.ts";
import { collect } from "../../src/stream/collect.ts";
import { days } from "../../src/stream/days.ts";
import { months } from "../../src/stream/months.ts";
import { readings } from "../../src/stream/readings.ts";
import { realtime } from "../../src/stream/realtime.ts";
import { totals } from "../../src/stream/totals.ts";
import { years } from "../../src/stream/years.ts";
import { period } from "../../src/units/period.ts";
import { isoInstant } from "../../src/units/zone.ts";
import { memorySource, type Script, totalsPage } from "./memory-source.ts";

const AMSTERDAM = "Europe/Amsterdam";
const of = (text: string, zone = AMSTERDAM) => period(text, zone);
const when = (query: Query): string => ("at" in query ? isoInstant(query.at, AMSTERDAM) : query.kind);
const asItself: Script = (query) => query;
const refused = new SourceError({ code: "auth", text: { en: "Key refused", nl: "Sleutel geweigerd" } });

/** Lets promises settle. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test.each([
  { text: "2024-02", count: 29, last: "2024-02-29T00:00:00+01:00" },
  { text: "2025-02", count: 28, last: "2025-02-28T00:00:00+01:00" },
  { text: "2025-12-31/2026-01-02", count: 2, last: "2026-01-01T00:00:00+01:00" },
  { text: "2026-03-28/2026-03-31", count: 3, last: "2026-03-30T00:00:00+02:00" },
])("case 47: the days of $text are $count local days, asked oldest first", async ({ text, count, last }) => {
  const source = memorySource(asItself);
  await collect(days(source, { meter: "p1", period: of(text) }));
  expect(source.asked).toHaveLength(count);
  expect(when(source.asked.at(-1)!)).toBe(last);
});

test("months and years are asked whole, for every one that the period touches", async () => {
  const source = memorySource(asItself);
  await collect(months(source, { meter: "p1", period: of("2025-11-15/2026-01-02") }));
  await collect(years(source, { meter: "p1", period: of("2025-11-15/2026-01-01") }));
  await collect(years(source, { meter: "p1", period: of("2025-11-15/2026-01-02") }));
  expect(source.asked.map((query) => `${query.kind} ${when(query).slice(0, 10)}`)).toEqual([
    "month 2025-11-01",
    "month 2025-12-01",
    "month 2026-01-01",
    "year 2025-01-01",
    "year 2025-01-01",
    "year 2026-01-01",
  ]);
});

test("totals are asked at the last second of each local day, also across a change of the clock", async () => {
  const source = memorySource(asItself);
  await collect(totals(source, { meter: "p1", period: of("2026-10-24/2026-10-26") }));
  expect(source.asked.map(when)).toEqual(["2026-10-24T23:59:59+02:00", "2026-10-25T23:59:59+01:00"]);
});

test("readings of a period are those of its midnights, the last one included", async () => {
  const source = memorySource((query) =>
    totalsPage({ askedAt: 7, readings: [], kind: "totals", ...(query as object) }),
  );
  const chunks = await collect(readings(source, { period: of("2026-03-28/2026-03-30") }));
  expect(source.asked.map(when)).toEqual([
    "2026-03-27T23:59:59+01:00",
    "2026-03-28T23:59:59+01:00",
    "2026-03-29T23:59:59+02:00",
  ]);
  expect(chunks.map(({ date, boundary }) => [date, isoInstant(boundary, AMSTERDAM)])).toEqual([
    ["2026-03-28", "2026-03-28T00:00:00+01:00"],
    ["2026-03-29", "2026-03-29T00:00:00+01:00"],
    ["2026-03-30", "2026-03-30T00:00:00+02:00"],
  ]);
});

test("readings of single dates are asked in the order given, with another meter where one is named", async () => {
  const source = memorySource(() => totalsPage());
  const chunks = await collect(readings(source, { meter: "p1-gas", dates: ["2026-05-01", "2026-01-01"] }));
  expect(chunks.map(({ date }) => date)).toEqual(["2026-05-01", "2026-01-01"]);
  expect(source.asked[0]).toMatchObject({ kind: "totals", meter: "p1-gas" });
});

test("what had not begun is not asked", async () => {
  const source = memorySource(() => totalsPage());
  const until = Date.parse("2026-11-03T12:00:00+01:00");
  const stretch = { meter: "p1", period: of("2026-11"), until } as const;
  for (const stream of [days, totals, months, years]) await collect(stream(source, stretch) as never);
  expect(source.asked.map(({ kind }) => kind).join(" ")).toBe("day day day totals totals totals month year");
  expect(await collect(readings(source, { period: of("2026-11"), until }))).toHaveLength(3);
});

test.each([1, 2, 5])(
  "with concurrency %i no more are under way, and the answers stay in order",
  async (concurrency) => {
    const late: Script = async (query) => {
      const turns = "at" in query ? (query.at / 3_600_000) % 7 : 0;
      for (let turn = 0; turn < turns; turn += 1) await settle();
      return query;
    };
    const source = memorySource(late);
    const pages = await collect(days(source, { meter: "p1", period: of("2026-11"), concurrency }));
    const at = (pages as unknown as { at: number }[]).map((page) => page.at);
    expect(at).toEqual(at.toSorted((a, b) => a - b));
    expect(source.busiest()).toBe(concurrency);
  },
);

test("nothing is asked before somebody subscribes, and each subscription asks anew", async () => {
  const source = memorySource(asItself);
  const stream = days(source, { meter: "p1", period: of("2026-11-05") });
  expect(source.asked).toHaveLength(0);
  await collect(stream);
  await collect(stream);
  expect(source.asked).toHaveLength(2);
});

test("an error comes in its place: what lies before it is emitted, what lies after it is given up", async () => {
  const fifth = of("2026-11-05").start;
  const source = memorySource(async (query) => {
    if ("at" in query && query.at === fifth) throw refused;
    for (let turn = 0; turn < 3; turn += 1) await settle();
    return query;
  });
  const seen: unknown[] = [];
  const stream = days(source, { meter: "p1", period: of("2026-11"), concurrency: 3 });
  const failure = await new Promise((resolve) => stream.subscribe({ next: (page) => seen.push(page), error: resolve }));
  expect(failure).toBe(refused);
  expect(seen).toHaveLength(4);
  expect(source.asked.length).toBeLessThan(9);
});

test("a source that throws at once still fails through the Observable", async () => {
  const source = memorySource(() => {
    throw new RangeError("in the future");
  });
  await expect(collect(realtime(source, { meter: "p1" }))).rejects.toThrow("in the future");
});

test("unsubscribing aborts the requests in flight", async () => {
  const source = memorySource(() => new Promise(() => {}));
  const subscription = days(source, { meter: "p1", period: of("2026-11"), concurrency: 2 }).subscribe();
  await settle();
  expect([source.asked.length, source.aborted.length]).toEqual([2, 0]);
  subscription.unsubscribe();
  expect(source.aborted).toEqual(source.asked);
});

test("having enough aborts what is left", async () => {
  const first = of("2026-11").start;
  const source = memorySource((query) => ("at" in query && query.at === first ? query : new Promise(() => {})));
  await firstValueFrom(days(source, { meter: "p1", period: of("2026-11"), concurrency: 3 }).pipe(take(1)));
  expect(source.aborted.length).toBeGreaterThan(0);
  expect(source.asked.length).toBeLessThanOrEqual(4);
});

test("collect ends with the signal's reason and aborts the request in flight", async () => {
  const source = memorySource(() => new Promise(() => {}));
  const controller = new AbortController();
  const pages = collect(realtime(source, { meter: "p1" }), { signal: controller.signal });
  await settle();
  controller.abort(new Error("enough"));
  await expect(pages).rejects.toThrow("enough");
  expect(source.aborted).toHaveLength(1);
  await expect(collect(realtime(source, { meter: "p1" }), { signal: controller.signal })).rejects.toThrow("enough");
  expect(source.asked).toHaveLength(1);
});

test("a period of another zone than the source's, and a concurrency of nothing, are refused at once", () => {
  const source = memorySource(asItself);
  const elsewhere = { meter: "p1", period: of("2026-11", "America/New_York") } as const;
  for (const stream of [days, months, years, totals, readings])
    expect(() => stream(source, elsewhere)).toThrow("of America/New_York from a source in Europe/Amsterdam");
  expect(() => days(source, { meter: "p1", period: of("2026-11"), concurrency: 0 })).toThrow(RangeError);
});
