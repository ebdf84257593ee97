import type { SupplierBill } from "../../tariff/supplier-bill.ts";
import { cents, Decimal, type Money, money, sum } from "../../units/money.ts";
import type { Bill } from "../bill-document.ts";
import { vatFactor } from "../vat-factor.ts";
import { type Amounts, added, printedParts, scaled } from "./check-amounts.ts";
import type { Check } from "./check-document.ts";
import type { Missing } from "./check-missing.ts";
import type { Pair } from "./check-pairs.ts";
import { roundingOf } from "./check-rounding.ts";
import { VAT_RATES } from "./check-vat-rates.ts";

const withVat = (vatRate: string | null, { vat }: SupplierBill): Money =>
  vat === "included" ? new Decimal(1) : vatFactor(vatRate);

/** What their total has beyond their lines and the VAT on them. */
function beyondLines(theirs: SupplierBill, rates: readonly (string | null)[]): Amounts {
  const { lines, total, vat } = theirs;
  const most = roundingOf(2 * (lines.length + 1));
  const totalAt = (rateOf: (rate: string | null) => string | null): Money =>
    sum(lines.map(({ amount }, index) => money(amount).times(withVat(rateOf(rates[index]!), theirs))));
  const rest = money(total).minus(totalAt((rate) => rate));
  if (rest.abs().lte(most)) return {};
  const isOtherVat = VAT_RATES.some((other) =>
    totalAt((rate) => (rate === null || rate === "0" ? rate : other))
      .minus(total)
      .abs()
      .lte(most),
  );
  return vat === "excluded" && isOtherVat ? { tax: rest } : { unexplained: rest };
}

/** Both totals, and what their difference is made of, to the cent. */
export function checkTotals(
  theirs: SupplierBill,
  bill: Bill,
  pairs: readonly Pair[],
  missing: readonly Missing[],
): Pick<Check, "totals" | "parts"> {
  const difference = money(theirs.total).minus(bill.totals.gross);
  const rates = pairs.map(({ vatRate }) => vatRate);
  const amounts = [
    ...pairs.map((pair) => scaled(pair.amounts, withVat(pair.vatRate, theirs))),
    ...missing.map(({ ours, parts }) => scaled(parts.amounts, withVat(ours.vatRate, theirs))),
  ];
  const most = roundingOf(3 * theirs.lines.length + 2 * bill.lines.length + 10);
  return {
    totals: {
      theirs: cents(money(theirs.total)),
      ours: bill.totals.gross,
      difference: cents(difference),
      advances: theirs.advances === undefined ? null : cents(money(theirs.advances)),
    },
    parts: printedParts(added([...amounts, beyondLines(theirs, rates)]), difference, most),
  };
}
