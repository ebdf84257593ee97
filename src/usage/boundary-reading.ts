import type { Quality, Reading } from "../reading.ts";
import type { CivilDate } from "../units/civil.ts";

/** What a register showed at the local midnight that begins `date`. */
export interface BoundaryReading extends Reading {
  readonly date: CivilDate;
  /**
   * `measured`: read within the contract's gap before midnight · `derived`: the contract's reading of the last annual bill ·
   * `estimated`: interpolated between two readings.
   */
  readonly quality: Quality;
}
