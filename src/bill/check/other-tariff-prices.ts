import type { Contract } from "../../tariff/contract.ts";
import type { SupplierBill, SupplierLine } from "../../tariff/supplier-bill.ts";
import { type Money, money } from "../../units/money.ts";
import { basisFactor } from "../basis-factor.ts";
import { listedPrices } from "./listed-prices.ts";

const OTHER = { normal: "low", low: "normal" } as const;

/** What the contract has for the other tariff on the days of a line of one tariff, with or without VAT as their bill. */
export function otherTariffPrices(line: SupplierLine, vat: SupplierBill["vat"], contract: Contract): readonly Money[] {
  const [, kind, tariff] = /^(.+)\.(normal|low)$/.exec(line.ids.length === 1 ? line.ids[0]! : "") ?? [];
  if (kind === undefined) return [];
  const listed = listedPrices(kind, line, contract);
  if (listed === "any") return [];
  return listed
    .filter((each) => each.tariff === OTHER[tariff as keyof typeof OTHER])
    .map((each) => money(each.price).times(basisFactor(each.vatRate, each.vat, vat)));
}
