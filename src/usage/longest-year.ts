import type { Contract } from "../tariff/contract.ts";
import { addDays, type CivilDate, yearOf } from "../units/civil.ts";
import { inYear } from "../units/in-year.ts";
import { settlementYear } from "./settlement-year.ts";

/** A year from the last day of February ends on that of the next: contract years may begin on the 29th. */
function endOfYear(from: CivilDate): CivilDate {
  const next = yearOf(from) + 1;
  return addDays(from, 1).endsWith("-03-01") ? addDays(`${next}-03-01`, -1) : inYear(from, next);
}

/**
 * Up to when a statement from a day on may run: a year, or from the start of a contract year that is longer to the end of that.
 *
 * @example longestYear(contract, "2026-03-01") // "2027-03-01"
 */
export function longestYear(contract: Contract, from: CivilDate): CivilDate {
  const own = typeof contract.settlement === "object" ? settlementYear(contract, from) : undefined;
  const [year, end] = [endOfYear(from), own?.from === from ? own.to : from];
  return end > year ? end : year;
}
