import type { Contract, PriceEntry } from "../../tariff/contract.ts";
import type { SupplierBill, SupplierLine } from "../../tariff/supplier-bill.ts";
import { Decimal, type Money, money } from "../../units/money.ts";
import { basisFactor } from "../basis-factor.ts";
import type { Bill } from "../bill-document.ts";
import { halfDigit } from "./half-digit.ts";
import { nearness } from "./nearness.ts";

/** `electricity.supply` of `electricity.supply.low`. */
const kindOf = (id: string): string => id.split(".").slice(0, 2).join(".");

const isFeedIn = (id: string): boolean => kindOf(id) === "electricity.feed-in";

function isNear(theirs: string, ours: Money): boolean {
  const near = Decimal.min(halfDigit(theirs), nearness(money(theirs)));
  return !ours.isZero() && money(theirs).abs().minus(ours.abs()).abs().lte(near);
}

/** The entries of a rising list that hold on some of a line's days. */
const during = (entries: readonly PriceEntry[], { from, to }: SupplierLine): readonly PriceEntry[] =>
  entries.filter((entry, index) => entry.from < to && (entries[index + 1]?.from ?? to) > from);

/**
 * Whether a line that only their bill has is at a price that the contract has for its kind on its days: that of a line of ours, or
 * the feed-in price, of which our bill may have no quantity; any price of feed-in where that is dynamic. Signs do not count.
 */
export function isPriced(line: SupplierLine, vat: SupplierBill["vat"], own: Bill, contract: Contract): boolean {
  const feedIn = during(contract.electricity?.feedIn ?? [], line);
  const isDynamic = feedIn.some(({ dynamic }) => dynamic !== undefined);
  const paid = feedIn.flatMap((entry) =>
    [entry.price, entry.normal, entry.low].flatMap((price) =>
      price === undefined ? [] : [money(price).times(basisFactor(`${entry.vat ?? 0}`, contract.vat, vat))],
    ),
  );
  const pricesOf = (id: string): readonly Money[] => [
    ...(isFeedIn(id) ? paid : []),
    ...own.lines
      .filter((each) => kindOf(each.id) === kindOf(id) && each.from < line.to && each.to > line.from)
      .map(({ price, vatRate }) => money(price).times(basisFactor(vatRate, own.vat, vat))),
  ];
  return line.ids.every((id) => (isFeedIn(id) && isDynamic) || pricesOf(id).some((price) => isNear(line.price, price)));
}
