import type { Contract } from "../../tariff/contract.ts";
import type { SupplierLine } from "../../tariff/supplier-bill.ts";
import { vatRateOn } from "../../tariff/vat-rate-on.ts";

/** The VAT rate of a line of theirs by law, percent; null where the amount is gross. */
export function vatRateBy({ ids, from }: SupplierLine, contract: Contract): string | null {
  if (ids.includes("adjustment")) return null;
  return ids.every((id) => id.includes(".feed-in.")) ? "0" : vatRateOn(contract, from);
}
