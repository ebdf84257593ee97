import type { BillLine } from "../../src/bill/bill-document.ts";
import type { SupplierLine } from "../../src/tariff/supplier-bill.ts";

/** A line of a bill as somebody types it over. */
export const typedLine = ({ id, from, to, quantity, unit, price, amount }: BillLine): SupplierLine => ({
  ids: [id],
  from,
  to,
  quantity,
  unit,
  price,
  amount,
});
