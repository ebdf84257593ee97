import type { CivilDate } from "../units/civil.ts";

/** A stretch of days in which something stays the same. Half-open. */
export interface Segment<T> {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly value: T;
}

/** Whether two values of plain data hold the same. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  const [own, other] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const keys = Object.keys(own);
  return keys.length === Object.keys(other).length && keys.every((key) => isSame(own[key], other[key]));
}

/**
 * Cut a stretch where a value changes, and nowhere else.
 *
 * @param dates every date on which it might change, rising
 * @param valueOn the value that holds on a date, plain data of one shape
 * @example segments("2022-06-01", "2022-08-01", ["2022-07-01"], (date) => vatRateOn(contract, date)).length // 2
 */
export function segments<T>(
  from: CivilDate,
  to: CivilDate,
  dates: readonly CivilDate[],
  valueOn: (date: CivilDate) => T,
): Segment<T>[] {
  const starts = [from, ...dates.filter((date) => date > from && date < to)];
  const values = starts.map(valueOn);
  const cuts = starts.flatMap((_, index) => (index > 0 && isSame(values[index], values[index - 1]) ? [] : [index]));
  return cuts.map((cut, index) => ({ from: starts[cut]!, to: starts[cuts[index + 1]!] ?? to, value: values[cut]! }));
}
