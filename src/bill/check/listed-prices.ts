import type { Contract, Digits, EnergyTax, PriceEntry } from "../../tariff/contract.ts";
import { type Commodity, energyTaxTable, odeTable } from "../../tariff/law.ts";
import { lawDay } from "../../tariff/law-day.ts";
import type { SupplierLine } from "../../tariff/supplier-bill.ts";
import { vatRateOn } from "../../tariff/vat-rate-on.ts";
import { addDays, yearOf } from "../../units/civil.ts";
import type { Bill } from "../bill-document.ts";
import { priceEntries } from "../price-entries.ts";

/** A price, and what it takes to put VAT on it or off. */
export interface ListedPrice {
  readonly price: Digits;
  readonly vatRate: string | null;
  readonly vat: Bill["vat"];
  /** Of a price that holds for one of two. */
  readonly tariff?: "normal" | "low";
}

type Place = Pick<SupplierLine, "from" | "to">;

/** The entries of a rising list that hold on some of a line's days. */
const during = <E extends { readonly from: string }>(entries: readonly E[], { from, to }: Place): readonly E[] =>
  entries.filter((entry, index) => entry.from < to && (entries[index + 1]?.from ?? to) > from);

/** The rates of a tax by the contract, or by the law that it names; a rate that is not known is left out. */
function taxesOf(kind: string, line: Place, contract: Contract): readonly ListedPrice[] {
  const [commodity, tax] = kind.split(".") as [Commodity, string];
  const stated: EnergyTax = contract[commodity]?.energyTax ?? "none";
  const vatRate = vatRateOn(contract, line.from);
  if (tax === "energy-tax" && typeof stated !== "string")
    return during(stated, line).flatMap(({ tiers }) =>
      tiers.map(({ price }) => ({ price, vatRate, vat: contract.vat })),
    );
  if (stated !== "NL") return [];
  const years = [line.from, addDays(line.to, -1)].map((day) => yearOf(lawDay(contract, day)));
  const tableOf = tax === "ode" ? odeTable : energyTaxTable;
  const tables = [...new Set(years)].map((year) => tableOf(commodity, year, { allowProposed: true }));
  const prices = tables.flatMap((table) => (table?.tiers ?? []).flatMap(({ price }) => price ?? []));
  return prices.map((price) => ({ price, vatRate, vat: "excluded" }));
}

/** What export costs by the kWh; what it costs by time is no price of energy. */
function feedInCostsOf(line: Place, contract: Contract): readonly ListedPrice[] {
  const vatRate = vatRateOn(contract, line.from);
  return during(contract.electricity?.feedInCost ?? [], line).flatMap(({ perKwh }) =>
    perKwh === undefined ? [] : [{ price: perKwh, vatRate, vat: contract.vat }],
  );
}

/**
 * The prices that a contract, or the law that it names, has for a kind of line on some days, of which a bill may have no
 * quantity; `any` where they are those of a market.
 *
 * @param kind as in `electricity.supply`
 */
export function listedPrices(kind: string, line: Place, contract: Contract): readonly ListedPrice[] | "any" {
  if (kind.endsWith(".energy-tax") || kind.endsWith(".ode")) return taxesOf(kind, line, contract);
  if (kind === "electricity.feed-in-cost") return feedInCostsOf(line, contract);
  const entries = during(priceEntries(kind, contract), line);
  if (entries.some(({ dynamic }) => dynamic !== undefined)) return "any";
  const vatOf = ({ vat }: PriceEntry): string =>
    kind === "electricity.feed-in" ? `${vat ?? 0}` : vatRateOn(contract, line.from);
  const listed = (entry: PriceEntry, price: Digits | undefined, tariff?: "normal" | "low"): ListedPrice[] =>
    price === undefined ? [] : [{ price, vatRate: vatOf(entry), vat: contract.vat, ...(tariff && { tariff }) }];
  return entries.flatMap((entry) => [
    ...listed(entry, entry.price),
    ...listed(entry, entry.normal, "normal"),
    ...listed(entry, entry.low, "low"),
  ]);
}
