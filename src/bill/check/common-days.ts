import { type CivilDate, daysBetween } from "../../units/civil.ts";

interface Stretch {
  readonly from: CivilDate;
  /** Exclusive. */
  readonly to: CivilDate;
}

/** Days that two stretches have in common. */
export const commonDays = (one: Stretch, other: Stretch): number =>
  Math.max(0, daysBetween(one.from > other.from ? one.from : other.from, one.to < other.to ? one.to : other.to));
