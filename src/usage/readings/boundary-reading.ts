import type { Quality } from "../../reading.ts";
import type { CivilDate } from "../../units/civil.ts";
import type { KnownReading } from "./known-reading.ts";

/**
 * What a register showed at the local midnight that begins `date`. `thousandths` counts on over changes of meter; what the
 * meter of that day displayed is `shown`, where that is another number.
 */
export interface BoundaryReading extends KnownReading {
  readonly date: CivilDate;
  /**
   * `measured`: read within the contract's gap before midnight · `derived`: on record as an override, a meter change or the
   * last annual bill · `estimated`: interpolated between two readings.
   */
  readonly quality: Quality;
  /** The two readings that an estimate lies between. */
  readonly between?: { readonly before: KnownReading; readonly after: KnownReading } | undefined;
}
