import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, daysBetween, isCivilDate } from "../../src/units/civil.ts";
import { period } from "../../src/units/period.ts";

const ZONE = "Europe/Amsterdam";

describe("a period reads", () => {
  test.each([
    ["2026-11", "2026-11-01", "2026-12-01", 30],
    ["2026-12", "2026-12-01", "2027-01-01", 31],
    ["2024-02", "2024-02-01", "2024-03-01", 29],
    ["2025-02", "2025-02-01", "2025-03-01", 28],
    ["2024", "2024-01-01", "2025-01-01", 366],
    ["2024-W12", "2024-03-18", "2024-03-25", 7],
    ["2020-W53", "2020-12-28", "2021-01-04", 7],
    ["2021-W01", "2021-01-04", "2021-01-11", 7],
    ["2024-03-31", "2024-03-31", "2024-04-01", 1],
    ["2024-03-01/2024-04-15", "2024-03-01", "2024-04-15", 45],
    [" 2024-02-29 ", "2024-02-29", "2024-03-01", 1],
  ])("%s as %s up to %s, %i days", (text, from, to, days) => {
    expect(period(text, ZONE)).toMatchObject({ text: text.trim(), zone: ZONE, from, to, days });
  });
});

test("case 41, 42: a month with a clock change has an hour less or more, and as many days as any other", () => {
  const hours = (text: string): number => (period(text, ZONE).end - period(text, ZONE).start) / 3_600_000;
  expect([hours("2026-03"), hours("2026-10"), hours("2026-03-29"), hours("2026-10-25")]).toEqual([743, 745, 23, 25]);
  expect(period("2026-03", ZONE).days).toBe(31);
});

test("its instants are midnights of its zone, whatever the machine's", () => {
  expect(new Date(period("2026-11", ZONE).start).toISOString()).toBe("2026-10-31T23:00:00.000Z");
  expect(new Date(period("2026-11", "America/New_York").start).toISOString()).toBe("2026-11-01T04:00:00.000Z");
});

const WANTED = "use 2026-11, 2026, 2026-W12, 2026-11-05 or 2026-11-01/2026-12-15";

describe("a period is refused", () => {
  test.each([
    ["2025-13", 'Cannot read period "2025-13": the month must be 01 to 12'],
    ["2025-00", 'Cannot read period "2025-00": the month must be 01 to 12'],
    ["2025-02-29", 'Cannot read period "2025-02-29": there is no such day'],
    [
      "2025-02-30/2025-03-01",
      'Cannot read period "2025-02-30/2025-03-01": "2025-02-30" is not a date as in 2026-11-01',
    ],
    [
      "2025-02/2025-03",
      'Cannot read period "2025-02/2025-03": of whole months give the dates: 2025-02-01/2025-04-01 (the last one is not in it)',
    ],
    ["2025-02/2025-13", 'Cannot read period "2025-02/2025-13": "2025-02" is not a date as in 2026-11-01'],
    ["2025-03-01/", 'Cannot read period "2025-03-01/": "" is not a date as in 2026-11-01'],
    ["2025-03-02/2025-03-01", 'Cannot read period "2025-03-02/2025-03-01": its end must be after its start'],
    ["2025-03-01/2025-03-01", 'Cannot read period "2025-03-01/2025-03-01": its end must be after its start'],
    ["2025-W53", 'Cannot read period "2025-W53": the year 2025 has no week 53'],
    ["2025-W00", 'Cannot read period "2025-W00": the year 2025 has no week 0'],
    ["march 2025", `Cannot read period "march 2025": ${WANTED}`],
    ["2025-3", `Cannot read period "2025-3": ${WANTED}`],
    ["", `Cannot read period "": ${WANTED}`],
    ["2025-01-01/2025-02-01/2025-03-01", `Cannot read period "2025-01-01/2025-02-01/2025-03-01": ${WANTED}`],
  ])("%j with a sentence that says what is wanted", (text, message) => {
    expect(() => period(text, ZONE)).toThrow(RangeError);
    expect(() => period(text, ZONE)).toThrow(message);
  });

  test("in a zone that does not exist", () => {
    expect(() => period("2026-11", "Europe/Utrecht")).toThrow(
      new RangeError('Cannot use zone "Europe/Utrecht": it must be an IANA zone as in Europe/Amsterdam'),
    );
  });
});

const date = fc.integer({ min: 0, max: 25_000 }).map((days) => addDays("2000-01-01", days));

test("any two dates are a period of the days between them, and its parts add up", () => {
  fc.assert(
    fc.property(date, fc.integer({ min: 1, max: 800 }), fc.integer({ min: 1, max: 800 }), (from, first, second) => {
      const [middle, to] = [addDays(from, first), addDays(from, first + second)];
      const [a, b, all] = [`${from}/${middle}`, `${middle}/${to}`, `${from}/${to}`].map((text) => period(text, ZONE));
      expect(a!.end).toBe(b!.start);
      expect(a!.days + b!.days).toBe(all!.days);
      expect(isCivilDate(middle)).toBe(true);
      expect(daysBetween(from, to)).toBe(first + second);
    }),
    { numRuns: 200 },
  );
});
