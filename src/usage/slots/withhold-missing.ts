import { REGISTERS } from "../../reading.ts";
import { addDays } from "../../units/civil.ts";
import { midnight } from "../../units/zone.ts";
import type { DayUsage } from "../day-usage.ts";
import type { KnownIntervals } from "./known-intervals.ts";

/**
 * A day of which intervals are missing is `missing`: it holds what the others add up to, and null, never 0, for a register
 * that has none. `to` is exclusive; the next day unless given.
 */
export function withholdMissing(
  day: DayUsage,
  known: KnownIntervals,
  zone: string,
  to: string = addDays(day.date, 1),
): DayUsage {
  const [start, end] = [midnight(day.date, zone), midnight(to, zone)];
  const touched = REGISTERS.filter((register) => day.used[register] !== null && !known.isWhole(register, start, end));
  if (touched.length === 0) return day;
  const used = REGISTERS.map((register) => [register, known.isEmpty(register, start, end) ? null : day.used[register]]);
  return { ...day, quality: "missing", used: Object.fromEntries(used) as DayUsage["used"] };
}
