import { addDays, type CivilDate, weekdayOf, yearOf } from "./civil.ts";

const SATURDAY = 6;
const SUNDAY = 7;

/** Easter Sunday of a Gregorian year (the anonymous algorithm, Nature 1876). */
function easter(year: number): CivilDate {
  const [golden, century, rest] = [year % 19, Math.floor(year / 100), year % 100];
  const leaps = Math.floor(century / 4);
  const moon = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - leaps - moon + 15) % 30;
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * sunday) / 451);
  const day = epact + sunday - 7 * late + 114;
  return `${year}-${String(Math.floor(day / 31)).padStart(2, "0")}-${String((day % 31) + 1).padStart(2, "0")}`;
}

/** Queen's Day was 30 April, King's Day is 27 April; on a Sunday both are kept the day before. */
function royalDay(year: number): CivilDate {
  const day = year < 2014 ? `${year}-04-30` : `${year}-04-27`;
  return weekdayOf(day) === SUNDAY ? addDays(day, -1) : day;
}

function holidaysOf(year: number): ReadonlySet<CivilDate> {
  const sunday = easter(year);
  const days = [`${year}-01-01`, addDays(sunday, 1), royalDay(year), addDays(sunday, 39), addDays(sunday, 50)];
  if (year >= 2025 && year % 5 === 0) days.push(`${year}-05-05`);
  return new Set([...days, `${year}-12-25`, `${year}-12-26`]);
}

const years = new Map<number, ReadonlySet<CivilDate>>();

/**
 * Whether all of a civil date is low tariff in the Netherlands: Saturdays, Sundays, 1 January, Easter Monday, King's Day
 * (27 April; until 2013 Queen's Day, 30 April; the day before when that is a Sunday), Ascension Day, Whit Monday, 25 and 26
 * December. Source: the published hours of the grid operators.
 *
 * Liberation Day (5 May) counts from 2025 on, in the years divisible by five in which it is a day off: a supplier's
 * export has 2025-05-05 as low, while the registers of a home counted 2020-05-05 as normal.
 *
 * @example isLowDay("2024-05-20") // true: Whit Monday
 */
export function isLowDay(date: CivilDate): boolean {
  if (weekdayOf(date) >= SATURDAY) return true;
  const year = yearOf(date);
  const holidays = years.get(year) ?? holidaysOf(year);
  years.set(year, holidays);
  return holidays.has(date);
}
