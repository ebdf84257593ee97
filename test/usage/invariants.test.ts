import fc from "fast-check";
import { expect, test } from "vitest";
import { netMismatch } from "../../src/source/net-mismatch.ts";
import { calendar } from "../../src/units/calendar.ts";
import { addDays, datesBetween } from "../../src/units/civil.ts";
import { money, sum } from "../../src/units/money.ts";
import { period } from "../../src/units/period.ts";
import { midnight } from "../../src/units/zone.ts";
import type { UsageRow } from "../../src/usage/usage-row.ts";
import { usageRows } from "../../src/usage/usage-rows.ts";
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

const total = (rows: readonly UsageRow[], field: "importLow" | "importNormal" | "gas"): string =>
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
