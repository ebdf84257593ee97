import type { Reading } from "../../reading.ts";
import type { ReadingOverride } from "../../tariff/reading-override.ts";

/**
 * A reading of a counter that counts on where a meter is changed: the difference of any two is energy, whichever meter hung
 * there.
 */
export interface KnownReading extends Reading {
  /** What the meter displayed, in thousandths; the same as `thousandths` unless given. */
  readonly shown?: number | undefined;
  /** By whose word it is known, where the device did not read it. */
  readonly by?: "meter-change" | ReadingOverride | undefined;
  /** What the device itself read shortly before, where an override stands in its place. */
  readonly overridden?: Reading & { readonly shown?: number | undefined };
}
