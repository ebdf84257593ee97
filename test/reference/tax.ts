import { ELECTRICITY_ODE } from "../../src/tariff/nl/electricity-ode.ts";
import { ELECTRICITY_TAX } from "../../src/tariff/nl/electricity-tax.ts";
import { GAS_ODE } from "../../src/tariff/nl/gas-ode.ts";
import { GAS_TAX } from "../../src/tariff/nl/gas-tax.ts";
import { daysIn, daysOfYear, yearOf } from "./calendar.ts";
import { heldOn, printed, vatOn, withVat } from "./prices.ts";
import { fixed, parse, ratio, rounded, times } from "./rational.ts";
import type { Home } from "./stretch.ts";

export type TaxKind = "energy-tax" | "ode";
export type Commodity = "electricity" | "gas";

export interface Tax {
  /** The year in which its tiers count. */
  readonly year: number | undefined;
  /** Limits in thousandths; price `?` where it is not known. */
  readonly tiers: readonly { readonly upTo: number; readonly price: string }[];
  readonly vat: string;
}

const LAW = {
  "energy-tax": { electricity: ELECTRICITY_TAX, gas: GAS_TAX },
  ode: { electricity: ELECTRICITY_ODE, gas: GAS_ODE },
};

/**
 * Full yearly limits in a contract year and in a bill (or the statement that it is a part of) of under twelve months, else by
 * the days of that year in it; in thousandths.
 */
function limitIn(home: Home, upTo: string, year: number): number {
  const { from, to } = home.windows.find(({ kind }) => kind === "given") ?? home;
  const isShort = home.windows[0]!.kind === "year" || to < `${yearOf(from) + 1}${from.slice(4)}`;
  const [first, end] = [`${year}-01-01`, `${year + 1}-01-01`];
  const days = daysIn(from > first ? from : first, to < end ? to : end);
  const share = isShort ? ratio(1) : ratio(days, daysOfYear(year));
  return Number(rounded(times(parse(upTo), share), 3));
}

/** Of a day on which the contract's own list has none: its rate is not known, and it has no tiers. */
export const NO_TAX_KNOWN: Tax = {
  year: undefined,
  tiers: [{ upTo: Number.POSITIVE_INFINITY, price: "?" }],
  vat: "?",
};

/** The tax of interface §3.5 on a day; neighbouring tiers with one rate are one. */
export function taxOn(home: Home, commodity: Commodity, kind: TaxKind, date: string): Tax | undefined {
  const choice = home.contract[commodity]!.energyTax;
  const [year, vat] = [yearOf(date), vatOn(date)];
  if (choice === "none" || (kind === "ode" && (choice !== "NL" || year > 2022))) return undefined;
  const own = choice === "NL" ? undefined : heldOn(home, choice, date);
  if (choice !== "NL" && own === undefined) return NO_TAX_KNOWN;
  const steps = own?.tiers ?? LAW[kind][commodity].find((law) => law.year === year)!.tiers;
  const isGross = choice === "NL" && home.contract.vat === "included";
  const tiers = steps.map(({ upTo, price }) => ({
    upTo: upTo === undefined ? Number.POSITIVE_INFINITY : limitIn(home, String(upTo), year),
    price: price === null ? "?" : isGross ? fixed(withVat(parse(price), vat), 6) : printed(price),
  }));
  const merged = tiers.filter(({ price }, index) => price === "?" || price !== tiers[index + 1]?.price);
  const isYearly = choice === "NL" || choice.some((entry) => entry.tiers.length > 1);
  return { year: isYearly ? year : undefined, tiers: merged, vat };
}

/** The correction of a month; undefined where a table leaves it out. */
export function factorOf({ contract }: Home, date: string): string | undefined {
  const table = contract.gas!.correction;
  return table ? table[date.slice(0, 7)] : "1";
}

/** Billed gas of a stretch: metered × factor, to the litre; as metered where the factor is not known. */
export function billedGas(home: Home, from: string, to: string): number {
  const metered = ratio(home.shows("gas", to) - home.shows("gas", from), 1000);
  return Number(rounded(times(metered, parse(factorOf(home, from) ?? "1")), 3));
}
