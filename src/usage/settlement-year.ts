import type { Contract } from "../tariff/contract.ts";
import { settlementStarts } from "../tariff/settlement-starts.ts";
import { type CivilDate, firstOfYear, yearOf } from "../units/civil.ts";
import { inYear } from "../units/in-year.ts";
import { type Period, period } from "../units/period.ts";

function calendarYear(date: CivilDate): readonly [CivilDate, CivilDate] {
  const year = yearOf(date);
  return [firstOfYear(year), firstOfYear(year + 1)];
}

/**
 * The contract year that a date lies in; the calendar year where the contract states none. Undefined before the first start
 * that the contract lists.
 *
 * @example settlementYear(contract, "2026-11-30")?.text // "2026-03-01/2027-03-01"
 */
export function settlementYear({ settlement, zone }: Contract, date: CivilDate): Period | undefined {
  if (typeof settlement !== "object") return period(calendarYear(date).join("/"), zone);
  const starts = settlementStarts(settlement, date, inYear(date, yearOf(date) + 2));
  const from = starts.findLast((start) => start <= date);
  if (from === undefined) return undefined;
  const to = starts.find((start) => start > date) ?? inYear(from, yearOf(from) + 1);
  return period(`${from}/${to}`, zone);
}
