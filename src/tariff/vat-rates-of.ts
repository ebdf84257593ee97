import type { CivilDate } from "../units/civil.ts";
import type { Contract, Digits } from "./contract.ts";
import { VAT_RATES } from "./nl/vat-rates.ts";

/** A VAT rate in percent, from a civil date until the next. */
export interface VatRate {
  readonly from: CivilDate;
  readonly rate: Digits;
}

/** The VAT rates that hold for a contract: Dutch law, or for other countries the contract's own. */
export const vatRatesOf = (contract: Pick<Contract, "country" | "vatRates">): readonly VatRate[] =>
  contract.country === "NL" ? VAT_RATES : (contract.vatRates ?? []);
