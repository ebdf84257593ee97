import type { Contract } from "../tariff/contract.ts";
import { vatChanges } from "../tariff/vat-changes.ts";
import { type CivilDate, datesBetween, firstOfMonth } from "../units/civil.ts";

const starts = (list: unknown): CivilDate[] =>
  Array.isArray(list) ? list.map((entry: { readonly from: CivilDate }) => entry.from) : [];

/** Every date inside a stretch on which anything of the contract or of the law may change: a superset of every line's cuts. */
export function priceDates(contract: Contract, from: CivilDate, to: CivilDate): CivilDate[] {
  const firsts = datesBetween(from, to).filter((date) => date === firstOfMonth(date));
  return [
    ...Object.values(contract.electricity ?? {}).flatMap(starts),
    ...Object.values(contract.gas ?? {}).flatMap(starts),
    ...vatChanges(contract, from, to),
    ...(contract.gas?.correction ? firsts : firsts.filter((date) => date.endsWith("-01-01"))),
  ];
}
