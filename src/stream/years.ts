import type { Observable } from "rxjs";
import type { SeriesPage, Source } from "../source/source.ts";
import { addDays, type CivilDate, firstOfYear, yearOf } from "../units/civil.ts";
import type { Period } from "../units/period.ts";
import { series } from "./series.ts";
import type { Stretch } from "./stretch.ts";

function firstsOfYears({ from, to }: Period): CivilDate[] {
  const first = yearOf(from);
  const count = yearOf(addDays(to, -1)) - first + 1;
  return Array.from({ length: count }, (_, index) => firstOfYear(first + index));
}

/**
 * The months of every calendar year that a period touches, one page a year, oldest first; the years are whole, also
 * where the period is not. For p1 these are net energies.
 *
 * @example years(home, { meter: "p1", period: period("2025", home.zone) }).subscribe((page) => page.series.columns.netLowKwh);
 */
export const years = (source: Source, stretch: Stretch): Observable<SeriesPage> =>
  series(source, "year", firstsOfYears(stretch.period), stretch);
