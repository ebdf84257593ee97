import { type Money, money, sum } from "../../units/money.ts";
import type { Bill, BillLine } from "../bill-document.ts";

/** The energy on a bill's lines of one kind, kWh or m³; undefined where it has none of them. */
export function soldIn({ lines }: Bill, commodity: BillLine["commodity"], kind: BillLine["kind"]): Money | undefined {
  const own = lines.filter((line) => line.commodity === commodity && line.kind === kind);
  return own.length === 0 ? undefined : sum(own.map(({ quantity }) => money(quantity)));
}
