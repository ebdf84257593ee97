import { ContractError } from "../errors.ts";
import type { CivilDate } from "../units/civil.ts";
import type { Contract, Digits } from "./contract.ts";
import { rateAt } from "./rate-at.ts";
import { vatRatesOf } from "./vat-rates-of.ts";

type Taxed = Pick<Contract, "country" | "vatRates" | "file">;

const noRate = ({ country, file }: Taxed, date: CivilDate): ContractError =>
  new ContractError({
    code: "no-law",
    text: {
      en: `Cannot add VAT on ${date}: no VAT rate of ${country} is known for that day`,
      nl: `Kan geen btw berekenen op ${date}: er is geen btw-tarief van ${country} bekend voor die dag`,
    },
    hint: {
      en: "Dutch rates are known from 2012-10-01 on; a contract of another country needs an entry in vatRates",
      nl: "Nederlandse tarieven zijn bekend vanaf 2012-10-01; een contract uit een ander land heeft een regel in vatRates nodig",
    },
    place: { file, path: country === "NL" ? undefined : "vatRates" },
  });

/**
 * The VAT rate in percent on a civil date: by Dutch law, elsewhere by the contract's own `vatRates`. Throws ContractError
 * `no-law` on a day without one.
 *
 * @example vatRateOn(contract, "2022-11-01") // "9"
 */
export function vatRateOn(contract: Pick<Contract, "country" | "vatRates" | "file">, date: CivilDate): Digits {
  const entry = rateAt(vatRatesOf(contract), date);
  if (entry === undefined) throw noRate(contract, date);
  return entry.rate;
}
