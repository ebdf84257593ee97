import { Decimal, type Money } from "../../units/money.ts";
import type { Bill } from "../bill-document.ts";
import { soldIn } from "./sold-in.ts";
import { usedIn } from "./used-in.ts";

const NOTHING: Money = new Decimal(0);

/**
 * The energy that a bill's taxes are due on. Where it has no energy tax: the gas that was sold, and all import of a home that
 * feeds nothing in; of a home that feeds in, none, as netting may have left none.
 */
export function taxedIn(bill: Bill, commodity: "electricity" | "gas"): Money {
  const taxed = soldIn(bill, commodity, "energy-tax");
  if (taxed !== undefined) return taxed;
  if (commodity === "gas") return soldIn(bill, "gas", "supply") ?? NOTHING;
  const feedsIn = !usedIn(bill, ["t3", "t4"]).isZero() || soldIn(bill, "electricity", "netting") !== undefined;
  return feedsIn ? NOTHING : usedIn(bill, ["t1", "t2"]);
}
