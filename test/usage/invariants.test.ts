import fc from "fast-check";
import { expect, test } from "vitest";
import { csvSource } from "../../src/source/csv.ts";
import { netMismatch } from "../../src/source/decode/net-mismatch.ts";
import { defineContract } from "../../src/tariff/define-contract.ts";
import { calendar } from "../../src/units/calendar.ts";
import { addDays, datesBetween } from "../../src/units/civil.ts";
import { money, sum } from "../../src/units/money.ts";
import { period } from "../../src/units/period.ts";
import { midnight } from "../../src/units/zone.ts";
import { layOut } from "../../src/usage/slots/lay-out.ts";
import { slotsOfSpan } from "../../src/usage/slots/slots-of-span.ts";
import type { UsageRow } from "../../src/usage/usage-row.ts";
import { usageRows } from "../../src/usage/usage-rows.ts";
import { anyMarket } from "../reference/any-market.ts";
import { homeSource } from "../reference/home-source.ts";
import { noise } from "../reference/noise.ts";
import { type Counters, registerSource } from "../support/register-source.ts";
import { novemberUsage, ZONE } from "./november.ts";

const NOW = Date.parse("2035-01-01T00:00:00Z");
const date = fc.nat(4000).map((offset) => addDays("2020-01-01", offset));

const rise = (most: number): fc.Arbitrary<number> => fc.oneof(fc.constant(0), fc.nat(most));

/** What registers showed day by day, rising by whole Wh or standing still, from a first reading on. */
const risingFrom = (from: string, days: number): fc.Arbitrary<Counters> =>
  fc.array(fc.tuple(rise(40_000), rise(40_000), rise(9_000)), { minLength: days, maxLength: days }).map((rises) => {
    let [t1, t2, gas] = [1_000_000, 2_000_000, 500_000];
    const shown = [[0, 0, 0] as const, ...rises].map(([low, normal, litres], day) => {
      [t1, t2, gas] = [t1 + low, t2 + normal, gas + litres];
      return [addDays(from, day), { t1: t1 / 1000, t2: t2 / 1000, gas: gas / 1000 }] as const;
    });
    return Object.fromEntries(shown);
  });

const REGISTERS = ["t1", "t2", "t3", "t4", "gas"] as const;
const FIELDS = ["importLow", "importNormal", "exportLow", "exportNormal", "gas"] as const;

const total = (rows: readonly UsageRow[], field: (typeof FIELDS)[number]): string =>
  sum(rows.map((row) => money(row[field] ?? "0"))).toFixed(3);

test("invariants 1, 2: days add up to their months, and months to what the registers counted", () =>
  fc.assert(
    fc.asyncProperty(
      date.chain((from) => fc.tuple(fc.constant(from), risingFrom(from, 70))),
      async ([from, counters]) => {
        const asked = period(`${from}/${addDays(from, 70)}`, ZONE);
        const source = registerSource(counters);
        const [days, months] = await Promise.all(
          (["day", "month"] as const).map(async (by) => (await usageRows(source, asked, { by, now: NOW })).rows),
        );
        const [first, last] = [counters[from]!, counters[asked.to]!];
        for (const [field, register] of [
          ["importLow", "t1"],
          ["importNormal", "t2"],
          ["gas", "gas"],
        ] as const) {
          const counted = (last[register]! - first[register]!).toFixed(3);
          expect([total(days!, field), total(months!, field)]).toEqual([counted, counted]);
        }
      },
    ),
    { numRuns: 25 },
  ));

test("invariant 2: hours, days and months are one total, whatever was sampled, also where the clock is changed", () =>
  fc.assert(
    fc.asyncProperty(anyMarket(5), async (home) => {
      fc.pre(home.outage === undefined);
      const { from, to, counters } = home;
      const contract = defineContract({
        name: "Hours",
        vat: "excluded",
        electricity: { supply: [{ from, price: "0.1" }] },
      });
      const source = homeSource({ ...home, contract });
      const asked = period(`${from}/${to}`, ZONE);
      const counted = REGISTERS.map((register) =>
        money(counters[to]![register]!.toFixed(3)).minus(counters[from]![register]!.toFixed(3)).toFixed(3),
      );
      for (const by of ["hour", "day", "month"] as const) {
        const { rows } = await usageRows(source, asked, { by, now: NOW });
        expect(FIELDS.map((field) => total(rows, field))).toEqual(counted);
      }
    }),
    { numRuns: 25 },
  ));

/** Seconds between rows: of a P1 logger, of quarters, hours and days. */
const APART = [10, 900, 3600, 86_400];

