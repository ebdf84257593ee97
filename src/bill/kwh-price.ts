import { ContractError } from "../errors.ts";
import type { Contract, Digits, ElectricityContract } from "../tariff/contract.ts";
import { energyTaxTable, type LawTable, odeTable } from "../tariff/law.ts";
import { lawDay } from "../tariff/law-day.ts";
import { NETTING_END } from "../tariff/nl/netting-end.ts";
import { rateAt } from "../tariff/rate-at.ts";
import { vatRateOn } from "../tariff/vat-rate-on.ts";
import { type CivilDate, yearOf } from "../units/civil.ts";
import { Decimal, type Money, money, round, sum } from "../units/money.ts";
import type { Tariff } from "../usage/registers-of.ts";
import { feedInVat } from "./dynamic/feed-in-vat.ts";
import { type Slot, spotPrice } from "./dynamic/spot-price.ts";
import { entryOn, noPrice, priceOf } from "./price-on.ts";
import { vatFactor } from "./vat-factor.ts";

/** What one kWh is worth, taxes and VAT in it, in the contract's currency. */
export interface KwhPrice {
  readonly supply: Money;
  /** Energy tax at its first tier, and ODE while that was levied. */
  readonly tax: Money;
  /** A kWh from the grid: supply + tax. */
  readonly import: Money;
  /** A kWh to the grid: what it saves or earns, less feed-in cost per kWh. Negative where it costs. */
  readonly export: Money;
  /** Whether an exported kWh is set off against an imported one, or sold. */
  readonly exportBasis: "netting" | "feed-in";
  /** Set where the tax in it is of a law that is not in force yet. */
  readonly law?: "proposed";
}

export interface KwhPriceOptions {
  /** Take tax rates that are proposed, not law; such a year is refused otherwise. @default false */
  readonly allowProposedLaw?: boolean | undefined;
  /** The slot whose spot price is taken where the contract's price is dynamic; such a day is refused without it. */
  readonly slot?: Slot | undefined;
}

type Tax = Pick<KwhPrice, "tax" | "law">;

const ZERO: Money = new Decimal(0);

const noElectricity = ({ file }: Contract): ContractError =>
  new ContractError({
    code: "no-price",
    place: { file, path: "electricity" },
    text: {
      en: "Cannot price a kWh: the contract has no electricity",
      nl: "Geen prijs voor een kWh: het contract heeft geen elektriciteit",
    },
  });

const contractOver = ({ file, until }: Contract, date: CivilDate): ContractError =>
  new ContractError({
    code: "no-price",
    place: { file, path: "until" },
    text: {
      en: `Cannot price ${date}: the contract holds until ${until}`,
      nl: `Geen prijs voor ${date}: het contract loopt tot ${until}`,
    },
    hint: { en: "Give the contract that follows it", nl: "Geef het contract dat erop volgt" },
  });

const unknownRate = (year: number): ContractError =>
  new ContractError({
    code: "no-law",
    text: {
      en: `Cannot apply the energy tax of ${year}: the rate of its first tier is not known`,
      nl: `Kan de energiebelasting van ${year} niet toepassen: het tarief van de eerste schijf is niet bekend`,
    },
  });

const withVat = (amount: Money, percent: Digits | number): Money => amount.times(vatFactor(String(percent)));

function firstRate(table: LawTable | undefined): Money {
  if (table === undefined) return ZERO;
  const price = table.tiers[0]?.price;
  if (!price) throw unknownRate(table.year);
  return money(price);
}

/** As a bill has it: law rates that are printed including VAT are rounded to six decimals, each alone (interface §3.10). */
function lawTax(contract: Contract, date: CivilDate, vat: Digits, allowProposed: boolean): Tax {
  const [year, options] = [yearOf(lawDay(contract, date)), { allowProposed }];
  const tables = [energyTaxTable("electricity", year, options), odeTable("electricity", year, options)];
  const taxed = tables.map((table) => withVat(firstRate(table), vat));
  return {
    tax: sum(contract.vat === "included" ? taxed.map((rate) => round(rate, 6)) : taxed),
    ...(tables.some((table) => table?.status === "proposed") ? { law: "proposed" as const } : {}),
  };
}

