import type { Bill, BillLine } from "../../bill/bill-document.ts";
import { type Money, money, sum } from "../../units/money.ts";
import { billSpan } from "./bill-span.ts";

const isTax = ({ commodity, kind }: BillLine): boolean => commodity === "electricity" && kind === "energy-tax";

const quantityOf = (lines: readonly BillLine[]): Money => sum(lines.map(({ quantity }) => money(quantity)));

/** What the lines of a bill say of the electricity that energy tax is due on. */
export interface ElectricityTaxed {
  /** kWh of all its tiers. */
  readonly taxed: Money;
  /** kWh of import, less what is netted. */
  readonly supplied: Money;
  /** Whether tax of days before the bill is taken back. */
  readonly isTakenBack: boolean;
}

/** The electricity that a bill taxes, beside what it asks supply for. */
export function electricityTaxed(bill: Bill): ElectricityTaxed {
  const taxes = bill.lines.filter(isTax);
  const imports = bill.readings.filter(({ register }) => register === "t1" || register === "t2");
  const netted = bill.lines.filter(({ kind }) => kind === "netting");
  return {
    taxed: quantityOf(taxes),
    supplied: sum(imports.map(({ usage }) => money(usage))).plus(quantityOf(netted)),
    isTakenBack: taxes.some(({ from }) => from < billSpan(bill).from),
  };
}
