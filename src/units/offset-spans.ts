import { offsetMinutes } from "./zone.ts";

const MINUTE = 60_000;
const WEEK = 7 * 86_400_000;

/** A stretch of time in which a zone keeps one distance to UTC. */
export interface OffsetSpan {
  /** First instant (epoch ms). */
  readonly start: number;
  /** First instant after it (epoch ms). */
  readonly end: number;
  /** What to add to an instant to get civil time, in ms. */
  readonly offset: number;
}

/** The first whole minute in (low, high] at which the zone no longer keeps the offset that it has at `low`. */
function changeBetween(zone: string, low: number, high: number): number {
  const before = offsetMinutes(low, zone);
  let [same, other] = [low, high];
  while (other - same > MINUTE) {
    const middle = same + Math.ceil((other - same) / 2 / MINUTE) * MINUTE;
    if (offsetMinutes(middle, zone) === before) same = middle;
    else other = middle;
  }
  return other;
}

/**
 * The offsets of a zone from `start` up to `end`, which must be whole minutes. Zones are asked once a week and then
 * bisected, since asking is the slow part: a zone that went there and back again within a week would be missed, and no
 * zone has done that since smart meters exist.
 */
export function offsetSpans(zone: string, start: number, end: number): OffsetSpan[] {
  const spans: OffsetSpan[] = [];
  let from = start;
  for (let at = start; at < end; ) {
    const next = Math.min(at + WEEK, end);
    const offset = offsetMinutes(from, zone) * MINUTE;
    const changed = offsetMinutes(next, zone) * MINUTE !== offset;
    const until = changed ? changeBetween(zone, at, next) : next;
    if ((changed && until < end) || next === end) {
      spans.push({ start: from, end: until, offset });
      from = until;
    }
    at = until;
  }
  return spans;
}
