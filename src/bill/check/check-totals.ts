import type { SupplierBill } from "../../tariff/supplier-bill.ts";
import { cents, Decimal, type Money, money, round, sum } from "../../units/money.ts";
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

type Beyond = NonNullable<Check["totals"]["beyondLines"]>;

/** What their total has beyond their lines and the VAT on them; a rate other than that of the lines must fit alone. */
function beyondLines(theirs: SupplierBill, rates: readonly (string | null)[]): Beyond | undefined {
  const { lines, total, vat } = theirs;
  const most = roundingOf(2 * (lines.length + 1));
  const totalAt = (rateOf: (rate: string | null) => string | null): Money =>
    sum(lines.map(({ amount }, index) => money(amount).times(withVat(rateOf(rates[index]!), theirs))));
  const own = round(
    totalAt((rate) => rate),
    2,
  );
  const rest = money(total).minus(own);
  if (rest.abs().lte(most)) return undefined;
  const vatRate = VAT_RATES.find((other) =>
    totalAt((rate) => (rate === null || rate === "0" ? rate : other))
      .minus(total)
      .abs()
      .lte(most),
  );
  return { lines: cents(own), rest: cents(rest), ...(vat === "excluded" && vatRate !== undefined && { vatRate }) };
}

const partsOf = (beyond: Beyond | undefined): Amounts =>
  beyond === undefined ? {} : { [beyond.vatRate === undefined ? "unexplained" : "tax"]: money(beyond.rest) };

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
  const beyond = beyondLines(theirs, rates);
  const most = roundingOf(3 * theirs.lines.length + 2 * bill.lines.length + 10);
  return {
    totals: {
      theirs: cents(money(theirs.total)),
      ours: bill.totals.gross,
      difference: cents(difference),
      advances: theirs.advances === undefined ? null : cents(money(theirs.advances)),
      ...(beyond && { beyondLines: beyond }),
    },
    parts: printedParts(added([...amounts, partsOf(beyond)]), difference, most),
  };
}
