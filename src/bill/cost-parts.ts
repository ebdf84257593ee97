import { cents, type Money, money, sum } from "../units/money.ts";
import type { Bill, BillLine } from "./bill-document.ts";
import { grossOf } from "./gross-of.ts";

const partOf = ({ id }: BillLine): string => id.split(".").slice(0, 2).join(".");

/**
 * What a bill costs by kind of line, including VAT whatever its own prices are, so that bills of different contracts can be
 * laid beside each other: digits by the first two words of the lines' ids. Each is rounded once; the cents that this leaves
 * are the part `rounding`, so that all add up to the total.
 *
 * @example costParts(bill).get("electricity.supply") // "44.72"
 */
export function costParts({ lines, vat, totals }: Bill): ReadonlyMap<string, string> {
  const exact = new Map<string, Money>();
  for (const line of lines) {
    const part = partOf(line);
    exact.set(part, (exact.get(part) ?? money("0")).plus(grossOf([line], vat)));
  }
  const parts = new Map([...exact].map(([id, amount]) => [id, cents(amount)]));
  const left = money(totals.gross).minus(sum([...parts.values()].map(money)));
  return left.isZero() ? parts : parts.set("rounding", cents(left));
}
