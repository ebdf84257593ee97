import { ContractError } from "../errors.ts";
import type { Contract, Digits, PriceEntry } from "../tariff/contract.ts";
import { rateAt } from "../tariff/rate-at.ts";
import { vatRateOn } from "../tariff/vat-rate-on.ts";
import type { CivilDate } from "../units/civil.ts";
import { digits, money } from "../units/money.ts";
import type { Tariff } from "../usage/registers-of.ts";

/** The refusal of a date that a list of the contract has no entry for. */
export function noPrice(contract: Contract, path: string, date: CivilDate): ContractError {
  return new ContractError({
    code: "no-price",
    place: { file: contract.file, path },
    text: {
      en: `Cannot price ${date}: the contract has no entry in ${path} for that day`,
      nl: `Geen prijs voor ${date}: het contract heeft voor die dag geen regel in ${path}`,
    },
    hint: {
      en: `Add an entry to ${path} whose \`from\` is ${date} or earlier`,
      nl: `Voeg aan ${path} een regel toe met een \`from\` van ${date} of eerder`,
    },
  });
}

function otherVat(contract: Contract, path: string, entry: CivilDate, date: CivilDate): ContractError {
  const [then, now] = [vatRateOn(contract, entry), vatRateOn(contract, date)];
  return new ContractError({
    code: "no-price",
    place: { file: contract.file, path },
    text: {
      en: `Cannot price ${date}: the entry of ${entry} in ${path} includes ${then} % VAT, but ${now} % holds on ${date}`,
      nl: `Geen prijs voor ${date}: de regel van ${entry} in ${path} is inclusief ${then} % btw, maar op ${date} geldt ${now} %`,
    },
    hint: {
      en: `Add an entry to ${path} from the day on which the VAT rate changed`,
      nl: `Voeg aan ${path} een regel toe vanaf de dag waarop het btw-tarief wijzigde`,
    },
  });
}

/**
 * The entry of a contract list that holds on a date. Where prices include VAT an entry holds only for days with the VAT
 * rate of its own `from` (interface §3.10).
 *
 * @throws ContractError `no-price`
 */
export function entryOn<E extends { readonly from: CivilDate }>(
  contract: Contract,
  path: string,
  entries: readonly E[],
  date: CivilDate,
): E {
  const entry = rateAt(entries, date);
  if (entry === undefined) throw noPrice(contract, path, date);
  const sameVat = contract.vat === "excluded" || vatRateOn(contract, entry.from) === vatRateOn(contract, date);
  if (!sameVat) throw otherVat(contract, path, entry.from, date);
  return entry;
}

function dynamic(contract: Contract, path: string): ContractError {
  return new ContractError({
    code: "unsupported",
    place: { file: contract.file, path },
    text: {
      en: `Cannot give one price of ${path}: it has a price for each slot of the market`,
      nl: `Geen vaste prijs van ${path}: elk tijdvak van de markt heeft zijn eigen prijs`,
    },
    hint: { en: "Choose a day with fixed prices", nl: "Kies een dag met vaste prijzen" },
  });
}

/** Whether one price holds for both registers, and what it is for one of them, with at least five decimals. */
export interface RegisterPrice {
  readonly single: boolean;
  readonly price: Digits;
}

/**
 * The price of one kWh of a register, as it will be printed.
 *
 * @throws ContractError `unsupported` for a dynamic entry
 */
export function priceOf(contract: Contract, path: string, entry: PriceEntry, tariff: Tariff): RegisterPrice {
  const price = entry.price ?? entry[tariff];
  if (price === undefined) throw dynamic(contract, path);
  return { single: entry.price !== undefined, price: digits(money(price), 5) };
}
