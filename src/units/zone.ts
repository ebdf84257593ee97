import { DateTime, IANAZone, Info } from "luxon";
import type { CivilDate } from "./civil.ts";

const [MINUTE, DAY] = [60_000, 86_400_000];
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

/** Of a zone: whether it is UTC itself, and by UTC day the offset that holds throughout; undefined on a day that it changes. */
interface Offsets {
  readonly zone: IANAZone;
  readonly isUtc: boolean;
  readonly byDay: Map<number, number | undefined>;
}

const offsets = new Map<string, Offsets>();

function offsetsOf(name: string): Offsets {
  const known = offsets.get(name);
  if (known !== undefined) return known;
  const zone = IANAZone.create(checkZone(name));
  const made = { zone, isUtc: Info.normalizeZone(name).isUniversal, byDay: new Map() };
  offsets.set(name, made);
  return made;
}

/** Minutes that the zone is ahead of UTC at an instant. Asking the runtime is slow, so it is asked once a day. */
export function offsetMinutes(at: number, name: string): number {
  const { zone, byDay } = offsetsOf(name);
  const day = Math.floor(at / DAY);
  if (!byDay.has(day)) {
    const [first, last] = [zone.offset(day * DAY), zone.offset((day + 1) * DAY - 1)];
    byDay.set(day, first === last ? first : undefined);
  }
  return byDay.get(day) ?? zone.offset(at);
}

function civilText(at: number, minutesAhead: number): string {
  const text = new Date(at + minutesAhead * MINUTE).toISOString();
  return text.slice(0, text.endsWith(".000Z") ? -5 : -1);
}

function offsetText(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? "-" : "+"}${String(hours).padStart(2, "0")}:${String(rest).padStart(2, "0")}`;
}

/** The civil date of an instant in a zone. */
export const civilDate = (at: number, zone: string): CivilDate => civilText(at, offsetMinutes(at, zone)).slice(0, 10);

/** An instant as ISO text with the zone's offset, `2026-10-31T23:59:00+01:00`. */
export function isoInstant(at: number, zone: string): string {
  const ahead = offsetMinutes(at, zone);
  return `${civilText(at, ahead)}${offsetsOf(zone).isUtc ? "Z" : offsetText(ahead)}`;
}

/** The instant (epoch ms) of ISO text; text without an offset is civil time of the zone. NaN when it is none. */
export function instant(text: string, zone: string): number {
  const at = DateTime.fromISO(text, { zone: checkZone(zone) });
  return at.isValid ? at.toMillis() : Number.NaN;
}
