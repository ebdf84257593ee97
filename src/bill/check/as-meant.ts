import type { Contract } from "../../tariff/contract.ts";
import type { SupplierBill, SupplierLine } from "../../tariff/supplier-bill.ts";
import { Decimal, type Money, money, sum } from "../../units/money.ts";
import { basisFactor } from "../basis-factor.ts";
import type { Bill } from "../bill-document.ts";
import { vatFactor } from "../vat-factor.ts";
import { roundingOf } from "./check-rounding.ts";
import { vatRateBy } from "./vat-rate-by.ts";

type Kind = "netting" | "tax-credit" | "feed-in";

/** What a home gets; some bills print it without a sign. */
const CREDITS: readonly (readonly Kind[])[] = [
  ["netting"],
  ["tax-credit"],
  ["feed-in"],
  ["netting", "tax-credit"],
  ["netting", "feed-in"],
  ["tax-credit", "feed-in"],
  ["netting", "tax-credit", "feed-in"],
];

/** What two prices may differ by that are one. */
const PRINTED = "0.00001";

const kindOf = (id: string): string => id.split(".")[1] ?? id;

const isOf = ({ ids }: SupplierLine, kinds: readonly string[]): boolean =>
  ids.length > 0 && ids.every((id) => kinds.includes(kindOf(id)));

const isPaid = (line: SupplierLine, kinds: readonly Kind[]): boolean =>
  isOf(line, kinds) && money(line.amount).isPositive();

const negated = (line: SupplierLine): SupplierLine => ({ ...line, amount: money(line.amount).negated().toFixed() });

/** What their lines come to with VAT. */
function sumOf(lines: readonly SupplierLine[], { vat }: SupplierBill, contract: Contract): Money {
  const factorOf = (line: SupplierLine): Money =>
    vat === "included" ? new Decimal(1) : vatFactor(vatRateBy(line, contract));
  return sum(lines.map((line) => money(line.amount).times(factorOf(line))));
}

/** A bill that is wrong besides is still far nearer to its total with its credits turned. */
const FAR_NEARER = 5;

/**
 * Credits without their sign: the fewest kinds of them that make the lines add up to the total, else those that leave far less of
 * it, where the lines do not add up otherwise.
 */
function signed(theirs: SupplierBill, contract: Contract): readonly SupplierLine[] {
  const { lines, total } = theirs;
  const leftOf = (all: readonly SupplierLine[]): Money => sumOf(all, theirs, contract).minus(total).abs();
  const [most, left] = [roundingOf(2 * (lines.length + 1)), leftOf(lines)];
  if (left.lte(most)) return lines;
  const turned = CREDITS.map((kinds) => lines.map((line) => (isPaid(line, kinds) ? negated(line) : line)));
  const exact = turned.find((all) => leftOf(all).lte(most));
  if (exact !== undefined) return exact;
  const nearest = turned.reduce((best, all) => (leftOf(all).lt(leftOf(best)) ? all : best), lines);
  return leftOf(nearest).times(FAR_NEARER).lte(left) ? nearest : lines;
}

/** Netting that is called feed-in: at the price of ours of netting, on a bill that has none by that name. */
function named(lines: readonly SupplierLine[], theirs: SupplierBill, own: Bill): readonly SupplierLine[] {
  const netting = own.lines.filter(({ kind }) => kind === "netting");
  if (netting.length === 0 || lines.some((line) => isOf(line, ["netting"]))) return lines;
  const asNetting = (id: string): string => id.replace(".feed-in.", ".netting.");
  const isNetting = ({ ids: [id = "", ...others], price }: SupplierLine): boolean =>
    others.length === 0 &&
    netting.some((line) => {
      const asked = money(line.price).times(basisFactor(line.vatRate, own.vat, theirs.vat));
      return line.id === asNetting(id) && money(price).abs().minus(asked).abs().lte(PRINTED);
    });
  return lines.map((line) => (isNetting(line) ? { ...line, ids: line.ids.map(asNetting) } : line));
}

/**
 * A supplier's bill as it is meant: what the home gets is less to pay, also where it is printed without a sign, and netting is
 * netting, also where it is called feed-in. Each line is one by itself: code may hold one twice.
 */
export const asMeant = (theirs: SupplierBill, own: Bill, contract: Contract): SupplierBill => ({
  ...theirs,
  lines: named(signed(theirs, contract), theirs, own).map((line) => ({ ...line })),
});
