import type { CivilDate } from "../units/civil.ts";
import { quantityText } from "../units/energy.ts";
import type { BillLine, BillTaxed, TaxedCount } from "./bill-document.ts";
import type { Billing } from "./billing.ts";
import { isRead } from "./netting/is-read.ts";
import { nettedUpTo } from "./netting/netted-up-to.ts";
import { type Portion, portionsOf } from "./netting/portions.ts";
import { taxedBefore } from "./netting/taxed-before.ts";
import { nettedUntil } from "./tax/netted-until.ts";
import { taxedElectricity } from "./tax/taxed-energy.ts";

interface Counted {
  readonly imported: number;
  readonly exported: number;
}

function exportedUpTo(billing: Billing, from: CivilDate, date: CivilDate): number {
  const { low, normal } = billing.registers.export;
  return billing.used([low, normal], from, date).thousandths;
}

/** All import, and the export that the law takes off it, from the start of a window up to a date. Whole Wh. */
function countedUpTo(billing: Billing, { window: { from } }: Portion, date: CivilDate): Counted {
  const { low, normal } = billing.registers.import;
  return {
    imported: billing.used([low, normal], from, date).thousandths,
    exported: exportedUpTo(billing, from, nettedUntil(billing.contract, from, date)),
  };
}

function countOf(billing: Billing, portion: Portion, date: CivilDate): TaxedCount {
  const { imported, exported } = countedUpTo(billing, portion, date);
  return {
    date,
    imported: quantityText(imported),
    exported: quantityText(exported),
    taxed: quantityText(taxedElectricity(billing, portion.window, date).thousandths),
  };
}

/** Whether supply is netted by the same export as the tax, so that the counts of netting tell both. */
function isOfNetting(billing: Billing, { window }: Portion, until: CivilDate): boolean {
  const { exported } = nettedUpTo(billing, window, until);
  return exported.low + exported.normal === exportedUpTo(billing, window.from, until);
}

function countsOf(billing: Billing, portion: Portion, lines: readonly BillLine[]): BillTaxed[] {
  const { window, start, end } = portion;
  const until = nettedUntil(billing.contract, window.from, end);
  if (isOfNetting(billing, portion, until)) return [];
  const cuts = [...taxedBefore(billing, portion, lines), ...(isRead(billing, until) ? [until] : [])];
  const dates = [...new Set([window.from, ...cuts, start, end])].sort();
  if (dates.length < 3 && portionsOf(billing).length === 1) return [];
  return [{ from: window.from, counts: dates.map((date) => countOf(billing, portion, date)) }];
}

/**
 * What energy tax on electricity can be calculated from with a pencil where supply is not netted by the same export: under dynamic
 * prices, and with `netting: { method: none }`. Of a bill that is a window of its own its readings are enough.
 *
 * @param lines the bill's own
 */
export const taxedCounts = (billing: Billing, lines: readonly BillLine[]): BillTaxed[] =>
  (billing.contract.electricity?.energyTax ?? "none") === "none"
    ? []
    : portionsOf(billing).flatMap((portion) => countsOf(billing, portion, lines));
