const DAY = 86_400_000;

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
