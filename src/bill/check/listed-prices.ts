import type { Contract, Digits, EnergyTax, PriceEntry } from "../../tariff/contract.ts";
import { type Commodity, energyTaxTable, odeTable } from "../../tariff/law.ts";
import { lawDay } from "../../tariff/law-day.ts";
import type { SupplierLine } from "../../tariff/supplier-bill.ts";
import { vatRateOn } from "../../tariff/vat-rate-on.ts";
import { yearOf } from "../../units/civil.ts";
import type { Bill } from "../bill-document.ts";

/** A price, and what it takes to put VAT on it or off. */
export interface ListedPrice {
  readonly price: Digits;
  readonly vatRate: string | null;
  readonly vat: Bill["vat"];
}

type Place = Pick<SupplierLine, "from" | "to">;

/** The entries of a rising list that hold on some of a line's days. */
const during = <E extends { readonly from: string }>(entries: readonly E[], { from, to }: Place): readonly E[] =>
  entries.filter((entry, index) => entry.from < to && (entries[index + 1]?.from ?? to) > from);

/** The contract's own list for a kind of line; empty where it has none. */
function entriesOf(kind: string, { electricity, gas }: Contract): readonly PriceEntry[] {
  const lists: Readonly<Record<string, readonly PriceEntry[] | undefined>> = {
    "electricity.supply": electricity?.supply,
    "electricity.netting": electricity?.supply,
    "electricity.feed-in": electricity?.feedIn,
    "gas.supply": gas?.supply,
  };
  return lists[kind] ?? [];
}

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
  const year = yearOf(lawDay(contract, line.from));
  const table = (tax === "ode" ? odeTable : energyTaxTable)(commodity, year, { allowProposed: true });
  const prices = (table?.tiers ?? []).flatMap(({ price }) => price ?? []);
  return prices.map((price) => ({ price, vatRate, vat: "excluded" }));
}

/**
 * The prices that a contract, or the law that it names, has for a kind of line on some days, of which a bill may have no
 * quantity; `any` where they are those of a market.
 *
 * @param kind as in `electricity.supply`
 */
export function listedPrices(kind: string, line: Place, contract: Contract): readonly ListedPrice[] | "any" {
  if (kind.endsWith(".energy-tax") || kind.endsWith(".ode")) return taxesOf(kind, line, contract);
  const entries = during(entriesOf(kind, contract), line);
  if (entries.some(({ dynamic }) => dynamic !== undefined)) return "any";
  const vatOf = ({ vat }: PriceEntry): string =>
    kind === "electricity.feed-in" ? `${vat ?? 0}` : vatRateOn(contract, line.from);
  return entries.flatMap((entry) =>
    [entry.price, entry.normal, entry.low].flatMap((price) =>
      price === undefined ? [] : [{ price, vatRate: vatOf(entry), vat: contract.vat }],
    ),
  );
}
