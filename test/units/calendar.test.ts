import fc from "fast-check";
import { expect, test } from "vitest";
import { calendar } from "../../src/units/calendar.ts";
import { addDays, datesBetween } from "../../src/units/civil.ts";
import { isLowTariff } from "../../src/units/low-tariff.ts";
import { period } from "../../src/units/period.ts";
import { civilDate, isoInstant, midnight } from "../../src/units/zone.ts";

const HOUR = 3_600_000;
const AMSTERDAM = "Europe/Amsterdam";
const ZONES = [
  AMSTERDAM,
  "UTC",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "America/Sao_Paulo",
  "Pacific/Auckland",
  "Pacific/Chatham",
  "Africa/Casablanca",
  "Asia/Beirut",
  "America/St_Johns",
];

const of = (text: string, zone = AMSTERDAM) => {
  const { start, end } = period(text, zone);
  return calendar(zone, start, end);
};

test.each([
  { text: "2026-03-29", length: 23, hours: [0, 1, 3, 4] },
  { text: "2026-10-25", length: 25, hours: [0, 1, 2, 2] },
  { text: "2026-11-05", length: 24, hours: [0, 1, 2, 3] },
])("$text has $length hours, each with its place on the clock", ({ text, length, hours }) => {
  const civil = of(text);
  expect(civil.days).toEqual([{ date: text, start: civil.start, end: civil.start + length * HOUR }]);
  expect([...civil.hourStarts].map((at) => civil.hourAt(at)).slice(0, 4)).toEqual(hours);
  expect(civil.hourStarts).toHaveLength(length);
});

test("a day in part is a whole day", () => {
  const [noon, morning] = [Date.parse("2026-11-05T12:00:00+01:00"), Date.parse("2026-11-06T06:00:00+01:00")];
  expect(calendar(AMSTERDAM, noon, morning).days.map(({ date }) => date)).toEqual(["2026-11-05", "2026-11-06"]);
});

test("every instant has the date, hour and tariff that the zone gives it", () => {
  const anyInstant = fc.record({
    zone: fc.constantFrom(...ZONES),
    year: fc.constantFrom(2012, 2018, 2026),
    share: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  });
  const known = new Map<string, ReturnType<typeof of>>();
  fc.assert(
    fc.property(anyInstant, ({ zone, year, share }) => {
      const key = `${year} ${zone}`;
      const civil = known.get(key) ?? of(String(year), zone);
      known.set(key, civil);
      const at = Math.min(civil.end - 1, Math.floor(civil.start + share * (civil.end - civil.start)));
      const [date, hour] = [civilDate(at, zone), Number(isoInstant(at, zone).slice(11, 13))];
      expect(civil.days[civil.dayIndexAt(at)]!.date).toBe(date);
      expect([civil.dateAt(at), civil.hourAt(at), civil.isLowAt(at)]).toEqual([date, hour, isLowTariff(date, hour)]);
      expect(civil.hourStarts[civil.hourIndexAt(at)]).toBeLessThanOrEqual(at);
      expect(civil.hourStarts[civil.hourIndexAt(at) + 1] ?? civil.end).toBeGreaterThan(at);
    }),
    { numRuns: 500 },
  );
});

test.each(ZONES)("the days of %s begin at its midnights and follow each other", (zone) => {
  const civil = of("2018-03-01/2019-03-01", zone);
  expect(civil.days.map(({ date }) => date)).toEqual(datesBetween("2018-03-01", "2019-03-01"));
  for (const { date, start, end } of civil.days)
    expect([start, end]).toEqual([midnight(date, zone), midnight(addDays(date, 1), zone)]);
});

test("a year of Amsterdam has 8,760 hours and a switch of tariff at 07:00 and 23:00 of workdays", () => {
  const civil = of("2025");
  const switches = civil.lowOfSlot.filter((low, slot) => slot > 0 && low !== civil.lowOfSlot[slot - 1]);
  expect(civil.hourStarts).toHaveLength(8760);
  expect(switches).toHaveLength(2 * (261 - 7));
});

test.each([
  { title: "an end before the start", make: () => calendar(AMSTERDAM, 10, 10), says: "must end after it starts" },
  { title: "an unknown zone", make: () => calendar("Europe/Amsterdan", 0, 1), says: 'zone "Europe/Amsterdan"' },
  { title: "an instant outside", make: () => of("2026").hourAt(0), says: "must lie inside" },
  { title: "a clock that changes at one past", make: () => of("2010", "America/St_Johns"), says: "quarters" },
])("refuses $title", ({ make, says }) => {
  expect(make).toThrow(RangeError);
  expect(make).toThrow(says);
});
