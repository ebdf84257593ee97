import type { SupplierLine } from "../../tariff/supplier-bill.ts";
import { money } from "../../units/money.ts";

const PARTS = ["from", "to", "unit"] as const;
const NUMBERS = ["quantity", "price", "amount"] as const;

/** Whether two lines of a supplier's bill say the same in every part, in whatever digits. */
export const isSameLine = (one: SupplierLine, other: SupplierLine): boolean =>
  one.ids.join() === other.ids.join() &&
  PARTS.every((part) => one[part] === other[part]) &&
  NUMBERS.every((part) => money(one[part]).eq(other[part]));
