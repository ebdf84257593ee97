import type { Contract, TaxEntry } from "../../tariff/contract.ts";
import { type Commodity, energyTaxTable, type LawTable, odeTable } from "../../tariff/law.ts";
import { lawDay } from "../../tariff/law-day.ts";
import type { Tier } from "../../tariff/tiers.ts";
import { vatRateOn } from "../../tariff/vat-rate-on.ts";
import { type CivilDate, daysBetween, daysInYear, firstOfYear, yearOf } from "../../units/civil.ts";
import { toThousandths } from "../../units/energy.ts";
import { digits, money, round } from "../../units/money.ts";
import type { Billing } from "../billing.ts";
import { entryOn } from "../price-on.ts";
import { vatFactor } from "../vat-factor.ts";

/** A tax on energy as it holds on one date, in the contract's own track of VAT. */
export interface TaxOn {
  /** The year within which tiers count; undefined where no entry of the contract's own list has more than one. */
  readonly year: number | undefined;
  /** Limits in thousandths; a price of null is not known. */
  readonly tiers: readonly Tier<string | null>[];
  readonly vatRate: string;
  readonly proposed: boolean;
}

const printed = new Map<string, string>();

/** A law rate as printed: with prices that include VAT it includes VAT at six decimals (interface §3.10). */
function inTrack({ vat }: Contract, price: string, vatRate: string): string {
  const key = `${price} ${vat === "included" && vatRate}`;
  const made = (): string =>
    vat === "excluded" ? digits(money(price), 5) : round(money(price).times(vatFactor(vatRate)), 6).toFixed(6);
  const known = printed.get(key) ?? made();
  printed.set(key, known);
  return known;
}

/** The stretch that shares yearly limits without a contract year: the statement that a bill is a part of, else the bill. */
const sharing = (billing: Billing): { readonly from: CivilDate; readonly to: CivilDate } =>
  billing.usage.windows.find(({ kind }) => kind === "given") ?? billing;

/** Whether a bill, or the statement that it is a part of, covers a year or more. */
export function isLong(billing: Billing): boolean {
  const { from, to } = sharing(billing);
  return to >= `${yearOf(from) + 1}${from.slice(4)}`;
}

/**
 * A yearly limit by the days of that year in a bill, or in the statement that it is a part of, in thousandths. Whole numbers
 * below 2^53, so that only the last step rounds.
 */
export function shareOfYear(billing: Billing, year: number, limit: number): number {
  const { from, to } = sharing(billing);
  const [start, end] = [firstOfYear(year), firstOfYear(year + 1)];
  const days = daysBetween(from > start ? from : start, to < end ? to : end);
  return Math.round((limit * days) / daysInYear(year));
}

/** Yearly limits hold in full for a contract year and for a bill of under a year; a longer one gets each year's share of days. */
function limitIn(billing: Billing, year: number, limit: number): number {
  const isYear = billing.usage.windows.some(({ kind }) => kind === "year");
  return isLong(billing) && !isYear ? shareOfYear(billing, year, limit) : limit;
}

/** Neighbours with one known price are one tier. */
const merged = (tiers: TaxOn["tiers"]): TaxOn["tiers"] =>
  tiers.filter(({ price }, index) => price === null || price !== tiers[index + 1]?.price);

function fromLaw(billing: Billing, table: LawTable, date: CivilDate): TaxOn {
  const [year, vatRate] = [yearOf(date), vatRateOn(billing.contract, date)];
  const tiers = table.tiers.map(({ upTo, price }) => ({
    ...(upTo === undefined ? {} : { upTo: limitIn(billing, year, upTo * 1000) }),
    price: price === null ? null : inTrack(billing.contract, price, vatRate),
  }));
  return { year, tiers: merged(tiers), vatRate, proposed: table.status === "proposed" };
}

function fromContract(billing: Billing, commodity: Commodity, list: readonly TaxEntry[], date: CivilDate): TaxOn {
  const { tiers } = entryOn(billing.contract, `${commodity}.energyTax`, list, date);
  const year = yearOf(date);
  const own = tiers.map(({ upTo, price }) => ({
    ...(upTo === undefined ? {} : { upTo: limitIn(billing, year, toThousandths(upTo)) }),
    price: digits(money(price), 5),
  }));
  const vatRate = vatRateOn(billing.contract, date);
  const isTiered = list.some((entry) => entry.tiers.length > 1);
  return { year: isTiered ? year : undefined, tiers: merged(own), vatRate, proposed: false };
}

const lawYearOn = ({ contract }: Billing, date: CivilDate): number => yearOf(lawDay(contract, date));

/** Energy tax on a date: the law's table, the contract's own list, or none. */
export function energyTaxOn(billing: Billing, commodity: Commodity, date: CivilDate): TaxOn | undefined {
  const { contract, allowProposed } = billing;
  const tax = contract[commodity]?.energyTax ?? "none";
  if (tax === "none") return undefined;
  if (tax === "NL")
    return fromLaw(billing, energyTaxTable(commodity, lawYearOn(billing, date), { allowProposed }), date);
  return fromContract(billing, commodity, tax, date);
}

/** The sustainable energy surcharge on a date; it follows the law's energy tax, never a contract's own list. */
export function odeOn(billing: Billing, commodity: Commodity, date: CivilDate): TaxOn | undefined {
  if (billing.contract[commodity]?.energyTax !== "NL") return undefined;
  const table = odeTable(commodity, lawYearOn(billing, date), { allowProposed: billing.allowProposed });
  return table && fromLaw(billing, table, date);
}
