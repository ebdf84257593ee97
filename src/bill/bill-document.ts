import type { Severity } from "../issue.ts";
import type { Quality, Register } from "../reading.ts";
import type { CivilDate } from "../units/civil.ts";

/** `contract` marks what no meter measures: days and months. */
export type LineQuality = Quality | "contract";

/** The second word of a line's id. */
export type LineKind =
  | "supply"
  | "netting"
  | "feed-in"
  | "feed-in-cost"
  | "energy-tax"
  | "ode"
  | "tax-credit"
  | "standing"
  | "network"
  | "adjustment"
  | "rounding";

/**
 * The market behind a line that is priced by the slot. Prices are spot prices per kWh or m³ without the surcharge, with or
 * without VAT as the bill's own; a price that is no whole number of billionths is rounded to one, a mean to millionths.
 */
export interface SlotMarket {
  /** Slots of the line; an October has 745 hours. */
  readonly slots: number;
  /** Slots of which the source has no data, or not all: not in the quantity. */
  readonly missing: number;
  /** Slots with a price below 0. */
  readonly negative: number;
  readonly lowest: string;
  readonly highest: string;
  /** Over time: an hour counts as four quarters. */
  readonly mean: string;
  /** Weighted by this line's energy. */
  readonly weighted: string;
}

/** One printed row: amount = quantity × price, rounded once. All numbers are digits as printed. */
export interface BillLine {
  /** As in `electricity.supply.normal`; stable, for programs. */
  readonly id: string;
  readonly commodity: "electricity" | "gas" | null;
  readonly kind: LineKind;
  readonly register: "low" | "normal" | null;
  readonly label: string;
  readonly from: CivilDate;
  /** Exclusive. */
  readonly to: CivilDate;
  readonly quantity: string;
  readonly unit: "kWh" | "m3" | "day" | "month";
  readonly price: string;
  readonly amount: string;
  /** Percent; null for a gross line, which is counted in `totals.adjustments`. */
  readonly vatRate: string | null;
  readonly quality: LineQuality;
  /** Set when the line rests on a law that is not in force yet. */
  readonly law?: "proposed";
  /** Set when `price` is a mean weighted by energy: the amount is the exact sum over slots, rounded once. */
  readonly priceKind?: "weighted";
  readonly market?: SlotMarket;
}

export interface BillReading {
  readonly register: Register;
  readonly unit: "kWh" | "m3";
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly start: { readonly at: string; readonly value: string; readonly quality: Quality };
  readonly end: { readonly at: string; readonly value: string; readonly quality: Quality };
  readonly usage: string;
}

/** Energy by tariff, kWh with three decimals. */
export interface TariffEnergy {
  readonly normal: string;
  readonly low: string;
}

/** What was counted from the start of a netting window up to the midnight that begins a date, and what netting makes of it. */
export interface NettingCount {
  readonly date: CivilDate;
  readonly imported: TariffEnergy;
  readonly exported: TariffEnergy;
  /** Taken off the import of each tariff. */
  readonly netted: TariffEnergy;
  /** What is left of export. */
  readonly surplus: TariffEnergy;
}

/** The counts that the netting of a bill rests on, where it needs more than the bill's own readings. */
export interface BillNetting {
  /** Where the window starts. */
  readonly from: CivilDate;
  /** In order: the start of the window, where its prices change, and both ends of the bill. */
  readonly counts: readonly NettingCount[];
}

/** What was counted from the start of a window up to the midnight that begins a date, and the energy tax that is due on. kWh. */
export interface TaxedCount {
  readonly date: CivilDate;
  readonly imported: string;
  /** While the law nets. */
  readonly exported: string;
  /** Import less export, not below 0, while the law nets, and all import after it. */
  readonly taxed: string;
}

/** The counts that the energy tax on electricity of a bill rests on, where neither its own readings nor its netting tell it. */
export interface BillTaxed {
  /** Where the window starts. */
  readonly from: CivilDate;
  /** In order: the start of the window, both ends of the bill, and where what is taxed or its tax changes. */
  readonly counts: readonly TaxedCount[];
}

/** ISO instants with offset, half-open. */
export interface BillStretch {
  readonly from: string;
  readonly to: string;
}

export interface BillIssue {
  readonly code: string;
  readonly severity: Severity;
  /** ISO instants with offset. */
  readonly from?: string;
  readonly to?: string;
  /** Where it is about stretches with others between them: each, in order. */
  readonly stretches?: readonly BillStretch[];
  readonly message: string;
}

/** A calculated bill, `meterkast.bill/1`: the same object in code, in JSON, and behind every document. */
export interface Bill {
  readonly schema: "meterkast.bill/1";
  readonly document: {
    /** First 16 hex digits of the hash of data, contract, period and program version. */
    readonly id: string;
    readonly program: string;
    readonly data: string;
    readonly contract: string;
  };
  readonly device: { readonly uid: string };
  readonly period: {
    readonly text: string;
    readonly start: string;
    readonly end: string;
    readonly days: number;
    readonly zone: string;
  };
  /** `final`: nothing estimated or missing, and the period is over. */
  readonly status: "final" | "provisional";
  readonly currency: string;
  readonly vat: "included" | "excluded";
  readonly readings: readonly BillReading[];
  /** One for each window of several, and one that began before the bill or in which prices change; not there where none did. */
  readonly netting?: readonly BillNetting[];
  /** As `netting`, for the tax where supply is not netted as the law nets it: dynamic prices, `netting: { method: none }`. */
  readonly taxed?: readonly BillTaxed[];
  readonly lines: readonly BillLine[];
  readonly vatLines: readonly { readonly rate: string; readonly base: string; readonly amount: string }[];
  readonly totals: {
    readonly net: string;
    readonly vat: string;
    readonly gross: string;
    /** Including VAT. */
    readonly electricity: string;
    readonly gas: string;
    readonly adjustments: string;
  };
  readonly issues: readonly BillIssue[];
}
