import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SourceError } from "../../src/errors.ts";
import type { Issue } from "../../src/issue.ts";
import type { Quality, Register } from "../../src/reading.ts";
import type { Samples } from "../../src/stream/samples.ts";
import { defineContract } from "../../src/tariff/define-contract.ts";
import type { PriceSeries } from "../../src/tariff/prices/price-series.ts";
import { priceSeriesOf } from "../../src/tariff/prices/price-series-of.ts";
import { addDays, datesBetween } from "../../src/units/civil.ts";
import { period } from "../../src/units/period.ts";
import { civilDate, midnight } from "../../src/units/zone.ts";
import type { Boundaries } from "../../src/usage/readings/boundaries.ts";
import { meterRecord } from "../../src/usage/readings/meter-record.ts";
import { type CountedSpan, countedSpans } from "../../src/usage/slots/counted-spans.ts";
import { dynamicDates } from "../../src/usage/slots/dynamic-dates.ts";
import { dynamicSlots } from "../../src/usage/slots/dynamic-slots.ts";
import { dynamicStretches } from "../../src/usage/slots/dynamic-stretches.ts";
import type { Direction, SlotEnergies } from "../../src/usage/slots/slot-energies.ts";
import { slotGrid } from "../../src/usage/slots/slot-grid.ts";
import { type SlotPlan, slots } from "../../src/usage/slots/slots.ts";
import { memorySource, minutes } from "../stream/memory-source.ts";

const ZONE = "Europe/Amsterdam";
const QUARTER = 900_000;
const HOUR = 4 * QUARTER;
const MINUTE = 60_000;
const DAY = "2026-11-03";

function pricesFrom(from: string, to: string, every: number): PriceSeries {
  const [start, end] = [midnight(from, ZONE), midnight(to, ZONE)];
  const rows = Array.from({ length: (end - start) / every }, (_, slot) => new Date(start + slot * every).toISOString());
  return priceSeriesOf(["start,price", ...rows.map((at) => `${at.replace(".000", "")},0.1`)].join("\n"), "made.csv");
}

/** A day of samples; NaN where the function gives undefined. */
function chunk(
  date: string,
  columns: Record<string, (at: number) => number | undefined>,
  every: "minute" | "hour" = "minute",
): Samples {
  const [start, end] = [midnight(date, ZONE), midnight(addDays(date, 1), ZONE)];
  const step = every === "minute" ? MINUTE : HOUR;
  const times = Float64Array.from({ length: (end - start) / step }, (_, index) => start + index * step);
  const filled = Object.entries(columns).map(([name, of]) => [name, times.map((at) => of(at) ?? Number.NaN)]);
  const meter = "m3" in columns ? "p1-gas" : "p1";
  return {
    meter,
    every,
    zone: ZONE,
    date,
    start,
    end,
    askedAt: end,
    times,
    columns: Object.fromEntries(filled),
    issues: [],
  };
}

const span = (thousandths: number, from = DAY, to = addDays(from, 1), quality: Quality = "measured"): CountedSpan => ({
  from,
  to,
  thousandths,
  quality,
});

interface Laid extends Partial<Omit<SlotPlan, "stretch" | "zone">> {
  readonly direction?: Direction;
  readonly every?: number;
}

function laid({ direction = "import", every = HOUR, spans = [span(1000)], chunks = [], has }: Laid): SlotEnergies {
  const [from, to] = [spans[0]!.from, spans.at(-1)!.to];
  return slots({
    stretch: { direction, from, to, prices: pricesFrom(from, to, every) },
    zone: ZONE,
    spans,
    chunks,
    has,
  });
}

const sumOf = ({ thousandths }: SlotEnergies): number => thousandths.reduce((all, energy) => all + energy, 0);
const list = ({ thousandths }: SlotEnergies): number[] => Array.from(thousandths);
const hourOf = (at: number): number => Math.floor((at - midnight(civilDate(at, ZONE), ZONE)) / HOUR);

