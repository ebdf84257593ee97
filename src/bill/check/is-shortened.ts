import type { BoundaryReading } from "../../usage/readings/boundary-reading.ts";
import type { TheirReading } from "./their-reading.ts";

/** One kWh or m³, in thousandths. */
const ONE = 1000;

/** Whether a reading of theirs is ours without its decimals: no other reading. */
export const isShortened = (
  { isWhole, thousandths }: Pick<TheirReading, "isWhole" | "thousandths">,
  ours: Pick<BoundaryReading, "thousandths">,
): boolean => isWhole && Math.abs(thousandths - ours.thousandths) < ONE;
