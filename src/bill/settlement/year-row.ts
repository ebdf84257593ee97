import type { Contract } from "../../tariff/contract.ts";
import type { CivilDate } from "../../units/civil.ts";
import { cents, digits, money, sum } from "../../units/money.ts";
import { registersOf } from "../../usage/registers-of.ts";
import type { Bill, LineKind } from "../bill-document.ts";

/**
 * A bill's total by what the home can do about it, as digits with two decimals. `energy`, `fixed`, `tax` and `adjustments`
 * add up the printed lines, with or without VAT as the bill's own are. Where they are without, `vat` makes up the total; where
 * they are with, it is the part of them that is VAT.
 */
export interface YearAmounts {
  /** Supply, netting, feed-in pay and feed-in cost. */
  readonly energy: string;
  /** Standing and network charges. */
  readonly fixed: string;
  /** Energy tax, ODE and tax credit. */
  readonly tax: string;
  readonly adjustments: string;
  readonly vat: string;
  /** What is to pay, including VAT. */
  readonly total: string;
}

/** One bill as a row of a statement: kWh and m³ as metered, digits; null for what it does not read. */
export interface YearRow extends YearAmounts {
  /** `2026-11`, or the days of a part of a month as `2026-11-01/2026-11-15`. */
  readonly text: string;
  readonly from: CivilDate;
  /** Exclusive. */
  readonly to: CivilDate;
  readonly status: Bill["status"];
  readonly importNormal: string | null;
  readonly importLow: string | null;
  readonly exportNormal: string | null;
  readonly exportLow: string | null;
  readonly gas: string | null;
}

const COLUMN: Readonly<Record<LineKind, "energy" | "fixed" | "tax" | "adjustments">> = {
  supply: "energy",
  netting: "energy",
  "feed-in": "energy",
  "feed-in-cost": "energy",
  standing: "fixed",
  network: "fixed",
  "energy-tax": "tax",
  ode: "tax",
  "tax-credit": "tax",
  adjustment: "adjustments",
  rounding: "adjustments",
};

/** A bill's total by column of a statement. */
export function yearAmounts({ lines, totals }: Bill): YearAmounts {
  const of = (column: (typeof COLUMN)[LineKind]): string =>
    cents(sum(lines.filter(({ kind }) => COLUMN[kind] === column).map(({ amount }) => money(amount))));
  return {
    energy: of("energy"),
    fixed: of("fixed"),
    tax: of("tax"),
    adjustments: of("adjustments"),
    vat: totals.vat,
    total: totals.gross,
  };
}

/** A bill as a row of a statement. */
export function yearRow(bill: Bill, contract: Contract): YearRow {
  const { period, status, readings } = bill;
  const registers = registersOf(contract);
  const metered = (register: string): string | null => {
    const own = readings.filter((reading) => reading.register === register);
    return own.length === 0 ? null : digits(sum(own.map(({ usage }) => money(usage))), 3);
  };
  return {
    text: period.text,
    from: period.start.slice(0, 10),
    to: period.end.slice(0, 10),
    status,
    importNormal: metered(registers.import.normal),
    importLow: metered(registers.import.low),
    exportNormal: metered(registers.export.normal),
    exportLow: metered(registers.export.low),
    gas: metered("gas"),
    ...yearAmounts(bill),
  };
}
