import type { Observable } from "rxjs";
import type { SeriesPage, Source } from "../source/source.ts";
import { type CivilDate, firstOfMonth, firstOfNextMonth } from "../units/civil.ts";
import type { Period } from "../units/period.ts";
import { series } from "./series.ts";
import type { Stretch } from "./stretch.ts";

function firstsOfMonths({ from, to }: Period): CivilDate[] {
  const firsts: CivilDate[] = [];
  for (let first = firstOfMonth(from); first < to; first = firstOfNextMonth(first)) firsts.push(first);
  return firsts;
}

/**
 * The days of every calendar month that a period touches, one page a month, oldest first; the months are whole, also
 * where the period is not. For p1 these are net energies: what was imported and what exported is only in `readings`.
 *
 * @example months(home, { meter: "p1-gas", period: period("2025", home.zone) }).subscribe((page) => page.series.columns.m3);
 */
export const months = (source: Source, stretch: Stretch): Observable<SeriesPage> =>
  series(source, "month", firstsOfMonths(stretch.period), stretch);
