import type { DayTemperature } from "../../source/temperatures.ts";
import { daysInYear, yearOf } from "../../units/civil.ts";

/**
 * The calendar years of which every day's temperature is known.
 *
 * @example wholeYears(await readTemperatures("fixtures/weather/de-bilt-daily-2018-2025.csv")) // [2018, …, 2024]
 */
export function wholeYears(temperatures: readonly DayTemperature[]): number[] {
  const days = new Map<number, number>();
  for (const { date } of temperatures) days.set(yearOf(date), (days.get(yearOf(date)) ?? 0) + 1);
  return [...days].filter(([year, count]) => count === daysInYear(year)).map(([year]) => year);
}
