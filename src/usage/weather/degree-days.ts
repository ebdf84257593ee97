import { ReadingError } from "../../errors.ts";
import type { DayTemperature } from "../../source/temperatures.ts";
import { type CivilDate, datesBetween } from "../../units/civil.ts";
import type { Period } from "../../units/period.ts";
import { type DegreeDayOptions, degreeDay } from "./degree-day.ts";

/** How much heat the days of a period asked for, in degree days. */
export interface DegreeDays {
  readonly total: number;
  /** One a civil day of the period. */
  readonly days: readonly { readonly date: CivilDate; readonly degreeDays: number }[];
}

function missing(period: Pick<Period, "text">, dates: readonly CivilDate[]): ReadingError {
  const others = dates.length - 1;
  const [en, nl] = others === 0 ? ["", ""] : [` and ${others} more`, ` en ${others} andere`];
  return new ReadingError({
    code: "missing",
    text: {
      en: `Cannot count the degree days of ${period.text}: no temperature is known for ${dates[0]}${en}`,
      nl: `Kan de graaddagen van ${period.text} niet tellen: er is geen temperatuur bekend voor ${dates[0]}${nl}`,
    },
    hint: {
      en: "Use a file of temperatures that covers the period, or a shorter period",
      nl: "Gebruik een bestand met temperaturen van de hele periode, of een kortere periode",
    },
  });
}

/**
 * The degree days of a period: for each civil day the °C by which its mean temperature stayed below `base`, weighted by
 * month (see {@link degreeDay}). About 2,450 weighted a year at De Bilt since 2019.
 *
 * @throws ReadingError `missing`, with the first day whose temperature is not known: it is never taken for 0
 * @example degreeDays(temperatures, period("2024", "Europe/Amsterdam")).total.toFixed(1) // "2438.0"
 */
export function degreeDays(
  temperatures: readonly DayTemperature[],
  period: Pick<Period, "text" | "from" | "to">,
  options: DegreeDayOptions = {},
): DegreeDays {
  const known = new Map(temperatures.map(({ date, celsius }) => [date, celsius]));
  const dates = datesBetween(period.from, period.to);
  const unknown = dates.filter((date) => !known.has(date));
  if (unknown.length > 0) throw missing(period, unknown);
  const days = dates.map((date) => ({ date, degreeDays: degreeDay(date, known.get(date)!, options) }));
  return { total: days.reduce((sum, day) => sum + day.degreeDays, 0), days };
}
