import { type CivilDate, firstOfMonth, firstOfNextMonth, monthOf } from "./civil.ts";
import { type Period, period } from "./period.ts";

const textOf = (from: CivilDate, to: CivilDate): string =>
  from === firstOfMonth(from) && to === firstOfNextMonth(from) ? monthOf(from) : `${from}/${to}`;

/**
 * A period cut at the first of each calendar month, so that its first and last part may be shorter than a month.
 *
 * @example calendarMonths(period("2026-01-15/2026-03-01", zone)).map(({ text }) => text) // ["2026-01-15/2026-02-01", "2026-02"]
 */
export function calendarMonths({ from, to, zone }: Pick<Period, "from" | "to" | "zone">): Period[] {
  const parts: Period[] = [];
  for (let start = from; start < to; ) {
    const next = firstOfNextMonth(start);
    const end = next < to ? next : to;
    parts.push(period(textOf(start, end), zone));
    start = end;
  }
  return parts;
}
