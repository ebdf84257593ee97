import type { Observable } from "rxjs";
import type { Source, TotalsPage } from "../source/source.ts";
import { addDays, datesBetween } from "../units/civil.ts";
import { midnight } from "../units/zone.ts";
import { inOrder } from "./in-order.ts";
import { lastSecondBefore } from "./last-second.ts";
import { noteReconfigured } from "./note-reconfigured.ts";
import { request } from "./request.ts";
import { checkZones, type Stretch } from "./stretch.ts";

/**
 * The last known counters of every civil day of a period, one page a day, oldest first, each asked at the last second of
 * its day. A page is empty when the device knows nothing of that day, and its readings may be older than the day.
 *
 * @example totals(home, { meter: "p1", period: period("2026-11", home.zone) }).subscribe((page) => page.readings);
 */
export function totals(
  source: Source,
  { meter, period, until = Number.POSITIVE_INFINITY, concurrency }: Stretch,
): Observable<TotalsPage> {
  checkZones(source, period);
  const { zone } = period;
  const dates = datesBetween(period.from, period.to).filter((date) => midnight(date, zone) < until);
  const last = dates.map((date) => lastSecondBefore(addDays(date, 1), zone));
  return inOrder(last, (at) => request(source, { kind: "totals", meter, at }), concurrency).pipe(noteReconfigured());
}
