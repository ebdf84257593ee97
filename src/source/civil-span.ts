import { addDays, type CivilDate, firstOfMonth, firstOfNextMonth, firstOfYear, yearOf } from "../units/civil.ts";
import { civilDate, midnight } from "../units/zone.ts";
import type { SeriesKind } from "./source.ts";

/** A civil day, month or year, half-open, as dates and as instants (epoch ms). */
export interface CivilSpan {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly start: number;
  readonly end: number;
}

function dates(kind: SeriesKind, date: CivilDate): [CivilDate, CivilDate] {
  if (kind === "day") return [date, addDays(date, 1)];
  if (kind === "month") return [firstOfMonth(date), firstOfNextMonth(date)];
  return [firstOfYear(yearOf(date)), firstOfYear(yearOf(date) + 1)];
}

/**
 * The civil day, month or year that holds an instant (epoch ms), in a zone.
 *
 * @example civilSpan("month", Date.parse("2026-10-31T23:30:00Z"), "Europe/Amsterdam").from // "2026-11-01"
 */
export function civilSpan(kind: SeriesKind, at: number, zone: string): CivilSpan {
  const [from, to] = dates(kind, civilDate(at, zone));
  return { from, to, start: midnight(from, zone), end: midnight(to, zone) };
}
