import type { Meter, Query, SeriesKind } from "../source/source.ts";
import { addDays, type CivilDate, datesBetween, firstOfMonth, firstOfYear, yearOf } from "../units/civil.ts";
import type { Period } from "../units/period.ts";
import { midnight } from "../units/zone.ts";

/** A question whose answer is worth keeping. */
export type KeptQuery = Extract<Query, { readonly at: number }>;

/** The counters of the P1 port hold those of its gas meter. */
const hasTotals = (meter: Meter): boolean => meter !== "p1-gas";

/**
 * All that an archive should hold of a period: days, the months and years they lie in, and the counters of each of its
 * midnights, the first and the last included. What has not begun is left out.
 */
export function fetchPlan(period: Period, meters: readonly Meter[], now: number): readonly KeptQuery[] {
  const { from, to, zone } = period;
  const begun = (date: CivilDate): boolean => midnight(date, zone) <= now;
  const dates = datesBetween(from, to).filter(begun);
  const months = [...new Set(dates.map(firstOfMonth))];
  const years = [...new Set(dates.map((date) => firstOfYear(yearOf(date))))];
  const endOf = (date: CivilDate): number => midnight(addDays(date, 1), zone) - 1000;

  const series = (kind: SeriesKind, meter: Meter, starts: readonly CivilDate[]): KeptQuery[] =>
    starts.map((date) => ({ kind, meter, at: midnight(date, zone) }));
  const totals = (meter: Meter): KeptQuery[] =>
    [addDays(from, -1), ...dates].filter(begun).map((date) => ({ kind: "totals", meter, at: endOf(date) }));

  return meters.flatMap((meter) => [
    ...(hasTotals(meter) ? totals(meter) : []),
    ...series("day", meter, dates),
    ...series("month", meter, months),
    ...series("year", meter, years),
  ]);
}
