import type { Calendar } from "../units/calendar.ts";
import { monthOf, weekdayOf } from "../units/civil.ts";
import { DictionaryColumn } from "./dictionary-column.ts";

/** What the calendar says of each instant: the columns by which people group. */
export interface CivilColumns {
  /** `2026-11-01` */
  readonly date: DictionaryColumn;
  /** Hour of the clock, 0..23. */
  readonly hour: Uint8Array;
  /** 1 Monday .. 7 Sunday. */
  readonly weekday: Uint8Array;
  /** `2026-11` */
  readonly month: DictionaryColumn;
  /** `low` or `normal` by the clock of the low tariff; the meter's own registers may differ by minutes. */
  readonly tariff: DictionaryColumn;
}

/** The civil columns of rising instants, all of them in the calendar. */
export function civilColumns(times: Float64Array, civil: Calendar): CivilColumns {
  const dates = civil.days.map(({ date }) => date);
  const weekdays = dates.map(weekdayOf);
  const day = new Uint32Array(times.length);
  const [hour, weekday, low] = [
    new Uint8Array(times.length),
    new Uint8Array(times.length),
    new Uint8Array(times.length),
  ];
  for (let row = 0; row < times.length; row += 1) {
    const slot = civil.slotAt(times[row]!);
    day[row] = civil.dayOfSlot[slot]!;
    hour[row] = civil.hourOfSlot[slot]!;
    weekday[row] = weekdays[day[row]!]!;
    low[row] = civil.lowOfSlot[slot]!;
  }
  return {
    date: new DictionaryColumn(day, dates),
    hour,
    weekday,
    month: new DictionaryColumn(day, dates.map(monthOf)),
    tariff: new DictionaryColumn(low, ["normal", "low"]),
  };
}
