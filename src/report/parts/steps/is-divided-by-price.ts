import type { Bill, BillNetting } from "../../../bill/bill-document.ts";
import { billSpan } from "../bill-span.ts";
import { hasOneLineEach } from "./has-one-line-each.ts";

/** Whether prices change after the start of a window and before its end, but for where the bill begins. */
function isCut({ from, counts }: BillNetting, bill: Bill): boolean {
  const begin = billSpan(bill).from;
  return counts.slice(0, -1).some(({ date }) => date !== from && date !== begin);
}

/** Whether what a bill nets counts at more prices than one. */
export const isDividedByPrice = (bill: Bill): boolean =>
  !hasOneLineEach(bill) || (bill.netting ?? []).some((window) => isCut(window, bill));
