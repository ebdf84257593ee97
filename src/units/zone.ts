import { DateTime, IANAZone } from "luxon";
import type { CivilDate } from "./civil.ts";

const midnights = new Map<string, number>();
const knownZones = new Set<string>();

/** Throws RangeError unless this runtime knows the zone. */
export function checkZone(zone: string): string {
  if (knownZones.has(zone)) return zone;
  if (IANAZone.isValidZone(zone)) {
    knownZones.add(zone);
    return zone;
  }
  throw new RangeError(`Cannot use zone "${zone}": it must be an IANA zone as in Europe/Amsterdam`);
}

/** The first instant (epoch ms) of a civil date in a zone. */
export function midnight(date: CivilDate, zone: string): number {
  const key = `${zone} ${date}`;
  const known = midnights.get(key);
  if (known !== undefined) return known;
  const start = DateTime.fromISO(date, { zone: checkZone(zone) }).startOf("day");
  if (!start.isValid) throw new RangeError(`Cannot read date "${date}": it must be a date as in 2026-11-01`);
  const at = start.toMillis();
  midnights.set(key, at);
  return at;
}

/** The civil date of an instant in a zone. */
export const civilDate = (at: number, zone: string): CivilDate =>
  DateTime.fromMillis(at, { zone: checkZone(zone) }).toFormat("yyyy-MM-dd");

/** An instant as ISO text with the zone's offset, `2026-10-31T23:59:00+01:00`. */
export const isoInstant = (at: number, zone: string): string =>
  DateTime.fromMillis(at, { zone: checkZone(zone) }).toISO({ suppressMilliseconds: true, includeOffset: true }) ?? "";

/** Minutes that the zone is ahead of UTC at an instant. */
export const offsetMinutes = (at: number, zone: string): number => IANAZone.create(zone).offset(at);

/** The instant (epoch ms) of ISO text; text without an offset is civil time of the zone. NaN when it is none. */
export function instant(text: string, zone: string): number {
  const at = DateTime.fromISO(text, { zone: checkZone(zone) });
  return at.isValid ? at.toMillis() : Number.NaN;
}
