import { type Money, money, sum } from "../units/money.ts";
import type { Bill, BillLine } from "./bill-document.ts";
import { vatFactor } from "./vat-factor.ts";

/** What lines cost including VAT, unrounded. */
export const grossOf = (lines: readonly BillLine[], vat: Bill["vat"]): Money =>
  sum(
    lines.map(({ amount, vatRate }) => (vat === "included" ? money(amount) : money(amount).times(vatFactor(vatRate)))),
  );
