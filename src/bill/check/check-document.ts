import type { Quality, Register } from "../../reading.ts";
import type { SupplierReading } from "../../tariff/supplier-bill.ts";
import type { CivilDate } from "../../units/civil.ts";
import type { Bill, BillLine } from "../bill-document.ts";

/**
 * What a comparison of one line came to. Never that a supplier is wrong: each says what differs.
 *
 * - `agrees` at most a cent · `rounding` at most half a cent for each line that was rounded, or what the decimals of a quantity hide
 * - `other-reading` another meter reading · `estimated` an estimate (or a split by days) where the meter was read
 * - `other-price` another price than the contract's · `other-period` other days
 * - `other-method` netted, taxed or split otherwise, or of a quantity that the readings on their bill do not come to
 * - `not-in-contract` only the supplier has it · `missing` only we have it
 * - `unverifiable` we lack what it takes to tell; `note` says what
 */
export type CheckVerdict =
  | "agrees"
  | "rounding"
  | "other-reading"
  | "estimated"
  | "other-price"
  | "other-period"
  | "other-method"
  | "not-in-contract"
  | "missing"
  | "unverifiable";

/**
 * What more is known of a verdict.
 *
 * - `days` their energy was divided by days · `vat` their price is ours with another VAT rate · `vat-twice` it is ours with VAT once too often
 * · `other-tariff` it is ours of the other tariff · `whole-units` whole kWh or m³
 * - `own-sum` their quantity × price is not their amount · `not-measured` we have no measured reading, at an end of the bill or
 *   where they cut a line
 * - `outside-period` the line is not of the bill's days · `twice` their bill has the same line once more
 * - `by-month` one yearly amount, by month on one bill and by day on the other
 * - `conversion` the m³ of all their gas are ours by one factor, as a correction or a calorific value makes them
 */
export type CheckNote =
  | "days"
  | "vat"
  | "vat-twice"
  | "other-tariff"
  | "whole-units"
  | "own-sum"
  | "not-measured"
  | "outside-period"
  | "twice"
  | "conversion"
  | "by-month";

/** What a difference comes from. `lines`: a line that only one bill has; `unexplained`: none of the others, said openly. */
export type CheckCause = "reading" | "price" | "period" | "tax" | "netting" | "lines" | "rounding" | "unexplained";

/** Amounts by cause, digits; they add up to a difference to the cent. */
export type CheckParts = Readonly<Record<CheckCause, string>>;

/** One side of a line. Digits, with or without VAT as the supplier's bill. */
export interface CheckSide {
  readonly quantity: string;
  readonly unit: BillLine["unit"];
  readonly price: string;
  readonly amount: string;
  /** Set when several prices stand behind it: `price` is their mean, six decimals. */
  readonly priceKind?: "average";
}

/** Some days. */
export interface CheckDays {
  readonly from: CivilDate;
  /** Exclusive. */
  readonly to: CivilDate;
}

/** A price of ours on some days. Digits, with or without VAT as the supplier's bill. */
export interface CheckPrice extends CheckDays {
  readonly price: string;
}

/** A line of the supplier's bill beside ours, or a line that only one of them has. */
export interface CheckLine {
  readonly ids: readonly string[];
  readonly label: string;
  readonly from: CivilDate;
  /** Exclusive. */
  readonly to: CivilDate;
  readonly theirs: CheckSide | null;
  readonly ours: CheckSide | null;
  /** Theirs less ours. */
  readonly difference: string;
  readonly verdict: CheckVerdict;
  readonly note?: CheckNote;
  /** The days that ours has, where theirs has more or fewer. */
  readonly days?: CheckDays;
  /** Our prices over its days, where the price changes in them and theirs is another. */
  readonly prices?: readonly CheckPrice[];
  /** Rows of `readings` that it rests on, counted from 1. */
  readonly evidence: readonly number[];
  /** What `difference` is made of. */
  readonly parts: CheckParts;
}

/** A register at a boundary: what their bill has, and what we measured. */
export interface CheckReading {
  readonly date: CivilDate;
  readonly register: Register;
  readonly unit: "kWh" | "m3";
  /** Of a meter that was replaced on that day: what the old one showed last, or the new one first. */
  readonly meter?: "old" | "new";
  /** `days`: not on their bill, but what a division by days comes to. */
  readonly theirs: { readonly value: string; readonly how: SupplierReading["how"] | "days" } | null;
  readonly ours: {
    readonly value: string;
    /** When it was read, ISO. */
    readonly at: string;
    /** From then to midnight; less than 0 of a meter that was replaced after it. */
    readonly minutesBefore: number;
    readonly quality: Quality;
  } | null;
  /** Theirs less ours; null unless both are known. */
  readonly difference: string | null;
  /** Whether their lines follow their reading; false where it was perhaps typed over wrongly. */
  readonly followed: boolean;
  /** What our bill changes by with this one reading of theirs, taxes and VAT included; null where nothing rests on it. */
  readonly effect: string | null;
}

/** A supplier's bill checked against meter readings and contract, `meterkast.check/1`: the same object in code and in JSON. */
export interface Check {
  readonly schema: "meterkast.check/1";
  readonly document: {
    /** First 16 hex digits of the hash of our bill's id and the supplier's bill. */
    readonly id: string;
    readonly program: string;
    readonly data: string;
    readonly contract: string;
    readonly supplierBill: string;
  };
  readonly supplier: string;
  readonly period: Bill["period"];
  /** Of our bill: `provisional` when a reading of ours is estimated or missing. */
  readonly status: Bill["status"];
  readonly currency: string;
  /** Of the lines, as the supplier's bill has them. */
  readonly vat: "included" | "excluded";
  /** Theirs in their order, then ours that they do not have. */
  readonly lines: readonly CheckLine[];
  /** By date, then register. */
  readonly readings: readonly CheckReading[];
  /** Including VAT. */
  readonly totals: {
    readonly theirs: string;
    readonly ours: string;
    readonly difference: string;
    /** Paid in advance by their bill; null when it does not say. */
    readonly advances: string | null;
    /** Where their lines do not come to their total: both differ by more than rounding. */
    readonly beyondLines?: {
      /** What their lines come to, with the VAT of each. */
      readonly lines: string;
      /** Their total less that. */
      readonly rest: string;
      /** The rate of VAT on all lines at which they would come to it, percent; not there where none does. */
      readonly vatRate?: string;
    };
  };
  /** What `totals.difference` is made of. */
  readonly parts: CheckParts;
  /** Ours. */
  readonly bills: readonly Bill[];
}
