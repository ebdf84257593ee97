import type { CivilDate } from "../../units/civil.ts";
import type { NettingWindow } from "../../usage/netting-window.ts";
import { worst } from "../../usage/quality.ts";
import type { Billing, Quantity } from "../billing.ts";
import { nettedUntil } from "./netted-until.ts";

/**
 * The electricity that energy tax is due on, from the start of a window up to a date: import less export, never below zero,
 * while the law nets, and all import after it. Wbm art. 50(2), whatever the supplier nets and under dynamic prices too.
 */
export function taxedElectricity(billing: Billing, { from }: NettingWindow, date: CivilDate): Quantity {
  const { contract, registers } = billing;
  const end = nettedUntil(contract, from, date);
  const imports = [registers.import.low, registers.import.normal];
  const imported = billing.used(imports, from, end);
  const exported = billing.used([registers.export.low, registers.export.normal], from, end);
  const later = billing.used(imports, end, date);
  return {
    thousandths: Math.max(0, imported.thousandths - exported.thousandths) + later.thousandths,
    quality: worst([imported, exported, later].map(({ quality }) => quality)),
  };
}
