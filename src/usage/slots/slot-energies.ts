import type { Quality } from "../../reading.ts";
import type { CivilDate } from "../../units/civil.ts";

/** What flows: electricity in, electricity out, or gas in. */
export type Direction = "import" | "export" | "gas";

/** Energy that the registers counted and no sample saw: it may have flowed in any of these slots. */
export interface Spread {
  /** Indices of the slots that it may have flowed in, rising. */
  readonly slots: readonly number[];
  /** Whole Wh or litres; laid out evenly. */
  readonly thousandths: number;
}

/**
 * The energy of one direction, slot by slot, in a stretch of civil days under one price series. Slots are those of the
 * prices; hours where the prices hold longer, and where energy is known by the hour only.
 */
export interface SlotEnergies {
  readonly direction: Direction;
  readonly from: CivilDate;
  /** Exclusive. */
  readonly to: CivilDate;
  /** Start of each slot, epoch ms, rising. */
  readonly starts: Float64Array;
  /** First instant after the last slot, epoch ms. */
  readonly end: number;
  /** Whole Wh or litres of each slot; together exactly what the registers counted. */
  readonly thousandths: Int32Array;
  /**
   * `measured`: samples that agree with the registers; `derived`: samples scaled to them; `estimated`: laid out evenly where
   * nothing was sampled, or scaled to an interpolated reading; `missing`: not in the source at all, and not in the energy.
   */
  readonly quality: readonly Quality[];
  readonly spreads: readonly Spread[];
}