describe("the energy of price slots", () => {
  test("import is the sum of the positive minutes and export of the negative ones", () => {
    const power = chunk(DAY, { w: (at) => (hourOf(at) === 10 ? ((at / MINUTE) % 2 === 0 ? 600 : -1200) : 0) });
    const [bought, sold] = (["import", "export"] as const).map((direction) =>
      laid({ direction, chunks: [power], spans: [span(direction === "import" ? 300 : 600)] }),
    );
    expect([list(bought!)[10], list(sold!)[10]]).toEqual([300, 600]);
    expect([sumOf(bought!), sumOf(sold!)]).toEqual([300, 600]);
    expect(new Set([...bought!.quality, ...sold!.quality])).toEqual(new Set(["measured"]));
  });

  test("samples that disagree with the registers are scaled to them, and derived", () => {
    const power = chunk(DAY, { w: (at) => (hourOf(at) < 12 ? 100 : 300) });
    const found = laid({ chunks: [power], spans: [span(4900)] });
    expect(list(found).slice(0, 2).concat(list(found).slice(-2))).toEqual([102, 102, 306, 306]);
    expect(sumOf(found)).toBe(4900);
    expect(new Set(found.quality)).toEqual(new Set(["derived"]));
  });

  test("whatever the samples, slots add up to the registers and none is negative", () => {
    const days = fc.constantFrom("2026-03-29", "2026-10-25", DAY);
    const power = fc.array(fc.option(fc.integer({ min: -5000, max: 5000 }), { nil: undefined, freq: 20 }), {
      minLength: 100,
      maxLength: 100,
    });
    fc.assert(
      fc.property(
        days,
        power,
        fc.integer({ min: 0, max: 60_000 }),
        fc.constantFrom(QUARTER, HOUR),
        (date, watts, total, every) => {
          const chunks = [chunk(date, { w: (at) => watts[Math.floor(at / (7 * MINUTE)) % watts.length] })];
          for (const direction of ["import", "export"] as const) {
            const found = laid({ direction, every, chunks, spans: [span(total, date)] });
            expect(sumOf(found)).toBe(total);
            expect(found.thousandths.every((energy) => energy >= 0)).toBe(true);
            const estimated = found.thousandths.filter((_, slot) => found.quality[slot] === "estimated");
            const spread = found.spreads.reduce((all, { thousandths }) => all + thousandths, 0);
            expect(estimated.reduce((all, energy) => all + energy, 0)).toBe(spread);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test.each([
    ["2026-03-29", HOUR, 23],
    ["2026-03-29", QUARTER, 92],
    ["2026-10-25", HOUR, 25],
    ["2026-10-25", QUARTER, 100],
    [DAY, QUARTER, 96],
  ])("%s in slots of %i ms has %i of them", (date, every, count) => {
    const found = laid({ every, spans: [span(5000, date)], chunks: [chunk(date, { w: () => 200 })] });
    expect(found.starts).toHaveLength(count);
    expect(found.end).toBe(midnight(addDays(date, 1), ZONE));
  });

  test("quarters of an hour add up to that hour", () => {
    const chunks = [chunk(DAY, { w: (at) => 100 + ((at / MINUTE) % 37) * 11 })];
    const [hours, quarters] = [HOUR, QUARTER].map((every) => laid({ every, chunks, spans: [span(7213)] }));
    const added = list(hours!).map((_, hour) =>
      list(quarters!)
        .slice(4 * hour, 4 * hour + 4)
        .reduce((all, wh) => all + wh),
    );
    expect(added).toEqual(list(hours!));
  });

  test("prices that change from hours to quarters give slots of both lengths", () => {
    const texts = [
      "2026-11-01T22:00Z",
      "2026-11-01T23:00Z",
      "2026-11-02T00:00Z",
      "2026-11-02T00:15Z",
      "2026-11-02T00:30Z",
    ];
    const prices = priceSeriesOf(["start,price", ...texts.map((at) => `${at},0.1`)].join("\n"), "made.csv");
    const start = midnight("2026-11-02", ZONE);
    const grid = slotGrid(prices, start, start + 3 * HOUR, false);
    expect(Array.from(grid, (at) => (at - start) / MINUTE)).toEqual([0, 60, 75, 90, 105, 120]);
    expect(slotGrid(prices, start, start + 3 * HOUR, true)).toHaveLength(3);
  });
});

describe("what was not sampled", () => {
  test("no samples at all: the day's energy is spread evenly and estimated", () => {
    const found = laid({ spans: [span(48)] });
    expect(list(found)).toEqual(Array(24).fill(2));
    expect(new Set(found.quality)).toEqual(new Set(["estimated"]));
    expect(found.spreads).toEqual([{ slots: [...Array(24).keys()], thousandths: 48 }]);
  });

  test("slots without samples share what the sampled ones fall short of, which keep their own", () => {
    const chunks = [chunk(DAY, { w: (at) => (hourOf(at) < 20 ? 100 : undefined) })];
    const found = laid({ chunks, spans: [span(2400)] });
    expect(list(found)).toEqual(Array(24).fill(100));
    expect(found.quality.filter((quality) => quality === "estimated")).toHaveLength(4);
    expect(found.spreads).toEqual([{ slots: [20, 21, 22, 23], thousandths: 400 }]);
  });

  test("slots without samples get nothing when the registers leave nothing, and are not called estimated", () => {
    const chunks = [chunk(DAY, { w: (at) => (hourOf(at) < 20 ? 100 : undefined) })];
    const found = laid({ chunks, spans: [span(2000)] });
    expect(list(found).slice(-4)).toEqual([0, 0, 0, 0]);
    expect([new Set(found.quality), found.spreads]).toEqual([new Set(["measured", "derived"]), []]);
  });

  test("samples that are all 0 while the registers rose: evenly over all of them, estimated", () => {
    const found = laid({ direction: "export", chunks: [chunk(DAY, { w: () => 0 })], spans: [span(240)] });
    expect(list(found)).toEqual(Array(24).fill(10));
    expect(found.spreads).toEqual([{ slots: [...Array(24).keys()], thousandths: 240 }]);
  });

  test("a slot with some of its minutes counts as their mean, and is derived", () => {
    const chunks = [chunk(DAY, { w: (at) => (hourOf(at) === 5 && (at / MINUTE) % 60 >= 30 ? undefined : 100) })];
    const found = laid({ chunks, spans: [span(2400)] });
    expect(list(found)).toEqual(Array(24).fill(100));
    expect([found.quality[5], found.quality[6]]).toEqual(["derived", "measured"]);
  });

  test("a slot with less than half its minutes keeps what they say, and the time without them what is short: estimated", () => {
    const isKettle = (at: number): boolean => hourOf(at) === 18 && (at / MINUTE) % 60 === 0;
    const w = (at: number): number | undefined => (hourOf(at) !== 18 ? 100 : isKettle(at) ? 3000 : undefined);
    const found = laid({ chunks: [chunk(DAY, { w })], spans: [span(2450)] });
    expect(list(found)).toEqual(Array.from({ length: 24 }, (_, hour) => (hour === 18 ? 150 : 100)));
    expect([found.quality[18], found.quality[19]]).toEqual(["estimated", "derived"]);
    expect(found.spreads).toEqual([{ slots: [18], thousandths: 150 }]);
  });

  test("an interpolated reading makes its slots estimated", () => {
    const found = laid({ chunks: [chunk(DAY, { w: () => 100 })], spans: [span(2400, DAY, undefined, "estimated")] });
    expect(new Set(found.quality)).toEqual(new Set(["estimated"]));
  });

  test("what a file of intervals lacks stays missing and is never filled", () => {
    const wh = (at: number): number | undefined => (hourOf(at) === 3 ? undefined : 50);
    const hole = midnight(DAY, ZONE) + 3 * HOUR;
    const has = (start: number, end: number) =>
      start < hole + HOUR && end > hole ? ("none" as const) : ("all" as const);
    const found = laid({ chunks: [chunk(DAY, { importWh: wh }, "hour")], spans: [span(23 * 50)], has });
    expect(list(found)).toEqual(Array.from({ length: 24 }, (_, hour) => (hour === 3 ? 0 : 50)));
    expect(found.quality.filter((quality) => quality !== "measured")).toEqual(["missing"]);
    expect(found.spreads).toEqual([]);
  });

  test("energy that is known by the hour only keeps to hours under quarter prices", () => {
    const found = laid({ every: QUARTER, chunks: [chunk(DAY, { importWh: () => 40 }, "hour")], spans: [span(960)] });
    expect(list(found)).toEqual(Array(24).fill(40));
  });

  test("gas by the hour is scaled to the gas register, also under a price a gas day", () => {
    const days = ["2026-11-02T06:00+01:00", "2026-11-03T06:00+01:00", "2026-11-04T06:00+01:00"];
    const prices = priceSeriesOf(["start,price", ...days.map((at) => `${at},0.4`)].join("\n"), "gas.csv");
    const chunks = [chunk(DAY, { m3: (at) => (hourOf(at) < 6 ? 0.5 : 0.1) }, "hour")];
    const stretch = { direction: "gas" as const, from: DAY, to: addDays(DAY, 1), prices };
    const found = slots({ stretch, zone: ZONE, spans: [span(4800)], chunks });
    expect(list(found)).toEqual([...Array(6).fill(500), ...Array(18).fill(100)]);
  });
});

/** Midnight readings of one day a row: registers in thousandths, undefined where there is none. */
function boundariesOf(
  rows: Readonly<Record<string, Partial<Record<Register, number>>>>,
  quality: Quality = "measured",
): Boundaries {
  const inUse = [...new Set(Object.values(rows).flatMap((row) => Object.keys(row) as Register[]))];
  return {
    inUse,
    issues: [],
    overrides: new Set(),
    at: (date, register) => {
      const thousandths = rows[date]?.[register];
      if (thousandths === undefined) return undefined;
      return { register, date, at: midnight(date, ZONE), thousandths, step: 0, quality };
    },
  };
}

describe("spans between midnights that the registers know", () => {
  test("two registers are counted together, day by day", () => {
    const found = boundariesOf({
      "2026-11-01": { t1: 0, t2: 10 },
      "2026-11-02": { t1: 5, t2: 30 },
      "2026-11-03": { t1: 6, t2: 31 },
    });
    expect(countedSpans(found, ["t1", "t2"], "2026-11-01", "2026-11-03")).toEqual([
      { from: "2026-11-01", to: "2026-11-02", thousandths: 25, quality: "measured" },
      { from: "2026-11-02", to: "2026-11-03", thousandths: 2, quality: "measured" },
    ]);
  });

  test("a midnight that one register does not know lengthens the span to the next", () => {
    const found = boundariesOf({
      "2026-11-01": { t1: 0, t2: 10 },
      "2026-11-02": { t1: 5 },
      "2026-11-03": { t1: 6, t2: 31 },
    });
    expect(countedSpans(found, ["t1", "t2"], "2026-11-01", "2026-11-03")).toEqual([
      { from: "2026-11-01", to: "2026-11-03", thousandths: 27, quality: "derived" },
    ]);
  });

  test("a reading that does not fit between its neighbours is passed over, a small dip counts as 0", () => {
    const found = boundariesOf({
      "2026-11-01": { t1: 1000 },
      "2026-11-02": { t1: 9_999_000 },
      "2026-11-03": { t1: 3000 },
      "2026-11-04": { t1: 2990 },
      "2026-11-05": { t1: 4000 },
    });
    const spans = countedSpans(found, ["t1"], "2026-11-01", "2026-11-05");
    expect(spans.map(({ from, thousandths }) => [from, thousandths])).toEqual([
      ["2026-11-01", 2000],
      ["2026-11-03", 0],
      ["2026-11-04", 1000],
    ]);
  });

  test("whichever midnights are known, the spans are the whole", () => {
    const dates = [...datesBetween("2026-11-01", "2026-12-01"), "2026-12-01"];
    const steps = fc.array(fc.tuple(fc.nat({ max: 20_000 }), fc.boolean()), {
      minLength: dates.length,
      maxLength: dates.length,
    });
    fc.assert(
      fc.property(steps, (days) => {
        let counter = 1000;
        const readings = days.map(([step]) => (counter += step));
        const rows = dates.flatMap((date, day) => {
          const isEnd = day === 0 || day === dates.length - 1;
          return isEnd || days[day]![1] ? [[date, { t1: readings[day]! }] as const] : [];
        });
        const spans = countedSpans(boundariesOf(Object.fromEntries(rows)), ["t1"], dates[0]!, dates.at(-1)!);
        expect(spans.reduce((all, { thousandths }) => all + thousandths, 0)).toBe(readings.at(-1)! - readings[0]!);
        expect(spans.every(({ from, to, quality }) => (quality === "derived") === (addDays(from, 1) !== to))).toBe(
          true,
        );
      }),
    );
  });
});

describe("which days of a contract are dynamic", () => {
  const prices = {
    "a.csv": pricesFrom("2026-11-01", "2026-12-01", HOUR),
    "b.csv": pricesFrom("2026-11-01", "2026-12-01", HOUR),
  };
  const contract = defineContract(
    {
      name: "Gemengd",
      vat: "excluded",
      electricity: {
        supply: [
          { from: "2026-01-01", price: "0.12" },
          { from: "2026-11-05", dynamic: { prices: "a.csv", surcharge: "0.02" } },
          { from: "2026-11-10", dynamic: { prices: "a.csv", surcharge: "0.03" } },
          { from: "2026-11-20", dynamic: { prices: "b.csv", surcharge: "0.03" } },
        ],
        feedIn: [{ from: "2026-11-05", price: "0.05" }],
      },
    },
    { prices },
  );

  test("a stretch lasts as long as its price series", () => {
    expect(dynamicStretches(contract, "2026-11-01", "2026-12-01")).toEqual([
      { direction: "import", from: "2026-11-05", to: "2026-11-20", prices: prices["a.csv"] },
      { direction: "import", from: "2026-11-20", to: "2026-12-01", prices: prices["b.csv"] },
    ]);
    expect(dynamicDates(contract, "2026-11-01", "2026-12-01")).toEqual(datesBetween("2026-11-05", "2026-12-01"));
    expect(dynamicDates(contract, "2026-10-01", "2026-11-01")).toEqual([]);
  });

  const issue: Issue = { code: "spike", severity: "warning", text: { en: "a spike", nl: "een piek" } };
  const rows = Object.fromEntries(
    [...datesBetween("2026-11-01", "2026-12-01"), "2026-12-01"].map((date, day) => [date, { t1: 2400 * day, t2: 0 }]),
  );
  const known = { isWhole: () => true, isEmpty: () => false, issuesOf: () => [] };
  const plan = { contract, period: period("2026-11", ZONE), found: boundariesOf(rows), known, record: meterRecord({}) };

  test("only those days are asked of the meter, and what the samples have to say is passed on", async () => {
    const source = memorySource((query) => {
      if (query.kind !== "day") throw new Error("only days are asked");
      const date = civilDate(query.at, ZONE);
      return {
        ...minutes(midnight(date, ZONE), midnight(addDays(date, 1), ZONE), () => 100),
        issues: date === "2026-11-07" ? [issue] : [],
      };
    });
    const found = await dynamicSlots({ ...plan, source });
    expect(source.asked).toHaveLength(26);
    expect(found.issues).toEqual([issue]);
    expect(found.slots.map((each) => [each.from, each.starts.length, sumOf(each)])).toEqual([
      ["2026-11-05", 15 * 24, 15 * 2400],
      ["2026-11-20", 11 * 24, 11 * 2400],
    ]);
  });

  test("a device without such a meter gives no samples: what its registers counted is spread evenly", async () => {
    const source = memorySource(() => {
      throw new SourceError({ code: "unsupported-alias", text: { en: "no such meter", nl: "geen meter" } });
    });
    const found = await dynamicSlots({ ...plan, source });
    expect(found.slots.map(sumOf)).toEqual([15 * 2400, 11 * 2400]);
    expect(found.slots[0]!.quality.every((quality) => quality === "estimated")).toBe(true);
  });
});
