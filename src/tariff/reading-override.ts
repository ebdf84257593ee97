import type { Register } from "../reading.ts";
import type { CivilDate } from "../units/civil.ts";
import type { Digits } from "./contract.ts";

/** What a person says a register showed: it replaces the device's reading of that instant, or stands where there is none. */
export interface ReadingOverride {
  /** Epoch ms; a midnight is the end of the day before it. */
  readonly at: number;
  readonly register: Register;
  /** kWh or m³, as the meter displayed it. */
  readonly value: Digits;
  /** Why, in a few words; printed on every bill that uses it. */
  readonly reason: string;
  /** When that was put on record. */
  readonly date: CivilDate;
}
