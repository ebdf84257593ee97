import type { Quality } from "../reading.ts";

/** Quantities of one hour, day or month: digits in kWh and m³, null where nothing was measured, never `"0"` for that. */
export interface UsageRow {
  /** ISO instants with offset, half-open. */
  readonly start: string;
  readonly end: string;
  readonly importLow: string | null;
  readonly importNormal: string | null;
  readonly exportLow: string | null;
  readonly exportNormal: string | null;
  readonly gas: string | null;
  readonly quality: Quality;
}
