import type { Contract } from "../../tariff/contract.ts";
import { lawDay } from "../../tariff/law-day.ts";
import { NETTING_END } from "../../tariff/nl/netting-end.ts";
import { type CivilDate, yearOf } from "../../units/civil.ts";
import { inYear } from "../../units/in-year.ts";
import type { NettingWindow } from "../../usage/netting-window.ts";
import { worst } from "../../usage/quality.ts";
import type { Billing, Quantity } from "../billing.ts";

/** Up to when the law nets what is taxed, between two dates. */
function nettedUntil(contract: Contract, from: CivilDate, date: CivilDate): CivilDate {
  if (contract.country !== "NL") return date;
  if (lawDay(contract, from) >= NETTING_END) return from;
  if (lawDay(contract, date) <= NETTING_END) return date;
  return contract.lawYear === "next" ? inYear(NETTING_END, yearOf(NETTING_END) - 1) : NETTING_END;
}

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
