const DAY = 86_400_000;

const HOUR = 3_600_000;

const FIRST = Date.parse("2010-01-01");

/** Every date that a bill can hold, as text: text order is time order. */
const DATES = Array.from({ length: 9000 }, (_, day) => new Date(FIRST + day * DAY).toISOString().slice(0, 10));

const dayOf = (date: string): number => (Date.parse(date) - FIRST) / DAY;
export const nextDay = (date: string): string => DATES[dayOf(date) + 1]!;
export const dayBefore = (date: string): string => DATES[dayOf(date) - 1]!;
export const daysIn = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY;
export const yearOf = (date: string): number => Number(date.slice(0, 4));
export const monthOf = (date: string): string => date.slice(0, 7);
export const daysOfYear = (year: number): number => daysIn(`${year}-01-01`, `${year + 1}-01-01`);
export const daysOfMonth = (month: string): number =>
  new Date(Date.UTC(yearOf(month), Number(month.slice(5)), 0)).getUTCDate();

export const daysFrom = (from: string, to: string): string[] =>
  DATES.slice(dayOf(from), Math.max(dayOf(from), dayOf(to)));

/** The last Sunday of a month of 31 days, as in "03". */
function lastSunday(year: number, month: string): string {
  const last = `${year}-${month}-31`;
  return `${year}-${month}-${31 - new Date(last).getUTCDay()}`;
}

/** The instant of a Dutch midnight: summer time begins and ends in the night of a last Sunday, after midnight. */
export function midnightOf(date: string): number {
  const isSummer = date > lastSunday(yearOf(date), "03") && date <= lastSunday(yearOf(date), "10");
  return Date.parse(date) - (isSummer ? 2 : 1) * HOUR;
}

/** The instant of a civil time, as in 2026-05-12T10:30: clocks are changed in the first hours of a day. */
export function instantOf(civil: string): number {
  const [date, time] = [civil.slice(0, 10), civil.slice(11)];
  return time === "00:00"
    ? midnightOf(date)
    : midnightOf(nextDay(date)) - Date.parse(`${date}T24:00Z`) + Date.parse(`${civil}Z`);
}