test("invariants 3, 7: rows of registers 10 seconds, a quarter, an hour and a day apart, shuffled and some twice, make the same quantities", () =>
  fc.assert(
    fc.asyncProperty(date, fc.nat(), async (from, seed) => {
      const [to, start] = [addDays(from, 5), midnight(from, ZONE)];
      const midnights = [...datesBetween(from, to), to].map((day) => midnight(day, ZONE));
      const between = Array.from({ length: 60 }, (_, row) => start + row * 1000 * APART[noise(seed, row, 4)]!);
      const times = [...midnights, ...between.filter((at) => at < midnights.at(-1)!)];
      const shown = (at: number): string => ((1_000_000 + Math.floor((at - start) / 97_000)) / 1000).toFixed(3);
      const rows = [...times, ...times.slice(0, 20)]
        .map((at, place) => ({ at, place: noise(seed + 1, place, 1_000_000) }))
        .sort((a, b) => a.place - b.place)
        .map(({ at }) => `${new Date(at).toISOString()},${shown(at)}`);
      const source = csvSource([{ name: "rows.csv", text: ["Time,T1", ...rows].join("\n") }], { now: () => NOW });
      const { rows: days } = await usageRows(source, period(`${from}/${to}`, ZONE), { by: "day", now: NOW });
      const used = midnights.slice(1).map((end, day) => money(shown(end)).minus(shown(midnights[day]!)).toFixed(3));
      expect(days.map(({ importLow }) => importLow)).toEqual(used);
    }),
    { numRuns: 40 },
  ));

test.each([
  [
    "a share of exactly a half is rounded up, also where sums of fractions fall short of it",
    7900,
    Array(24).fill(7900 / 24),
    [329, 329, 330],
  ],
  ["weights that are all 0 count as equal", 7, [0, 0], [4, 3]],
])("invariant 2: laid out over slots, %s", (_, total, weights, first) => {
  const parts = layOut(total, weights);
  expect(parts.slice(0, first.length)).toEqual(first);
  expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
});

test("invariant 32: slots in which nothing was counted and nothing sampled are measured", () => {
  const still = { energy: new Float64Array(2), covered: new Float64Array(2).fill(3_600_000) };
  const span = {
    total: 0,
    quality: "measured",
    lengths: [3_600_000, 3_600_000],
    sampled: still,
    has: () => "all" as const,
  } as const;
  expect(slotsOfSpan(span)).toEqual({ thousandths: [0, 0], quality: ["measured", "measured"], spread: undefined });
});

test("invariants 5, 6: a register that falls is refused, never a negative use", () =>
  fc.assert(
    fc.asyncProperty(
      risingFrom("2026-11-01", 30),
      fc.integer({ min: 0, max: 30 }),
      fc.nat(60),
      async (rising, day, fall) => {
        const fallen = addDays("2026-11-01", day);
        const t1 = Math.round(rising[fallen]!.t1! * 1000) - fall;
        const counters = { ...rising, [fallen]: { ...rising[fallen], t1: t1 / 1000 } };
        const used = await novemberUsage({ counters }).catch((error: { readonly code: string }) => error.code);
        if (typeof used === "string") expect([used, day]).toEqual(["decreased", 30]);
        else expect(used.spans.every(({ thousandths }) => thousandths >= 0)).toBe(true);
        if (typeof used !== "string") expect(used.days.every((each) => (each.used.t1 ?? 0) >= 0)).toBe(true);
      },
    ),
    { numRuns: 60 },
  ));

test("invariant 8: the hours of a local day are those between its midnights: 23, 24 or 25, and four quarters each", () => {
  const zone = fc.constantFrom(ZONE, "Europe/Lisbon", "America/New_York", "Australia/Sydney", "Asia/Kolkata", "UTC");
  fc.assert(
    fc.property(zone, date, (name, day) => {
      const [start, end] = [midnight(day, name), midnight(addDays(day, 1), name)];
      const of = calendar(name, start, end);
      const hours = (end - start) / 3_600_000;
      expect([23, 24, 25]).toContain(hours);
      expect([...of.hourStarts]).toEqual(Array.from({ length: hours }, (_, hour) => start + hour * 3_600_000));
      expect(of.hourOfSlot).toHaveLength(4 * hours);
    }),
    { numRuns: 100 },
  );
});

test("invariant 8: the days of any stretch follow one another without a hole", () =>
  fc.assert(
    fc.property(date, fc.integer({ min: 1, max: 400 }), (from, length) => {
      const to = addDays(from, length);
      const { days } = calendar(ZONE, midnight(from, ZONE), midnight(to, ZONE));
      expect(days.map((day) => day.date)).toEqual(datesBetween(from, to));
      expect(days.slice(1).every(({ start }, index) => start === days[index]!.end)).toBe(true);
    }),
    { numRuns: 20 },
  ));

test("invariant 33: a net counter more than 0.1 kWh from its registers is told, and no other", () => {
  const kwh = fc.nat(15_000_000);
  fc.assert(
    fc.property(
      kwh,
      kwh,
      fc.integer({ min: -300, max: 300 }),
      fc.constantFrom("low", "normal"),
      (gain, loss, apart, which) => {
        const [imported, exported, net] =
          which === "low" ? ["t1", "t3", "electric_energy_low"] : ["t2", "t4", "electric_energy_high"];
        const point = (thousandths: number) => ({ at: 0, value: thousandths / 1000 });
        const channels = {
          [imported!]: point(gain),
          [exported!]: point(loss),
          [net!]: point(gain - loss + apart),
        };
        expect(netMismatch(channels, "totals").map(({ code }) => code)).toEqual(
          Math.abs(apart) > 100 ? ["net-mismatch"] : [],
        );
      },
    ),
  );
});
