import type { Contract, EnergyTax, FeedInCostEntry } from "../../tariff/contract.ts";
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
const isYearly = (tax: EnergyTax | undefined): boolean =>
  typeof tax === "object" ? tax.some(({ tiers }) => tiers.length > 1) : tax === "NL";

function nettingEnd({ country, electricity }: Contract): CivilDate[] {
  if (country !== "NL" || electricity === undefined) return [];
  return electricity.netting.method === "none" && electricity.energyTax === "none" ? [] : [NETTING_END];
}

function candidates(contract: Contract, from: CivilDate, to: CivilDate): CivilDate[] {
  const { electricity, gas } = contract;
  const taxes = [electricity?.energyTax, gas?.energyTax];
  return [
    ...changes(withVat(contract, electricity?.supply ?? [])),
    ...changes(electricity?.feedIn ?? []),
    ...changes(perKwh(electricity?.feedInCost ?? [])),
    ...changes(withVat(contract, gas?.supply ?? [])),
    ...taxes.flatMap((tax) => (typeof tax === "object" ? changes(withVat(contract, tax)) : [])),
    ...(taxes.some(isYearly) ? newYears(from, to) : []),
    ...nettingEnd(contract),
    ...vatChanges(contract, from, to),
    ...(gas?.correction ? months(from, to) : []),
  ];
}

/**
 * The dates inside a stretch on which some price, VAT rate, law year, netting rule or gas-correction month changes, so that
 * energy needs a reading there. In order, without the stretch's own ends.
 */
export const cutDates = (contract: Contract, from: CivilDate, to: CivilDate): CivilDate[] =>
  [...new Set(candidates(contract, from, to))].filter((date) => date > from && date < to).sort();
