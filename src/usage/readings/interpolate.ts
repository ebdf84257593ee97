import type { Reading } from "../../reading.ts";

/** The counter at an instant between two readings, linear in time, in whole thousandths. */
export function interpolate(before: Reading, after: Reading, at: number): number {
  const rise = after.thousandths - before.thousandths;
  return before.thousandths + Math.round((rise * (at - before.at)) / (after.at - before.at));
}
