import type { Issue } from "../issue.ts";
import { lawDay } from "../tariff/law-day.ts";
import { vatRateOn } from "../tariff/vat-rate-on.ts";
import { type CivilDate, yearOf } from "../units/civil.ts";
import { money } from "../units/money.ts";
import type { Billing } from "./billing.ts";
import { highestSlotPrice } from "./dynamic/highest-slot-price.ts";
import { entryOn, priceOf } from "./price-on.ts";
import { energyTaxOn } from "./tax/tax-on.ts";
import { vatFactor } from "./vat-factor.ts";

/** EUR per kWh and m³ including energy tax and VAT, 2023. Subsidieregeling bekostiging plafond energietarieven. */
const CAP = { electricity: "0.40", gas: "1.45" } as const;

function highestOn(billing: Billing, commodity: "electricity" | "gas", date: CivilDate): boolean {
  const { contract } = billing;
  const path = `${commodity}.supply`;
  const entry = entryOn(contract, path, contract[commodity]?.supply ?? [], date);
  const tax = money(energyTaxOn(billing, commodity, date)?.tiers[0]?.price ?? "0");
  const factor = contract.vat === "included" ? money("1") : vatFactor(vatRateOn(contract, date));
  const prices = entry.dynamic
    ? [highestSlotPrice(billing, path, date) ?? money("0")]
    : (["normal", "low"] as const).map((tariff) => money(priceOf(contract, path, entry, tariff).price));
  return prices.some((price) => price.plus(tax).times(factor).gt(CAP[commodity]));
}

/** A Dutch bill of 2023 with a price above the cap: the state paid the difference, which is not calculated here. */
export function priceCapIssues(billing: Billing): Issue[] {
  if (billing.contract.country !== "NL") return [];
  const capped = (["electricity", "gas"] as const).filter(
    (commodity) =>
      billing.contract[commodity] !== undefined &&
      billing
        .segments((date) => yearOf(lawDay(billing.contract, date)) === 2023 && highestOn(billing, commodity, date))
        .some(({ value }) => value),
  );
  return capped.map((commodity) => ({
    code: "price-cap-not-applied",
    severity: "warning",
    text: {
      en: `The price of ${commodity} is above the price cap of 2023 (EUR ${CAP[commodity]}), which is not applied here: the supplier's bill is lower`,
      nl: `De prijs van ${commodity === "gas" ? "gas" : "stroom"} ligt boven het prijsplafond van 2023 (EUR ${CAP[commodity]}), dat hier niet is toegepast: de rekening van de leverancier is lager`,
    },
  }));
}
