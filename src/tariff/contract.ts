import type { CivilDate } from "../units/civil.ts";
import type { PriceSeries } from "./prices/price-series.ts";

/** Digits as written in the contract, `0.12500`: never passed through a float. */
export type Digits = string;

/** What one kWh or m³ costs from a date on, until the next entry: one price, a price per register, or a spot price. */
export interface PriceEntry {
  readonly from: CivilDate;
  readonly price?: Digits | undefined;
  readonly normal?: Digits | undefined;
  readonly low?: Digits | undefined;
  /** Spot prices: the name of a price series, and what is added to each of its prices. */
  readonly dynamic?: { readonly prices: string; readonly surcharge: Digits } | undefined;
  /** VAT percentage of feed-in pay; 0 for a household unless said. Only in `feedIn`. */
  readonly vat?: number | undefined;
}

/** An amount for time that passes: exactly one of perDay, perMonth, perYear. */
export interface FixedEntry {
  readonly from: CivilDate;
  readonly perDay?: Digits | undefined;
  readonly perMonth?: Digits | undefined;
  readonly perYear?: Digits | undefined;
  /** Days by which a yearly amount is divided; the days of the calendar year unless said. */
  readonly yearDays?: 365 | 365.25 | 366 | undefined;
}

/** What export costs: per kWh on all export, for time that passes, or a staircase by yearly export billed by days. */
export interface FeedInCostEntry extends FixedEntry {
  readonly perKwh?: Digits | undefined;
  readonly yearlyExport?: Digits | undefined;
  readonly tiers?: readonly { readonly upTo?: Digits | undefined; readonly perYear: Digits }[] | undefined;
}

/** One step of a tax: `price` up to and including `upTo` kWh or m³ a year, without `upTo` for all that is left. */
export interface TaxTier {
  readonly upTo?: Digits | undefined;
  readonly price: Digits;
}

export interface TaxEntry {
  readonly from: CivilDate;
  readonly tiers: readonly TaxTier[];
}

/** The law's table, no tax at all, or the contract's own list. */
export type EnergyTax = "NL" | "none" | readonly TaxEntry[];

export type NettingMethod = "registers-then-total" | "normal-first" | "per-register" | "total" | "none";

export interface ElectricityContract {
  readonly registers: { readonly t1: "low" | "normal"; readonly t2: "low" | "normal" };
  readonly supply: readonly PriceEntry[];
  readonly standing: readonly FixedEntry[];
  readonly network: readonly FixedEntry[];
  readonly feedIn: readonly PriceEntry[];
  readonly feedInCost: readonly FeedInCostEntry[];
  readonly netting: {
    readonly method: NettingMethod;
    readonly priceChange?: "chronological" | "as-fed-in" | undefined;
  };
  readonly energyTax: EnergyTax;
  readonly taxCredit: "NL" | "none" | readonly FixedEntry[];
}

export interface GasContract {
  readonly supply: readonly PriceEntry[];
  readonly standing: readonly FixedEntry[];
  readonly network: readonly FixedEntry[];
  /** Billed m³ per metered m³ by month, `2026-01`; undefined: the factor is 1 and the bill says so. */
  readonly correction?: Readonly<Record<string, Digits>> | undefined;
  readonly energyTax: EnergyTax;
}

/** The contract year: recurring from a date, its starts one by one, or `none`: every bill stands on its own. */
export type Settlement =
  | "none"
  | { readonly start: CivilDate; readonly readings?: Readonly<Record<string, Digits>> | undefined }
  | { readonly starts: readonly CivilDate[]; readonly readings?: Readonly<Record<string, Digits>> | undefined };

/** An amount that is not a price: `vat` says whether it carries VAT already, has none, or gets a rate in percent. */
export interface Adjustment {
  readonly date: CivilDate;
  readonly name: string;
  readonly amount: Digits;
  readonly vat: "included" | "none" | number;
}

export interface MeterChange {
  /** Civil time of the change in the contract's zone. */
  readonly at: string;
  readonly old: Readonly<Record<string, Digits>>;
  readonly new: Readonly<Record<string, Digits>>;
}

/** A contract that has been checked: every form is right, every list rises, nothing unknown is in it. */
export interface Contract {
  /** Where it was read; undefined when it was defined in code. */
  readonly file?: string | undefined;
  /** `sha256:` of the file's bytes (or of its JSON, when defined in code), and of each price file. */
  readonly hash: string;
  /** The price series that its `dynamic.prices` name, by that name. */
  readonly prices?: ReadonlyMap<string, PriceSeries> | undefined;
  readonly name: string;
  readonly supplier?: string | undefined;
  /** Which law: `NL`. Others give their own `vatRates`. */
  readonly country: string;
  readonly vatRates?: readonly { readonly from: CivilDate; readonly rate: Digits }[] | undefined;
  readonly zone: string;
  readonly currency: string;
  /**
   * The law that holds on every day in the place of the day's own: that of one calendar year, for "the same year under the rules
   * of 2027", or that of the same day a year later. Never in a file; made by `underRulesOf`.
   */
  readonly lawYear?: number | "next" | undefined;
  /** Whether every price in it includes VAT. */
  readonly vat: "included" | "excluded";
  readonly until?: CivilDate | undefined;
  readonly home: { readonly label?: string | undefined; readonly ean?: string | undefined };
  /** Undefined when the contract does not say. */
  readonly settlement?: Settlement | undefined;
  readonly electricity?: ElectricityContract | undefined;
  readonly gas?: GasContract | undefined;
  readonly advances: readonly FixedEntry[];
  readonly adjustments: readonly Adjustment[];
  readonly meterChanges: readonly MeterChange[];
  readonly quality: { readonly maxBoundaryGapMinutes: number };
}
