import { vatRateOn } from "../tariff/vat-rate-on.ts";
import { quantityText } from "../units/energy.ts";
import type { Tariff } from "../usage/registers-of.ts";
import type { Billing, Charged } from "./billing.ts";
import type { Line } from "./line.ts";
import { entryOn, priceOf } from "./price-on.ts";

const PATH = "electricity.supply";

function rows(billing: Billing, tariff: Tariff): Line[] {
  const { contract, registers } = billing;
  const supply = contract.electricity?.supply ?? [];
  const stretches = billing.segments((date) => {
    const entry = entryOn(contract, PATH, supply, date);
    if (entry.dynamic !== undefined) return undefined;
    return { ...priceOf(contract, PATH, entry, tariff), vatRate: vatRateOn(contract, date) };
  });
  return stretches.flatMap(({ from, to, value }): Line[] => {
    if (value === undefined || (value.single && tariff === "low")) return [];
    const { single, price, vatRate } = value;
    const { low, normal } = registers.import;
    const { thousandths, quality } = billing.used(single ? [low, normal] : [registers.import[tariff]], from, to);
    const id = `${PATH}.${single ? "single" : tariff}`;
    return [{ id, from, to, quantity: quantityText(thousandths), unit: "kWh", price, vatRate, quality }];
  });
}

/** Import, by register or, where one price holds for both, as one sum. */
export const supply = (billing: Billing): Charged => ({
  lines: billing.contract.electricity ? [...rows(billing, "normal"), ...rows(billing, "low")] : [],
});
