import { type CivilDate, daysInMonth } from "./civil.ts";

/**
 * The same day of another year; 29 February becomes 28 February.
 *
 * @example inYear("2024-02-29", 2023) // "2023-02-28"
 */
export function inYear(date: CivilDate, year: number): CivilDate {
  const month = `${String(year).padStart(4, "0")}${date.slice(4, 7)}`;
  const last = daysInMonth(`${month}-01`);
  return `${month}-${String(Math.min(Number(date.slice(8)), last)).padStart(2, "0")}`;
}
