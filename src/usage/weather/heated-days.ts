import type { DayTemperature } from "../../source/temperatures.ts";
import type { DayUsage } from "../day-usage.ts";
import { type DegreeDayOptions, degreeDay } from "./degree-day.ts";
import type { HeatedDay } from "./heating-line.ts";

/** The days of which both the gas and the temperature are known, with the heat that they asked for. */
export function heatedDays(
  days: readonly DayUsage[],
  temperatures: readonly DayTemperature[],
  options: DegreeDayOptions = {},
): HeatedDay[] {
  const known = new Map(temperatures.map(({ date, celsius }) => [date, celsius]));
  return days.flatMap(({ date, used: { gas } }) => {
    const celsius = known.get(date);
    if (gas === null || celsius === undefined) return [];
    return [{ date, m3: gas / 1000, degreeDays: degreeDay(date, celsius, options) }];
  });
}
