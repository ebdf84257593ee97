import type { Issue } from "../../issue.ts";
import type { DayTemperature } from "../../source/temperatures.ts";
import type { CivilDate } from "../../units/civil.ts";
import type { DayUsage } from "../day-usage.ts";
import type { DegreeDayOptions } from "./degree-day.ts";
import { heatedDays } from "./heated-days.ts";
import { type HeatedDay, heatingLine } from "./heating-line.ts";
import { type NormalWeather, normalWeather } from "./normal-weather.ts";

export interface NormalisedGasOptions extends DegreeDayOptions {
  /** The calendar years whose mean is normal weather; temperatures must cover them. */
  readonly normalYears: readonly number[];
  /** What the heating line is drawn through: days, or the mean days of months. @default "day" */
  readonly by?: "day" | "month" | undefined;
}

/** A home's gas as it would have been in normal weather. Gas in m³ as metered, not corrected for the billed volume. */
export interface NormalisedGas {
  /** How many days are counted, and how many of them asked for heat. */
  readonly days: number;
  readonly heatingDays: number;
  /** Days without gas or without a temperature, which nothing here counts. */
  readonly leftOut: readonly CivilDate[];
  /** m³ of the counted days, and their degree days. */
  readonly measured: number;
  readonly degreeDays: number;
  /** The heating line: m³ a day without heating (hot water, cooking), and m³ more for each degree day. */
  readonly perDay: number;
  readonly perDegreeDay: number;
  /** The share (0..1) of the differences between days or months that the line explains. */
  readonly r2: number;
  /** The same days in normal weather: their degree days, and the m³ they would have taken. */
  readonly normal: { readonly degreeDays: number; readonly m3: number };
  /** A whole normal year by the heating line alone. */
  readonly normalYear: { readonly degreeDays: number; readonly m3: number };
  /** `heating-fit-poor` when `r2` is under 0.5. */
  readonly issues: readonly Issue[];
}

/** Source: the EnPI Lite model requirements of Lawrence Berkeley National Laboratory, R² of at least 0.5. */
const GOOD_FIT = 0.5;

const poorFit = (r2: number): Issue => ({
  code: "heating-fit-poor",
  severity: "warning",
  text: {
    en: `The weather explains only ${Math.round(r2 * 100)} % of the differences in gas; the normalised figures are rough`,
    nl: `Het weer verklaart maar ${Math.round(r2 * 100)} % van de verschillen in gas; de genormaliseerde cijfers zijn ruw`,
  },
});

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

function inNormalWeather(known: readonly HeatedDay[], perDegreeDay: number, weather: NormalWeather) {
  const degreeDays = total(known.map(({ date }) => weather.degreeDaysOn(date)));
  const colder = degreeDays - total(known.map((day) => day.degreeDays));
  return { degreeDays, m3: total(known.map(({ m3 }) => m3)) + perDegreeDay * colder };
}

/**
 * Gas corrected for the weather, so that years can be compared. A heating line is drawn through the given days (m³ a day
 * against degree days, least squares). What was measured is then moved along its slope from the weather that was to the mean
 * weather of `normalYears`; the part that does not depend on the weather stays as it is.
 *
 * Give at least a winter; with a whole year the base is known too. A base that would come out below 0 is 0, and the slope is then
 * the plain m³ per degree day.
 *
 * @throws ReadingError `incomplete` under 14 heating days, `implausible` when gas does not rise with the cold, `missing` when
 *   a normal year has a day without a temperature
 * @example
 * const { days } = await usage(home, contract, period("2022", contract.zone));
 * normalisedGas(days, temperatures, { normalYears: [2019, 2020, 2021, 2022, 2023, 2024] }).normal.m3.toFixed(1); // "1777.1", with 1749.4 measured
 */
export function normalisedGas(
  days: readonly DayUsage[],
  temperatures: readonly DayTemperature[],
  { normalYears, by = "day", ...options }: NormalisedGasOptions,
): NormalisedGas {
  const weather = normalWeather(temperatures, normalYears, options);
  const known = heatedDays(days, temperatures, options);
  const counted = new Set(known.map(({ date }) => date));
  const { base, slope, r2 } = heatingLine(known, by);
  return {
    days: known.length,
    heatingDays: known.filter(({ degreeDays }) => degreeDays > 0).length,
    leftOut: days.map(({ date }) => date).filter((date) => !counted.has(date)),
    measured: total(known.map(({ m3 }) => m3)),
    degreeDays: total(known.map(({ degreeDays }) => degreeDays)),
    perDay: base,
    perDegreeDay: slope,
    r2,
    normal: inNormalWeather(known, slope, weather),
    normalYear: { degreeDays: weather.degreeDays, m3: base * weather.days + slope * weather.degreeDays },
    issues: r2 < GOOD_FIT ? [poorFit(r2)] : [],
  };
}
