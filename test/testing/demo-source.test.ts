import { describe, expect, test } from "vitest";
import expected from "../../fixtures/home/expected.json" with { type: "json" };
import { demoHome } from "../../src/testing/demo-home.ts";
import { demoSource } from "../../src/testing/mod.ts";
import { addDays, firstOfNextMonth } from "../../src/units/civil.ts";
import { midnight } from "../../src/units/zone.ts";

const ZONE = "Europe/Amsterdam";
const MINUTE = 60_000;
const now = (): number => Date.UTC(2026, 10, 22, 12);

const source = demoSource({ now });
const home = await demoHome();

/** Whole Wh or litres by register at the end of the day before `date`. */
async function registersBefore(date: string): Promise<Readonly<Record<string, number>>> {
  const page = await source.ask({ kind: "totals", meter: "p1", at: midnight(date, ZONE) - 1000 });
  return Object.fromEntries(page.readings.map(({ register, thousandths }) => [register, thousandths]));
}

const months: string[] = [];
for (let first = "2021-01-01"; first < "2023-04-01"; first = firstOfNextMonth(first)) months.push(first);

describe("demoSource()", () => {
  test("gives through HTTP exactly the registers that the home shows a minute before each month", async () => {
    for (const first of [...months, "2023-04-01"]) {
      const at = midnight(first, ZONE) - MINUTE;
      const shown = Object.entries(await registersBefore(first)).map(([register, count]) => {
        expect(count).toBe(home.countAt(register as "t1", at));
        return register;
      });
      expect(shown).toEqual(["t1", "t2", "t3", "t4", "gas"]);
    }
  });

  test("gives 27 months within 0.3 kWh of the midnight registers of the file, and their gas exactly", async () => {
    for (const first of months) {
      const [from, to] = [await registersBefore(first), await registersBefore(firstOfNextMonth(first))];
      const rise = (register: string): number => (to[register]! - from[register]!) / 1000;
      const month = expected.months[first.slice(0, 7) as keyof typeof expected.months];
      expect(Math.abs(rise("t1") - month.t1_low_import)).toBeLessThan(0.6);
      expect(Math.abs(rise("t2") - month.t2_normal_import)).toBeLessThan(0.6);
      expect(Math.abs(rise("t3") - month.t3_low_export)).toBeLessThan(0.6);
      expect(Math.abs(rise("t4") - month.t4_normal_export)).toBeLessThan(0.6);
      expect(rise("gas")).toBe(month.gas);
    }
  });

  test("is offline at no boundary of a month, and never more than 0.3 kWh from midnight", () => {
    for (const first of months) {
      const at = midnight(first, ZONE);
      for (const register of ["t1", "t2", "t3", "t4"] as const) {
        expect(home.lastKnown(register, at - MINUTE)?.at).toBe(at - MINUTE);
        expect(home.countAt(register, at)! - home.countAt(register, at - MINUTE)!).toBeLessThan(300);
      }
    }
  });

  test("keeps the clock and the zone that it was given", async () => {
    const lisbon = demoSource({ now, zone: "Europe/Lisbon" });
    const day = await lisbon.ask({ kind: "day", meter: "p1", at: Date.UTC(2022, 10, 10, 12) });
    expect([lisbon.zone, day.askedAt, day.start]).toEqual(["Europe/Lisbon", now(), Date.UTC(2022, 10, 10)]);
    expect(day.series.times).toHaveLength(1440);
  });

  test("serves months of days without an issue", async () => {
    for (let date = "2022-03-20"; date < "2022-04-02"; date = addDays(date, 1)) {
      const page = await source.ask({ kind: "day", meter: "p1", at: midnight(date, ZONE) });
      expect([date, page.issues.length, page.series.times.length]).toEqual([
        date,
        0,
        date === "2022-03-27" ? 1380 : 1440,
      ]);
    }
  });

  test("starts nothing before the first question", () => {
    expect(demoSource().decode({ kind: "devices" }, { body: '{"data":[]}', askedAt: 0 })).toMatchObject({
      devices: [],
    });
  });
});
