import { offsetMinutes } from "./zone.ts";

const MINUTE = 60_000;
const DAY = 86_400_000;

/** The offsets (ms) that a zone has around each day of the clock, which is asked once a day and not once a row. */
const around = new Map<string, readonly number[]>();

function offsetsAround(day: number, zone: string): readonly number[] {
  const key = `${zone} ${day}`;
  const known = around.get(key);
  if (known !== undefined) return known;
  const [before, after] = [(day - 1) * DAY, (day + 2) * DAY].map((at) => offsetMinutes(at, zone) * MINUTE);
  const offsets = before === after ? [before!] : [before!, after!];
  around.set(key, offsets);
  return offsets;
}

/**
 * The instants (epoch ms, rising) at which a zone's clock shows a time, given as if it were UTC: one as a rule, two in the hour
 * that autumn repeats, none in the hour that spring leaves out.
 *
 * @example localInstants(Date.UTC(2024, 9, 27, 2, 30), "Europe/Amsterdam").length // 2
 */
export function localInstants(clock: number, zone: string): number[] {
  const offsets = offsetsAround(Math.floor(clock / DAY), zone);
  if (offsets.length === 1) return [clock - offsets[0]!];
  const showing = offsets.filter((offset) => offsetMinutes(clock - offset, zone) * MINUTE === offset);
  return showing.map((offset) => clock - offset).sort((a, b) => a - b);
}
