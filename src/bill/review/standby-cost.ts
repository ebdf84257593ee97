import type { Contract, Digits } from "../../tariff/contract.ts";
import { type Calendar, calendar } from "../../units/calendar.ts";
import { addDays, type CivilDate } from "../../units/civil.ts";
import { quantityText } from "../../units/energy.ts";
import type { LowTariffOptions } from "../../units/low-tariff.ts";
import { cents, Decimal, digits, money, round, sum } from "../../units/money.ts";
import { midnight } from "../../units/zone.ts";
import type { BaseLoad } from "../../usage/load/base-load.ts";
import type { Tariff } from "../../usage/registers-of.ts";
import { type KwhPriceOptions, kwhPrice } from "../kwh-price.ts";

export interface StandbyOptions extends Pick<KwhPriceOptions, "allowProposedLaw">, LowTariffOptions {}

/** The part of a year's standby use that falls in one tariff. */
export interface StandbyPart {
  readonly tariff: Tariff;
  /** Hours of the year by the clock of the tariff. */
  readonly hours: number;
  /** Three decimals. */
  readonly kwh: Digits;
  /** Supply and energy tax with VAT. */
  readonly perKwh: Digits;
  /** kwh × perKwh, to the cent. */
  readonly amount: Digits;
}

export interface StandbyCost {
  readonly watts: number;
  readonly currency: string;
  readonly kwhPerYear: Digits;
  /** The sum of the parts. */
  readonly perYear: Digits;
  readonly parts: readonly StandbyPart[];
}

const YEAR_DAYS = 365;
const QUARTERS_PER_HOUR = 4;

function yearFrom(date: CivilDate, contract: Contract, options: LowTariffOptions): Calendar {
  const [start, end] = [date, addDays(date, YEAR_DAYS)].map((day) => midnight(day, contract.zone));
  return calendar(contract.zone, start!, end!, options);
}

/**
 * What a base load costs in the 365 days from a date, at the price of a kWh on that date (supply and the first tier of the
 * energy tax, with VAT). It runs by day and by night: its hours are split over low and normal tariff by the clock. Fixed
 * charges are not in it, as they stay when the load goes.
 *
 * @throws ContractError for a date without a price or law table, a spot price, or a contract without electricity
 * @example
 * const cost = standbyCost(baseLoad(days), contract, "2026-11-01");
 * cost.perYear; // "229.60" for 100 W at 0.26210 EUR
 */
export function standbyCost(
  { watts }: Pick<BaseLoad, "watts">,
  contract: Contract,
  date: CivilDate,
  options: StandbyOptions = {},
): StandbyCost {
  if (!(watts >= 0)) throw new RangeError(`Cannot price a base load of ${watts} W: it must be 0 or more`);
  const lows = yearFrom(date, contract, options).lowOfSlot;
  const low = lows.reduce((count, isLow) => count + isLow, 0) / QUARTERS_PER_HOUR;
  const hours = { low, normal: lows.length / QUARTERS_PER_HOUR - low };
  const partOf = (tariff: Tariff): StandbyPart => {
    const kwh = quantityText(round(new Decimal(watts).times(hours[tariff]), 0).toNumber());
    const perKwh = kwhPrice(contract, date, tariff, options).import;
    return { tariff, hours: hours[tariff], kwh, perKwh: digits(perKwh, 5), amount: cents(perKwh.times(money(kwh))) };
  };
  const parts = [partOf("normal"), partOf("low")];
  return {
    watts,
    currency: contract.currency,
    kwhPerYear: digits(sum(parts.map(({ kwh }) => money(kwh))), 3),
    perYear: cents(sum(parts.map(({ amount }) => money(amount)))),
    parts,
  };
}
