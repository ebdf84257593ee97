import type { FixedEntry } from "../tariff/contract.ts";
import { taxCreditOf } from "../tariff/law.ts";
import { lawDay } from "../tariff/law-day.ts";
import { vatRateOn } from "../tariff/vat-rate-on.ts";
import { type CivilDate, yearOf } from "../units/civil.ts";
import { money } from "../units/money.ts";
import type { Billing, Charged } from "./billing.ts";
import { perDayOf, timePrice, timeQuantity } from "./fixed.ts";
import { entryOn } from "./price-on.ts";
import { vatFactor } from "./vat-factor.ts";

interface CreditPrice {
  /** Each law year has its own row, also when its amount is that of the year before. */
  readonly year?: number;
  readonly unit: "day" | "month";
  readonly price: string;
  readonly vatRate: string;
  readonly proposed: boolean;
}

/** The law's yearly credit as a negative day price; with VAT first where prices include it, rounded once. */
function byLaw({ contract, allowProposed }: Billing, date: CivilDate): CreditPrice {
  const { perYear, status } = taxCreditOf(yearOf(lawDay(contract, date)), { allowProposed });
  const vatRate = vatRateOn(contract, date);
  const factor = contract.vat === "included" ? vatFactor(vatRate) : money("1");
  return {
    year: yearOf(date),
    unit: "day",
    price: `-${perDayOf(money(perYear).times(factor), date)}`,
    vatRate,
    proposed: status === "proposed",
  };
}

function byContract({ contract }: Billing, entries: readonly FixedEntry[], date: CivilDate): CreditPrice {
  const { unit, price } = timePrice(entryOn(contract, "electricity.taxCredit", entries, date), date);
  return {
    unit,
    price: money(price).isZero() ? price : `-${price}`,
    vatRate: vatRateOn(contract, date),
    proposed: false,
  };
}

/**
 * The yearly amount that each home with an electricity connection gets back (vermindering energiebelasting), by days; paid
 * out when it exceeds the tax. Wet belastingen op milieugrondslag art. 63.
 */
export function taxCredit(billing: Billing): Charged {
  const credit = billing.contract.electricity?.taxCredit ?? "none";
  if (credit === "none") return { lines: [] };
  const lines = billing
    .segments((date) => (credit === "NL" ? byLaw(billing, date) : byContract(billing, credit, date)))
    .map(({ from, to, value: { year: _, ...value } }) => ({
      id: "electricity.tax-credit",
      from,
      to,
      quantity: timeQuantity(value.unit, from, to),
      quality: "contract" as const,
      ...value,
    }));
  return { lines };
}
