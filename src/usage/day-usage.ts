import type { Quality, Register } from "../reading.ts";
import type { CivilDate } from "../units/civil.ts";

/** What the registers counted in one civil day, in whole Wh and litres; null where a midnight reading is missing. */
export interface DayUsage {
  readonly date: CivilDate;
  readonly used: Readonly<Record<Register, number | null>>;
  /** The worst quality among the day's registers. */
  readonly quality: Quality;
}
