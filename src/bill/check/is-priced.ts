import type { Contract } from "../../tariff/contract.ts";
import type { SupplierBill, SupplierLine } from "../../tariff/supplier-bill.ts";
import { Decimal, type Money, money } from "../../units/money.ts";
import { basisFactor } from "../basis-factor.ts";
import type { Bill } from "../bill-document.ts";
import { halfDigit } from "./half-digit.ts";
import { type ListedPrice, listedPrices } from "./listed-prices.ts";
import { nearness } from "./nearness.ts";

/** `electricity.supply` of `electricity.supply.low`. */
const kindOf = (id: string): string => id.split(".").slice(0, 2).join(".");

function isNear(theirs: string, ours: Money): boolean {
  const near = Decimal.min(halfDigit(theirs), nearness(money(theirs)));
  return !ours.isZero() && money(theirs).abs().minus(ours.abs()).abs().lte(near);
}

/** The prices of our lines of a kind on some of a line's days. */
const billedPrices = (kind: string, line: SupplierLine, { lines, vat }: Bill): readonly ListedPrice[] =>
  lines
    .filter(({ id, from, to }) => kindOf(id) === kind && from < line.to && to > line.from)
    .map(({ price, vatRate }) => ({ price, vatRate, vat }));

const onBasis = ({ price, vatRate, vat }: ListedPrice, theirs: SupplierBill["vat"]): Money =>
  money(price).times(basisFactor(vatRate, vat, theirs));

/**
 * Whether a line that only their bill has is at a price that the contract or the law has for its kind on its days, or that a
 * line of ours has; one that stands for several of ours also at their sum. Within the days of our bill; at any price where that
 * is dynamic. Signs do not count.
 */
export function isPriced(line: SupplierLine, vat: SupplierBill["vat"], own: Bill, contract: Contract): boolean {
  const [start, end] = [own.period.start.slice(0, 10), own.period.end.slice(0, 10)];
  const days = { from: line.from > start ? line.from : start, to: line.to < end ? line.to : end };
  if (days.from >= days.to) return false;
  const known = line.ids.map((id) => {
    const kind = kindOf(id);
    const listed = listedPrices(kind, days, contract);
    return listed === "any" ? listed : [...listed, ...billedPrices(kind, line, own)].map((each) => onBasis(each, vat));
  });
  if (known.every((prices) => prices === "any" || prices.some((price) => isNear(line.price, price)))) return true;
  const [first, ...others] = known.filter((prices) => prices !== "any");
  if (first === undefined || others.length + 1 < known.length) return false;
  const allIn = others.reduce((sums, prices) => sums.flatMap((sum) => prices.map((price) => sum.plus(price))), first);
  return allIn.some((price) => isNear(line.price, price));
}
