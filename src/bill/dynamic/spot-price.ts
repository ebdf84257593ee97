import { ContractError } from "../../errors.ts";
import type { Contract, PriceEntry } from "../../tariff/contract.ts";
import { pricesOf } from "../../tariff/prices/prices-of.ts";
import { vatRateOn } from "../../tariff/vat-rate-on.ts";
import type { CivilDate } from "../../units/civil.ts";
import type { Money } from "../../units/money.ts";
import { isoInstant } from "../../units/zone.ts";
import { fourfoldSpot } from "./fourfold-spot.ts";
import { slotTerms } from "./slot-terms.ts";

/** A stretch of at most one hour, start <= t < end, epoch ms. */
export interface Slot {
  readonly start: number;
  readonly end: number;
}

export interface SpotPriceOptions {
  /** Of the list in the contract, for messages: `electricity.supply`. */
  readonly path: string;
  /** The civil date that the slot lies in. */
  readonly date: CivilDate;
  /** Percent. */
  readonly vatRate: string;
}

function noSpot(contract: Contract, path: string, name: string, { start }: Slot): ContractError {
  const at = isoInstant(start, contract.zone);
  return new ContractError({
    code: "no-price",
    place: { file: contract.file, path },
    text: {
      en: `Cannot price the slot of ${at}: prices "${name}" have none for it`,
      nl: `Geen prijs voor het tijdvak van ${at}: de prijzen "${name}" hebben er geen`,
    },
    hint: { en: "Complete the price file", nl: "Vul het prijsbestand aan" },
  });
}

/**
 * What a kWh costs in a slot under a dynamic entry, VAT as the contract's prices (interface §3.8): of an hour under quarter prices
 * their mean.
 *
 * @throws ContractError `no-price` where a part of the slot has no price
 */
export function spotPrice(
  contract: Contract,
  { prices: name, surcharge }: NonNullable<PriceEntry["dynamic"]>,
  slot: Slot,
  { path, date, vatRate }: SpotPriceOptions,
): Money {
  const prices = pricesOf(contract, path, name);
  const inSeries = prices.vat === "included" ? vatRateOn(contract, date) : "0";
  const terms = slotTerms(prices, surcharge, { contract: contract.vat, rate: vatRate, inSeries });
  const fourfold = fourfoldSpot(prices, slot.start, slot.end);
  if (fourfold === undefined) throw noSpot(contract, path, name, slot);
  return terms.spot(fourfold).plus(terms.surcharge);
}
