import { addDays } from "../units/civil.ts";
import { cents, money } from "../units/money.ts";
import type { Billing, Charged } from "./billing.ts";

/** Amounts that the contract states for a date: discounts, the support of November 2022. Each belongs to the bill that holds its date. */
export const adjustments = ({ contract, from, to }: Billing): Charged => ({
  lines: contract.adjustments
    .filter(({ date }) => date >= from && date < to)
    .map(({ date, name, amount, vat }) => ({
      id: "adjustment",
      name,
      from: date,
      to: addDays(date, 1),
      quantity: "1",
      unit: "day" as const,
      price: cents(money(amount)),
      vatRate: typeof vat === "number" ? String(vat) : null,
      quality: "contract" as const,
    })),
});
