import type { CivilDate } from "../units/civil.ts";

/** A stretch of days in which something stays the same. Half-open. */
export interface Segment<T> {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly value: T;
}

/**
 * Cut a stretch where a value changes, and nowhere else.
 *
 * @param dates every date on which it might change, in any order
 * @param valueOn the value that holds on a date; equal values (as JSON) are one segment
 * @example segments("2022-06-01", "2022-08-01", ["2022-07-01"], (date) => vatRateOn(contract, date)).length // 2
 */
export function segments<T>(
  from: CivilDate,
  to: CivilDate,
  dates: readonly CivilDate[],
  valueOn: (date: CivilDate) => T,
): Segment<T>[] {
  const starts = [from, ...new Set(dates.filter((date) => date > from && date < to))].sort();
  if (starts.length === 1) return [{ from, to, value: valueOn(from) }];
  const values = starts.map(valueOn);
  const texts = values.map((value) => JSON.stringify(value));
  const cuts = starts.flatMap((_, index) => (index === 0 || texts[index] !== texts[index - 1] ? [index] : []));
  return cuts.map((cut, index) => ({ from: starts[cut]!, to: starts[cuts[index + 1]!] ?? to, value: values[cut]! }));
}
