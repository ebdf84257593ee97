import { type CivilDate, monthOf } from "../../units/civil.ts";

/** What has a date, by calendar month, in the order given. */
export function byMonth<T extends { readonly date: CivilDate }>(
  days: readonly T[],
): readonly (readonly [month: string, days: readonly T[]])[] {
  const months = new Map<string, T[]>();
  for (const day of days) months.set(monthOf(day.date), [...(months.get(monthOf(day.date)) ?? []), day]);
  return [...months];
}
