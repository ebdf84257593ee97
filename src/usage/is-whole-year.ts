import type { Contract } from "../tariff/contract.ts";
import { type CivilDate, yearOf } from "../units/civil.ts";
import { inYear } from "../units/in-year.ts";
import { longestYear } from "./longest-year.ts";
import { settlementYear } from "./settlement-year.ts";

/**
 * Whether a statement is of a whole year: twelve months, or a contract year that is longer.
 *
 * @example isWholeYear(contract, "2026-03-01", "2027-03-01") // true
 */
export function isWholeYear(contract: Contract, from: CivilDate, to: CivilDate): boolean {
  if (to === longestYear(contract, from)) return true;
  const own = typeof contract.settlement === "object" ? settlementYear(contract, from) : undefined;
  return to === inYear(from, yearOf(from) + 1) && (own?.from !== from || own.to === to);
}
