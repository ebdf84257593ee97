import type { Contract, PriceEntry } from "../../tariff/contract.ts";
import { lawDay } from "../../tariff/law-day.ts";
import { NETTING_END } from "../../tariff/nl/netting-end.ts";
import type { CivilDate } from "../../units/civil.ts";

/**
 * The VAT rate of feed-in pay on a date, percent: the entry's own, but of market prices none under the law that ends netting
 * (interface §3.8).
 *
 * @example feedInVat(contract, { from: "2026-01-01", dynamic, vat: 21 }, "2027-01-01") // "0"
 */
export const feedInVat = (contract: Contract, { dynamic, vat = 0 }: PriceEntry, date: CivilDate): string =>
  dynamic && contract.country === "NL" && lawDay(contract, date) >= NETTING_END ? "0" : String(vat);
