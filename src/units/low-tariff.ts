import type { CivilDate } from "./civil.ts";
import { isLowDay } from "./low-day.ts";

const MORNING = 7;

/** Where the double-tariff clock differs between regions. */
export interface LowTariffOptions {
  /** The hour at which low tariff starts in the evening: 23, but 21 in Noord-Brabant and Limburg. Default 23. */
  readonly evening?: 21 | 23 | undefined;
}

/**
 * Whether an hour (0..23, civil time) of a date is low tariff by the Dutch double-tariff clock: from 23:00 (or 21:00) to
 * 07:00 on weekdays, and all day on the days of `isLowDay`. It only labels samples. What is billed as low is what the
 * meter's own register counted, and the meter may know other hours.
 *
 * @example isLowTariff("2026-11-02", 6) // true: a Monday before seven
 */
export const isLowTariff = (date: CivilDate, hour: number, { evening = 23 }: LowTariffOptions = {}): boolean =>
  hour < MORNING || hour >= evening || isLowDay(date);
