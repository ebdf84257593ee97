import { ReadingError } from "../../errors.ts";
import type { Issue } from "../../issue.ts";
import type { DayTemperature } from "../../source/temperatures.ts";
import { type CivilDate, datesBetween } from "../../units/civil.ts";
import type { Band } from "../band.ts";
import type { DayUsage } from "../day-usage.ts";
import type { SameDays } from "../year-before.ts";
import { heatedDays } from "./heated-days.ts";
import { heatingLine } from "./heating-line.ts";
import { type NormalWeather, normalWeather } from "./normal-weather.ts";
import { wholeYears } from "./whole-years.ts";

/** Gas that follows the cold, stretch by stretch in whole litres; undefined where that cannot be known, with the reason. */
export interface GasByCold {
  readonly bands: readonly Band<number>[] | undefined;
  readonly issues: readonly Issue[];
}

const noYear = (): ReadingError =>
  new ReadingError({
    code: "missing",
    text: {
      en: "Cannot use the temperatures: they hold no whole calendar year",
      nl: "Kan de temperaturen niet gebruiken: er zit geen heel kalenderjaar in",
    },
  });

function coldIn(dates: readonly CivilDate[], weather: NormalWeather): number {
  return dates.reduce((sum, date) => sum + weather.degreeDaysOn(date), 0);
}

function bandsOf(
  days: readonly DayUsage[],
  temperatures: readonly DayTemperature[],
  ahead: readonly Pick<SameDays, "from" | "to">[],
): Band<number>[] {
  const years = wholeYears(temperatures);
  if (years.length === 0) throw noYear();
  const { base, slope } = heatingLine(heatedDays(days, temperatures), "day");
  const stretches = ahead.map(({ from, to }) => datesBetween(from, to));
  const all = stretches.flat();
  const byCold = years
    .map((year) => normalWeather(temperatures, [year]))
    .sort((one, other) => coldIn(all, one) - coldIn(all, other));
  const [mean, mildest, coldest] = [normalWeather(temperatures, years), byCold[0]!, byCold.at(-1)!];
  return stretches.map((dates) => {
    const litres = (weather: NormalWeather): number =>
      Math.round(1000 * (base * dates.length + slope * coldIn(dates, weather)));
    return { expected: litres(mean), low: litres(mildest), high: litres(coldest) };
  });
}

/**
 * The gas that days to come are expected to take: this home's heating line, drawn through the days that are known, in the mean
 * weather of the whole calendar years of `temperatures`; as few as in the mildest of those years for these days, as many as
 * in the coldest. Where no line can be drawn there are no bands, and the issue `no-degree-days` says why.
 */
export function gasByCold(
  days: readonly DayUsage[],
  temperatures: readonly DayTemperature[],
  ahead: readonly Pick<SameDays, "from" | "to">[],
): GasByCold {
  try {
    return { bands: bandsOf(days, temperatures, ahead), issues: [] };
  } catch (error) {
    if (!(error instanceof ReadingError)) throw error;
    return { bands: undefined, issues: [{ code: "no-degree-days", severity: "warning", text: error.text }] };
  }
}
