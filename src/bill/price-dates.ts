import type { Contract } from "../tariff/contract.ts";
import { vatChanges } from "../tariff/vat-changes.ts";
import { type CivilDate, firstsBetween } from "../units/civil.ts";

const starts = (list: unknown): CivilDate[] =>
  Array.isArray(list) ? list.map((entry: { readonly from: CivilDate }) => entry.from) : [];

/** In order, every date inside a stretch on which anything of the contract or of the law may change: a superset of every line's cuts. */
export function priceDates(contract: Contract, from: CivilDate, to: CivilDate): CivilDate[] {
  const firsts = firstsBetween(from, to);
  const dates = [
    ...Object.values(contract.electricity ?? {}).flatMap(starts),
    ...Object.values(contract.gas ?? {}).flatMap(starts),
    ...vatChanges(contract, from, to),
    ...(contract.gas?.correction ? firsts : firsts.filter((date) => date.endsWith("-01-01"))),
  ];
  return [...new Set(dates.filter((date) => from < date && date < to))].sort();
}
