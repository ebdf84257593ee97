import type { Observable } from "rxjs";
import type { SeriesPage, Source } from "../source/source.ts";
import { datesBetween } from "../units/civil.ts";
import { series } from "./series.ts";
import type { Stretch } from "./stretch.ts";

/**
 * The minutes (or hours) of every civil day of a period, one page a day, oldest first. Cold: subscribing asks,
 * unsubscribing aborts. Errors of the source end it. Throws RangeError when source and period differ in zone.
 *
 * @example days(home, { meter: "p1", period: period("2026-11", home.zone) }).subscribe((page) => page.series.times.length);
 */
export const days = (source: Source, stretch: Stretch): Observable<SeriesPage> =>
  series(source, "day", datesBetween(stretch.period.from, stretch.period.to), stretch);
