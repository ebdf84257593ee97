import { yearOf } from "./civil.ts";
import { inYear } from "./in-year.ts";
import { type Period, period } from "./period.ts";

/**
 * The same days of the year before.
 *
 * @example yearEarlier(period("2026-11", zone)).text // "2025-11-01/2025-12-01"
 */
export const yearEarlier = ({ from, to, zone }: Pick<Period, "from" | "to" | "zone">): Period =>
  period(`${inYear(from, yearOf(from) - 1)}/${inYear(to, yearOf(to) - 1)}`, zone);
