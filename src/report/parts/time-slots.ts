import type { Lang } from "../../text.ts";
import type { CivilDate } from "../../units/civil.ts";
import { locale } from "../locale.ts";
import { byMonth } from "./by-month.ts";

/** So many days still fit beside each other; beyond them a slot is a month. */
const MOST_DAYS = 62;

/** A place on a time axis: one day, or the days of a month. */
export interface TimeSlot<T> {
  /** `14 november 2026` or `november 2026`. */
  readonly name: string;
  /** Under the axis: `14` or `nov`. */
  readonly label: string;
  readonly days: readonly T[];
}

/** Days on a time axis, by month when there are more than two months of them. */
export function timeSlots<T extends { readonly date: CivilDate }>(
  days: readonly T[],
  lang: Lang,
): { readonly size: "day" | "month"; readonly slots: readonly TimeSlot<T>[] } {
  const words = locale(lang);
  if (days.length <= MOST_DAYS) {
    const dayOf = (day: T): TimeSlot<T> => ({
      name: words.date(day.date),
      label: String(Number(day.date.slice(8))),
      days: [day],
    });
    return { size: "day", slots: days.map(dayOf) };
  }
  const slots = byMonth(days).map(([month, own]) => ({
    name: words.date(`${month}-01`).replace(/^\d+ /, ""),
    label: words.date(`${month}-01`, "short").split(" ")[1] ?? "",
    days: own,
  }));
  return { size: "month", slots };
}
