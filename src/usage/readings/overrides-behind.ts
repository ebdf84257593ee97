import type { ReadingOverride } from "../../tariff/reading-override.ts";
import type { BoundaryReading } from "./boundary-reading.ts";

/** The overrides that some readings are, or are interpolated between. */
export function overridesBehind(readings: Iterable<BoundaryReading>): ReadonlySet<ReadingOverride> {
  const behind = [...readings].flatMap((reading) => [reading, ...Object.values(reading.between ?? {})]);
  return new Set(behind.flatMap(({ by }) => (typeof by === "object" ? [by] : [])));
}
