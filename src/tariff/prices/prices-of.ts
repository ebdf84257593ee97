import { ContractError } from "../../errors.ts";
import type { Contract } from "../contract.ts";
import type { PriceSeries } from "./price-series.ts";

/**
 * The price series that an entry of a contract names.
 *
 * @param path of the list, for messages: `electricity.supply`
 * @throws ContractError `no-price` when the contract was made in code without it
 */
export function pricesOf(contract: Contract, path: string, name: string): PriceSeries {
  const prices = contract.prices?.get(name);
  if (prices !== undefined) return prices;
  throw new ContractError({
    code: "no-price",
    place: { file: contract.file, path },
    text: {
      en: `Cannot price ${path}: the contract was made without its prices "${name}"`,
      nl: `Geen prijs voor ${path}: het contract is gemaakt zonder de prijzen "${name}"`,
    },
    hint: {
      en: "Give the series to defineContract, or read the contract from its file",
      nl: "Geef de reeks aan defineContract, of lees het contract uit zijn bestand",
    },
  });
}
