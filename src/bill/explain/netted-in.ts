import { Decimal, type Money } from "../../units/money.ts";
import type { Bill } from "../bill-document.ts";
import { soldIn } from "./sold-in.ts";
import { usedIn } from "./used-in.ts";

const NOTHING: Money = new Decimal(0);

/** The export that offset import in a bill, kWh: for its supply or, where that is not netted, for its energy tax. */
export function nettedIn(bill: Bill): Money {
  const taxed = soldIn(bill, "electricity", "energy-tax");
  const untaxed = taxed === undefined ? NOTHING : usedIn(bill, ["t1", "t2"]).minus(taxed);
  return soldIn(bill, "electricity", "netting")?.negated() ?? untaxed;
}
