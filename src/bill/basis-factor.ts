import { Decimal, type Money, money } from "../units/money.ts";
import type { Bill } from "./bill-document.ts";

/** What makes an amount with VAT, or without it, one of the other bill. */
export function basisFactor(vatRate: string | null, ours: Bill["vat"], theirs: Bill["vat"]): Money {
  const factor = money(vatRate ?? "0")
    .div(100)
    .plus(1);
  if (ours === theirs) return new Decimal(1);
  return theirs === "included" ? factor : new Decimal(1).div(factor);
}
