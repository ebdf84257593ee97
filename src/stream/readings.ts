import { map, type Observable } from "rxjs";
import type { Issue } from "../issue.ts";
import type { Reading } from "../reading.ts";
import type { Meter, Source } from "../source/source.ts";
import { addDays, type CivilDate, datesBetween } from "../units/civil.ts";
import type { Period } from "../units/period.ts";
import { midnight } from "../units/zone.ts";
import { inOrder } from "./in-order.ts";
import { lastSecondBefore } from "./last-second.ts";
import { noteReconfigured } from "./note-reconfigured.ts";
import { request } from "./request.ts";
import { checkZones } from "./stretch.ts";

/** What the registers showed at a local midnight. */
export interface BoundaryChunk {
  /** The day that begins at this midnight. */
  readonly date: CivilDate;
  /** That midnight, epoch ms. */
  readonly boundary: number;
  /**
   * The last values before it, each with the instant it was read at, which may be long ago. A register that the device
   * knows nothing of is not there.
   */
  readonly readings: readonly Reading[];
  /** When the service gave the answer, epoch ms. */
  readonly askedAt: number;
  /** The I/O of the device that answered; undefined where the answer does not say. */
  readonly ioId?: number | undefined;
  readonly issues: readonly Issue[];
}

export interface ReadingsOptions {
  /** Default `p1`, whose answer holds t1..t4 and the gas of the same connection. */
  readonly meter?: Meter | undefined;
  /** Leaves out midnights after this instant (epoch ms). Default: all are asked. */
  readonly until?: number | undefined;
  /** How many questions may be under way at once; the order of the answers is the same. Default 2. */
  readonly concurrency?: number | undefined;
}

/** Which midnights: those of a period, the one that ends it included, or of single dates in the order given. */
export type Boundaries = { readonly period: Period } | { readonly dates: readonly CivilDate[] };

function datesOf(source: Source, boundaries: Boundaries): readonly CivilDate[] {
  if ("dates" in boundaries) return boundaries.dates;
  checkZones(source, boundaries.period);
  return datesBetween(boundaries.period.from, addDays(boundaries.period.to, 1));
}

/**
 * The register readings at local midnights, one chunk a midnight, oldest first: `totals` asked at the second before. A
 * period of n days gives n + 1 chunks. Only reports what the device says: whether a reading is fresh enough for a bill
 * is judged in `usage`. Throws RangeError when source and period differ in zone, or for a date that does not exist.
 *
 * @example
 * const chunks = await collect(readings(home, { period: period("2026-11", home.zone) }));
 * chunks.length; // 31: the midnights of 1 November .. 1 December
 */
export function readings(source: Source, options: ReadingsOptions & Boundaries): Observable<BoundaryChunk> {
  const { meter = "p1", until = Number.POSITIVE_INFINITY, concurrency } = options;
  const midnights = datesOf(source, options)
    .map((date) => ({ date, boundary: midnight(date, source.zone) }))
    .filter(({ boundary }) => boundary <= until);
  const chunk = ({ date, boundary }: { date: CivilDate; boundary: number }): Observable<BoundaryChunk> =>
    request(source, { kind: "totals", meter, at: lastSecondBefore(date, source.zone) }).pipe(
      map(({ readings: shown, askedAt, ioId, issues }) => ({ date, boundary, readings: shown, askedAt, ioId, issues })),
    );
  return inOrder(midnights, chunk, concurrency).pipe(noteReconfigured());
}
