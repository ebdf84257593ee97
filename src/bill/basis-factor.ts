import { Decimal, type Money } from "../units/money.ts";
import type { Bill } from "./bill-document.ts";
import { vatFactor } from "./vat-factor.ts";

/** What makes an amount with VAT, or without it, one of the other bill. */
export function basisFactor(vatRate: string | null, ours: Bill["vat"], theirs: Bill["vat"]): Money {
  if (ours === theirs) return new Decimal(1);
  return theirs === "included" ? vatFactor(vatRate) : new Decimal(1).div(vatFactor(vatRate));
}
