import type { SupplierLine } from "../tariff/supplier-bill.ts";

const PARTS = ["from", "to", "unit", "quantity", "price", "amount"] as const;

/** Whether two lines of a supplier's bill say the same in every part. */
export const isSameLine = (one: SupplierLine, other: SupplierLine): boolean =>
  one.ids.join() === other.ids.join() && PARTS.every((part) => one[part] === other[part]);
