const DAY = 86_400_000;

/** A civil date as ISO text, `2026-11-01`. Text order is time order. */
export type CivilDate = string;

const toUtc = (date: CivilDate): number => Date.parse(`${date}T00:00:00Z`);
const fromUtc = (utc: number): CivilDate => new Date(utc).toISOString().slice(0, 10);

/** The date `count` days later (or earlier). */
export const addDays = (date: CivilDate, count: number): CivilDate => fromUtc(toUtc(date) + count * DAY);

/** Days from `from` up to, not including, `to`. */
export const daysBetween = (from: CivilDate, to: CivilDate): number => Math.round((toUtc(to) - toUtc(from)) / DAY);

/** Every date from `from` up to, not including, `to`. */
export function datesBetween(from: CivilDate, to: CivilDate): CivilDate[] {
  const first = toUtc(from);
  return Array.from({ length: Math.max(0, daysBetween(from, to)) }, (_, index) => fromUtc(first + index * DAY));
}

export const yearOf = (date: CivilDate): number => Number(date.slice(0, 4));

/** `2026-11`. */
export const monthOf = (date: CivilDate): string => date.slice(0, 7);

/** 1 Monday .. 7 Sunday. */
export const weekdayOf = (date: CivilDate): number => ((new Date(toUtc(date)).getUTCDay() + 6) % 7) + 1;

export const firstOfMonth = (date: CivilDate): CivilDate => `${monthOf(date)}-01`;

export const firstOfNextMonth = (date: CivilDate): CivilDate => firstOfMonth(addDays(firstOfMonth(date), 31));

export const firstOfYear = (year: number): CivilDate => `${String(year).padStart(4, "0")}-01-01`;

/** Every first of a month from `from` up to, not including, `to`. */
export function firstsBetween(from: CivilDate, to: CivilDate): CivilDate[] {
  const firsts: CivilDate[] = [];
  let first = from === firstOfMonth(from) ? from : firstOfNextMonth(from);
  for (; first < to; first = firstOfNextMonth(first)) firsts.push(first);
  return firsts;
}

export const daysInYear = (year: number): number => daysBetween(firstOfYear(year), firstOfYear(year + 1));

export const daysInMonth = (date: CivilDate): number => daysBetween(firstOfMonth(date), firstOfNextMonth(date));

/** Whether the text is a date that exists. */
export const isCivilDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(toUtc(text)) && fromUtc(toUtc(text)) === text;
