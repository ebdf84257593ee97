import { type Money, money, sum } from "../units/money.ts";
import type { Bill, BillLine } from "./bill-document.ts";

/** What lines cost including VAT, unrounded. */
export const grossOf = (lines: readonly BillLine[], vat: Bill["vat"]): Money =>
  sum(
    lines.map(({ amount, vatRate }) =>
      vat === "included"
        ? money(amount)
        : money(amount).times(
            money(vatRate ?? "0")
              .div(100)
              .plus(1),
          ),
    ),
  );
