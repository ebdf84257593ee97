import type { Usage } from "../../usage/usage.ts";
import { isShortened } from "./is-shortened.ts";
import type { OurReading } from "./our-readings.ts";
import type { TheirReading } from "./their-reading.ts";

const keyOf = ({ date, register }: TheirReading | OurReading, meter: OurReading["meter"]): string =>
  `${date} ${register} ${meter}`;

/** Readings of theirs that suppose something: not those that are ours without their decimals. */
export function otherReadings(
  theirs: readonly TheirReading[],
  known: readonly OurReading[],
  { spans }: Usage,
): readonly TheirReading[] {
  const billed = spans.flatMap(({ start, end }): OurReading[] => [start, end]);
  const ours = new Map([...known, ...billed].map((reading) => [keyOf(reading, reading.meter), reading]));
  return theirs.filter((reading) => {
    const own = ours.get(keyOf(reading, reading.changed?.meter));
    return own === undefined || !isShortened(reading, own);
  });
}
