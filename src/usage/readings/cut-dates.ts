import type { Contract, ElectricityContract, EnergyTax, FeedInCostEntry, GasContract } from "../../tariff/contract.ts";
import type { Commodity } from "../../tariff/law.ts";
import { NETTING_END } from "../../tariff/nl/netting-end.ts";
import { rateAt } from "../../tariff/rate-at.ts";
import { vatChanges } from "../../tariff/vat-changes.ts";
import { vatRatesOf } from "../../tariff/vat-rates-of.ts";
import { type CivilDate, datesBetween, firstOfYear, monthOf, yearOf } from "../../units/civil.ts";
import { money } from "../../units/money.ts";

interface Dated {
  readonly from: CivilDate;
}

const shortest = (_: string, value: unknown): unknown =>
  typeof value === "string" && /^\d+(\.\d+)?$/.test(value) ? money(value).toFixed() : value;

/** What an entry says, whatever the way its numbers are written: 0.125 is 0.12500. */
const content = ({ from: _, ...rest }: Dated): string => JSON.stringify(rest, shortest);

/** Dates on which a list of prices says something else than before; its first one too, since a list may begin late. */
const changes = (entries: readonly Dated[]): CivilDate[] =>
  entries
    .filter((entry, index) => content(entry) !== content(entries[index - 1] ?? { from: entry.from }))
    .map(({ from }) => from);

/**
 * Prices that include VAT hold for days with the rate of their own first day: what is said again under another rate begins to
 * hold there.
 */
const withVat = ({ vat, ...taxed }: Contract, entries: readonly Dated[]): readonly Dated[] =>
  vat === "excluded"
    ? entries
    : entries.map((entry) => ({ ...entry, vatRate: rateAt(vatRatesOf(taxed), entry.from)?.rate }));

/** Of what export costs, only a price per kWh needs a reading where it changes. */
const perKwh = (entries: readonly FeedInCostEntry[]): Dated[] => entries.map(({ from, perKwh }) => ({ from, perKwh }));

const newYears = (from: CivilDate, to: CivilDate): CivilDate[] =>
  Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, index) => firstOfYear(yearOf(from) + index));

const months = (from: CivilDate, to: CivilDate): CivilDate[] =>
  [...new Set(datesBetween(from, to).map(monthOf))].map((month) => `${month}-01`);

/** A tax by yearly tiers starts again in each calendar year. */
const isYearly = (tax: EnergyTax): boolean =>
  typeof tax === "object" ? tax.some(({ tiers }) => tiers.length > 1) : tax === "NL";

function nettingEnd({ country }: Contract, { netting, energyTax }: ElectricityContract): CivilDate[] {
  return country !== "NL" || (netting.method === "none" && energyTax === "none") ? [] : [NETTING_END];
}

/** On what days supply and its tax may change, of either commodity. */
const priced = (
  contract: Contract,
  { supply, energyTax }: ElectricityContract | GasContract,
  from: CivilDate,
  to: CivilDate,
): CivilDate[] => [
  ...changes(withVat(contract, supply)),
  ...(typeof energyTax === "object" ? changes(withVat(contract, energyTax)) : []),
  ...(isYearly(energyTax) ? newYears(from, to) : []),
  ...vatChanges(contract, from, to),
];

function electricityDates(contract: Contract, from: CivilDate, to: CivilDate): CivilDate[] {
  const { electricity } = contract;
  if (electricity === undefined) return [];
  return [
    ...priced(contract, electricity, from, to),
    ...changes(electricity.feedIn),
    ...changes(perKwh(electricity.feedInCost)),
    ...nettingEnd(contract, electricity),
  ];
}

function gasDates(contract: Contract, from: CivilDate, to: CivilDate): CivilDate[] {
  const { gas } = contract;
  if (gas === undefined) return [];
  return [...priced(contract, gas, from, to), ...(gas.correction ? months(from, to) : [])];
}

/**
 * The dates inside a stretch on which some price, VAT rate, law year, netting rule or gas-correction month of a commodity
 * changes, so that its energy needs a reading there. In order, without the stretch's own ends.
 */
export function cutDates(contract: Contract, commodity: Commodity, from: CivilDate, to: CivilDate): CivilDate[] {
  const dates = commodity === "gas" ? gasDates(contract, from, to) : electricityDates(contract, from, to);
  return [...new Set(dates)].filter((date) => date > from && date < to).sort();
}
