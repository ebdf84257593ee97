import { type CivilDate, yearOf } from "../units/civil.ts";
import { inYear } from "../units/in-year.ts";
import type { Settlement } from "./contract.ts";

const anniversaries = (start: CivilDate, from: number, to: number): CivilDate[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => inYear(start, from + index));

/**
 * The starts of the contract years that touch a stretch, in order; the first lies at or before `from`, unless the contract's
 * own list begins later. A single start recurs yearly, both ways; a list holds as it is, and its last start recurs.
 *
 * @example settlementStarts({ start: "2026-03-01" }, "2026-11-01", "2026-12-01") // ["2026-03-01"]
 */
export function settlementStarts(settlement: Exclude<Settlement, "none">, from: CivilDate, to: CivilDate): CivilDate[] {
  const last = yearOf(to);
  const listed = "starts" in settlement ? settlement.starts : [];
  const recurring = "start" in settlement ? settlement.start : listed.at(-1)!;
  const first = "start" in settlement ? yearOf(from) - 1 : yearOf(recurring);
  const all = [...new Set([...listed, ...anniversaries(recurring, first, last)])].sort();
  const opening = all.findLast((start) => start <= from);
  return all.filter((start) => start < to && (opening === undefined || start >= opening));
}
