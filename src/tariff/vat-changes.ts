import type { CivilDate } from "../units/civil.ts";
import { money } from "../units/money.ts";
import type { Contract } from "./contract.ts";
import { type VatRate, vatRatesOf } from "./vat-rates-of.ts";

const changes = ({ rate }: VatRate, index: number, rates: readonly VatRate[]): boolean => {
  const before = rates[index - 1];
  return before === undefined || !money(before.rate).eq(rate);
};

/**
 * The civil dates after `from` and before `to` on which the VAT rate changes.
 *
 * @example vatChanges(contract, "2022-01-01", "2023-01-01") // ["2022-07-01"]
 */
export const vatChanges = (
  contract: Pick<Contract, "country" | "vatRates">,
  from: CivilDate,
  to: CivilDate,
): CivilDate[] =>
  vatRatesOf(contract)
    .filter(changes)
    .map((entry) => entry.from)
    .filter((date) => from < date && date < to);
