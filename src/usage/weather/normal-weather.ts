import type { DayTemperature } from "../../source/temperatures.ts";
import type { CivilDate } from "../../units/civil.ts";
import { type Period, period } from "../../units/period.ts";
import type { DegreeDayOptions } from "./degree-day.ts";
import { degreeDays } from "./degree-days.ts";

/** What the weather asks for on average over some years. */
export interface NormalWeather {
  /** Degree days of the mean year. */
  readonly degreeDays: number;
  /** Days of the mean year. */
  readonly days: number;
  /** Mean degree days of a calendar day; 29 February is the mean of the leap years, else 28 February. */
  degreeDaysOn(date: CivilDate): number;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * Normal weather as the mean of whole calendar years.
 *
 * @throws RangeError without years, ReadingError `missing` for a day of those years without a temperature
 * @example normalWeather(temperatures, [2019, 2020, 2021, 2022, 2023, 2024]).degreeDays.toFixed(1) // "2555.8"
 */
export function normalWeather(
  temperatures: readonly DayTemperature[],
  years: readonly number[],
  options: DegreeDayOptions = {},
): NormalWeather {
  if (years.length === 0) throw new RangeError("Cannot take the mean of no years: name at least one year");
  const asked: Period[] = years.map((year) => period(String(year), "UTC"));
  const counted = asked.map((each) => degreeDays(temperatures, each, options));
  const byCalendarDay = new Map<string, number[]>();
  for (const day of counted.flatMap(({ days }) => days)) {
    const key = day.date.slice(5);
    byCalendarDay.set(key, [...(byCalendarDay.get(key) ?? []), day.degreeDays]);
  }
  return {
    degreeDays: mean(counted.map(({ total }) => total)),
    days: mean(asked.map(({ days }) => days)),
    degreeDaysOn: (date) => mean(byCalendarDay.get(date.slice(5)) ?? byCalendarDay.get("02-28")!),
  };
}
