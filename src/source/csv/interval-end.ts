import { addDays } from "../../units/civil.ts";
import { civilDate, midnight } from "../../units/zone.ts";

/** How long an interval is. */
export type IntervalLength = "quarter" | "hour" | "day";

const LENGTH = { quarter: 900_000, hour: 3_600_000 };

/** When an interval ends that starts at an instant (epoch ms); a day ends at the next local midnight. */
export const intervalEnd = (start: number, every: IntervalLength, zone: string): number =>
  every === "day" ? midnight(addDays(civilDate(start, zone), 1), zone) : start + LENGTH[every];

/** When an interval starts that ends at an instant (epoch ms). */
export const intervalStart = (end: number, every: IntervalLength, zone: string): number =>
  every === "day" ? midnight(civilDate(end - 1, zone), zone) : end - LENGTH[every];