function taxOn(contract: Contract, tax: ElectricityContract["energyTax"], date: CivilDate, allow: boolean): Tax {
  if (tax === "none") return { tax: ZERO };
  const vat = vatRateOn(contract, date);
  if (tax === "NL") return lawTax(contract, date, vat, allow);
  const own = entryOn(contract, "electricity.energyTax", tax, date).tiers[0];
  if (own === undefined) throw noPrice(contract, "electricity.energyTax", date);
  return { tax: contract.vat === "included" ? money(own.price) : withVat(money(own.price), vat) };
}

/** Dutch law ends netting in the Netherlands, whatever the contract says, and nothing in another country. */
const isNettable = (contract: Contract, date: CivilDate): boolean =>
  contract.country !== "NL" || lawDay(contract, date) < NETTING_END;

/** Where it may be netted the contract decides. Import and export at spot prices are priced in their own slots and never net. */
const nets = (contract: Contract, { netting, supply }: ElectricityContract, date: CivilDate): boolean =>
  netting.method !== "none" && rateAt(supply, date)?.dynamic === undefined && isNettable(contract, date);

/** Whose import an exported kWh is set off against: `normal-first` takes it from normal, whenever it was fed in. */
const nettedTariff = ({ netting }: ElectricityContract, tariff: Tariff): Tariff =>
  netting.method === "normal-first" ? "normal" : tariff;

/** What is asked of a contract list. */
interface Asked {
  readonly date: CivilDate;
  readonly tariff: Tariff;
  readonly slot: Slot | undefined;
}

/** The price of a contract list, with VAT. */
function listed(contract: Contract, list: "supply" | "feedIn", { date, tariff, slot }: Asked): Money {
  const [path, entries] = [`electricity.${list}`, contract.electricity?.[list] ?? []];
  const entry = list === "supply" ? entryOn(contract, path, entries, date) : rateAt(entries, date);
  if (entry === undefined) throw noPrice(contract, path, date);
  const vatRate = list === "supply" ? vatRateOn(contract, date) : feedInVat(contract, entry, date);
  const price =
    entry.dynamic && slot
      ? spotPrice(contract, entry.dynamic, slot, { path, date, vatRate })
      : money(priceOf(contract, path, entry, tariff).price);
  return contract.vat === "included" ? price : withVat(price, vatRate);
}

function feedInCostOn(contract: Contract, { feedInCost }: ElectricityContract, date: CivilDate): Money {
  if (rateAt(feedInCost, date) === undefined) return ZERO;
  const perKwh = money(entryOn(contract, "electricity.feedInCost", feedInCost, date).perKwh ?? "0");
  return contract.vat === "included" ? perKwh : withVat(perKwh, vatRateOn(contract, date));
}

/**
 * What one kWh costs or brings on a civil date: supply, energy tax and ODE with VAT.
 *
 * Tax is taken at its first tier. Export is worth the supply price while netting applies, else the feed-in price; it lowers the
 * energy tax as well, in the Netherlands until 2027; feed-in cost per kWh is taken off. That holds for a home that uses more than it exports
 * over its contract year (by `normal-first`: more at the normal tariff than all it exports): what it exports beyond that is worth the feed-in price only. A dynamic price is that of `slot`.
 *
 * @throws ContractError for a date or slot without a price or law table, a dynamic price without `slot`, or a contract without
 *   electricity
 * @example kwhPrice(contract, "2026-11-05", "normal").import.toFixed(5) // "0.26210": (0.12500 + 0.09161) × 1.21
 */
export function kwhPrice(contract: Contract, date: CivilDate, tariff: Tariff, options: KwhPriceOptions = {}): KwhPrice {
  const { electricity, until } = contract;
  if (electricity === undefined) throw noElectricity(contract);
  if (until !== undefined && date >= until) throw contractOver(contract, date);
  const asked = { date, tariff, slot: options.slot };
  const isNetted = nets(contract, electricity, date);
  const supply = listed(contract, "supply", asked);
  const { tax, law } = taxOn(contract, electricity.energyTax, date, options.allowProposedLaw ?? false);
  const paid = isNetted
    ? listed(contract, "supply", { ...asked, tariff: nettedTariff(electricity, tariff) })
    : listed(contract, "feedIn", asked);
  const untaxed = isNettable(contract, date) ? tax : ZERO;
  return {
    supply,
    tax,
    import: supply.plus(tax),
    export: paid.plus(untaxed).minus(feedInCostOn(contract, electricity, date)),
    exportBasis: isNetted ? "netting" : "feed-in",
    ...(law === undefined ? {} : { law }),
  };
}
