import { yearOf } from "./civil.ts";
import { inYear } from "./in-year.ts";
import { type Period, period } from "./period.ts";

/** What ends before 29 February ends before 1 March in a year without it. */
const inCommonYear = (to: string): string => (to.endsWith("-02-29") ? `${to.slice(0, 4)}-03-01` : to);

/**
 * The same days of the year before; of 28 February in a leap year, and of 29 February, 28 February.
 *
 * @example yearEarlier(period("2026-11", zone)).text // "2025-11-01/2025-12-01"
 */
export const yearEarlier = ({ from, to, zone }: Pick<Period, "from" | "to" | "zone">): Period =>
  period(`${inYear(from, yearOf(from) - 1)}/${inYear(inCommonYear(to), yearOf(to) - 1)}`, zone);
