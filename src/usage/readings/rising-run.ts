import type { Reading } from "../../reading.ts";
import { canFollow } from "./check-readings.ts";

/**
 * The most readings of one register that can stand together between the first and the last, which are given: each can follow
 * the one before it. What is not among them was a stray value.
 *
 * @example risingRun([10, 999, 20, 30]) // as readings: without 999
 */
export function risingRun<R extends Reading>(readings: readonly R[]): R[] {
  const runs: { readonly length: number; readonly before: number }[] = [];
  for (const [index, reading] of readings.entries()) {
    let [length, before] = index === 0 ? [1, -1] : [Number.NEGATIVE_INFINITY, -1];
    for (const [earlier, run] of runs.entries())
      if (run.length + 1 >= length && canFollow(readings[earlier]!, reading))
        [length, before] = [run.length + 1, earlier];
    runs.push({ length, before });
  }
  const kept: R[] = [];
  for (let index = readings.length - 1; index >= 0; index = runs[index]!.before) kept.unshift(readings[index]!);
  return kept;
}
