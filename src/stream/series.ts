import type { Observable } from "rxjs";
import type { SeriesKind, SeriesPage, Source } from "../source/source.ts";
import type { CivilDate } from "../units/civil.ts";
import { midnight } from "../units/zone.ts";
import { inOrder } from "./in-order.ts";
import { noteReconfigured } from "./note-reconfigured.ts";
import { request } from "./request.ts";
import { checkZones, type Stretch } from "./stretch.ts";

/** One page for each day, month or year that begins on one of the dates, as far as it has begun. */
export function series(
  source: Source,
  kind: SeriesKind,
  dates: readonly CivilDate[],
  { meter, period, until = Number.POSITIVE_INFINITY, concurrency }: Stretch,
): Observable<SeriesPage> {
  checkZones(source, period);
  const starts = dates.map((date) => midnight(date, period.zone)).filter((at) => at < until);
  return inOrder(starts, (at) => request(source, { kind, meter, at }), concurrency).pipe(noteReconfigured());
}
