import type { Register } from "../reading.ts";
import type { CivilDate } from "../units/civil.ts";
import type { Digits } from "./contract.ts";

/** A meter reading as the supplier's bill has it: at the midnight that begins `date`. */
export interface SupplierReading {
  readonly date: CivilDate;
  readonly register: Register;
  /** kWh or m³. */
  readonly value: Digits;
  /** By the supplier's own word. */
  readonly how: "measured" | "estimated";
  /** Of a meter that was replaced on that day: what the old one showed last, or the new one first. */
  readonly meter?: "old" | "new" | undefined;
}

/** A line of the supplier's bill, in the words of ours. */
export interface SupplierLine {
  /** The lines of ours that it stands for; more than one for an all-in price. `other` for what is none of them. */
  readonly ids: readonly string[];
  /** As the supplier calls it. */
  readonly name?: string | undefined;
  readonly from: CivilDate;
  /** Exclusive. */
  readonly to: CivilDate;
  readonly quantity: Digits;
  readonly unit: "kWh" | "m3" | "day" | "month";
  readonly price: Digits;
  readonly amount: Digits;
}

/** A bill of a supplier, typed over by the home that got it, checked for form only. */
export interface SupplierBill {
  /** Where it was read; undefined when it was defined in code. */
  readonly file?: string | undefined;
  /** `sha256:` of the file's bytes (or of its JSON, when defined in code). */
  readonly hash: string;
  readonly supplier: string;
  /** As in `2025-03-01/2026-03-01`: the last date is not in it. */
  readonly period: string;
  /** Whether prices and amounts of its lines include VAT. */
  readonly vat: "included" | "excluded";
  readonly readings: readonly SupplierReading[];
  readonly lines: readonly SupplierLine[];
  /** What the period costs, including VAT, before advances. */
  readonly total: Digits;
  /** Paid in advance, as the bill has it. */
  readonly advances?: Digits | undefined;
  /** How energy was divided where a price changes: by readings, or by days. */
  readonly split: "readings" | "days";
}
