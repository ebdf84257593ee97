import type { Meter } from "../../../src/source/source.ts";
import type { Samples } from "../../../src/stream/samples.ts";
import { demoHome } from "../../../src/testing/demo-home.ts";
import { calendar } from "../../../src/units/calendar.ts";
import { addDays, type CivilDate, datesBetween } from "../../../src/units/civil.ts";
import { quantityText } from "../../../src/units/energy.ts";
import type { Period } from "../../../src/units/period.ts";
import { isoInstant, midnight } from "../../../src/units/zone.ts";
import type { DayUsage } from "../../../src/usage/day-usage.ts";
import type { UsageRow } from "../../../src/usage/usage-row.ts";

export const ZONE = "Europe/Amsterdam";
const MINUTE = 60_000;

/** The minutes of a day, in W; what is not given was not measured. */
export function minutes(date: CivilDate, watts: ArrayLike<number>, meter: Meter = "p1", zone: string = ZONE): Samples {
  const [start, end] = [midnight(date, zone), midnight(addDays(date, 1), zone)];
  const count = (end - start) / MINUTE;
  const w = new Float64Array(count).fill(Number.NaN);
  w.set(watts);
  const times = w.map((_, minute) => start + minute * MINUTE);
  return { meter, every: "minute", zone, date, start, end, askedAt: end, times, columns: { w }, issues: [] };
}

/** A day of one power, changed here and there: `[from minute, to minute, W]`. */
export function steady(w: number, ...changes: readonly (readonly [number, number, number])[]): Float64Array {
  const watts = new Float64Array(1440).fill(w);
  for (const [from, to, other] of changes) watts.fill(other, from, to);
  return watts;
}

/** The demo home by the minute, one chunk a civil day. */
export async function demoMinutes({ zone, start, end }: Period, meter: "p1" | "s01"): Promise<Samples[]> {
  const home = await demoHome();
  return calendar(zone, start, end).days.map((day) =>
    minutes(day.date, home.power(meter === "p1" ? "grid" : "solar", day.start, day.end), meter, zone),
  );
}

/** The demo home by the day, from its counters. */
export async function demoDays({ zone, from, to }: Period): Promise<DayUsage[]> {
  const home = await demoHome();
  const count = (register: "t1" | "t2" | "t3" | "t4" | "gas", date: CivilDate): number =>
    home.countAt(register, midnight(date, zone))!;
  return datesBetween(from, to).map((date) => {
    const rise = (register: Parameters<typeof count>[0]) => count(register, addDays(date, 1)) - count(register, date);
    const used = { t1: rise("t1"), t2: rise("t2"), t3: rise("t3"), t4: rise("t4"), gas: rise("gas") };
    return { date, used, quality: "measured" };
  });
}

export const gasDay = (date: CivilDate, gas: number | null): DayUsage => ({
  date,
  used: { t1: null, t2: null, t3: null, t4: null, gas },
  quality: gas === null ? "missing" : "measured",
});

type Energy = readonly [low: number | null, normal: number | null];

/** An hour in whole Wh. */
export function hourRow(start: number, imported: Energy, exported: Energy, zone: string = ZONE): UsageRow {
  const text = (wh: number | null): string | null => (wh === null ? null : quantityText(wh));
  return {
    start: isoInstant(start, zone),
    end: isoInstant(start + 60 * MINUTE, zone),
    importLow: text(imported[0]),
    importNormal: text(imported[1]),
    exportLow: text(exported[0]),
    exportNormal: text(exported[1]),
    gas: null,
    quality: imported[0] === null ? "missing" : "measured",
  };
}

/** The demo home by the hour, from its counters. */
export async function demoHours({ zone, start, end }: Period): Promise<UsageRow[]> {
  const home = await demoHome();
  const starts = Array.from({ length: (end - start) / (60 * MINUTE) }, (_, hour) => start + hour * 60 * MINUTE);
  return starts.map((at) => {
    const rise = (register: "t1" | "t2" | "t3" | "t4"): number =>
      home.countAt(register, at + 60 * MINUTE)! - home.countAt(register, at)!;
    return hourRow(at, [rise("t1"), rise("t2")], [rise("t3"), rise("t4")], zone);
  });
}
