import type { Contract, Digits } from "../tariff/contract.ts";
import { energyTaxTable, type LawTable, odeTable } from "../tariff/law.ts";
import { NETTING_END } from "../tariff/nl/netting-end.ts";
import { rateAt } from "../tariff/rate-at.ts";
import { vatRateOn } from "../tariff/vat-rate-on.ts";
import { type CivilDate, yearOf } from "../units/civil.ts";
import { Decimal, type Money, money, sum } from "../units/money.ts";
import { contractOver, noElectricity, noPrice, spotPrice, unknownRate } from "./price-errors.ts";

export type Tariff = "low" | "normal";

/** What the next kWh is worth, all taxes and VAT in it, in the contract's currency. */
export interface KwhPrice {
  readonly import: Money;
  /** What a kWh to the grid saves or earns; negative where it costs. */
  readonly export: Money;
  /** Whether an exported kWh is set off against an imported one, or sold. */
  readonly exportBasis: "netting" | "feed-in";
}

export interface KwhPriceOptions {
  /** Take tax rates that are proposed, not law. Default false: such a year is refused. */
  readonly allowProposedLaw?: boolean | undefined;
}

interface Price {
  readonly digits: Digits;
  readonly vat: number;
}

const ZERO: Money = new Decimal(0);

/** The price of a list, with the VAT of its own that feed-in may have. */
function priceOf(contract: Contract, list: "supply" | "feedIn", date: CivilDate, tariff: Tariff): Price {
  const entry = rateAt(contract.electricity![list], date);
  if (entry?.dynamic) throw spotPrice(contract, list);
  const digits = entry?.price ?? entry?.[tariff];
  if (!digits) throw noPrice(contract, list, date);
  return { digits, vat: entry?.vat ?? 0 };
}

const withVat = (amount: Money, percent: Digits | number): Money => amount.times(new Decimal(percent).div(100).plus(1));

function firstRate(table: LawTable | undefined): Money {
  const price = table === undefined ? "0" : table.tiers[0]?.price;
  if (price) return money(price);
  throw unknownRate(table?.year);
}

/** EUR per kWh with VAT, at the rate of the first tier. */
function taxOf(contract: Contract, date: CivilDate, vat: Digits, allowProposed: boolean): Money {
  const { energyTax } = contract.electricity!;
  if (energyTax === "none") return ZERO;
  if (energyTax === "NL") {
    const [year, options] = [yearOf(date), { allowProposed }];
    const rates = [energyTaxTable("electricity", year, options), odeTable("electricity", year, options)].map(firstRate);
    return withVat(sum(rates), vat);
  }
  const own = rateAt(energyTax, date)?.tiers[0];
  if (!own) throw noPrice(contract, "energyTax", date);
  return contract.vat === "included" ? money(own.price) : withVat(money(own.price), vat);
}

/** Dutch netting ends by law, whatever the contract says; elsewhere the contract decides. */
const netsSupply = ({ country, electricity }: Contract, date: CivilDate): boolean =>
  electricity!.netting.method !== "none" && !(country === "NL" && date >= NETTING_END);

/**
 * What the next kWh costs or brings on a civil date, all taxes and VAT in it: supply, energy tax and ODE.
 *
 * Energy tax is taken at its first tier. Export is worth the supply price while netting applies, else the feed-in price;
 * until 2027 it lowers the energy tax as well; feed-in cost per kWh is taken off. That holds for a home that uses more than
 * it exports over its contract year: what it exports beyond that is worth the feed-in price only.
 *
 * Throws ContractError for a date without a price or law table, a spot price, or a contract without electricity.
 */
export function kwhPrice(contract: Contract, date: CivilDate, tariff: Tariff, options: KwhPriceOptions = {}): KwhPrice {
  const { electricity, vat: mode } = contract;
  if (!electricity) throw noElectricity(contract);
  if (contract.until !== undefined && date >= contract.until) throw contractOver(contract, date);
  const vat = vatRateOn(contract, date);
  const inclusive = (price: Money, rate: Digits | number): Money =>
    mode === "included" ? price : withVat(price, rate);
  const netted = netsSupply(contract, date);
  const tax = taxOf(contract, date, vat, options.allowProposedLaw ?? false);
  const supply = inclusive(money(priceOf(contract, "supply", date, tariff).digits), vat);
  const feedIn = (): Money => {
    const { digits, vat: own } = priceOf(contract, "feedIn", date, tariff);
    return inclusive(money(digits), own);
  };
  const cost = inclusive(money(rateAt(electricity.feedInCost, date)?.perKwh ?? "0"), vat);
  const untaxed = date < NETTING_END ? tax : ZERO;
  const exported = (netted ? supply : feedIn()).plus(untaxed).minus(cost);
  return { import: supply.plus(tax), export: exported, exportBasis: netted ? "netting" : "feed-in" };
}
