import type { Contract, PriceEntry } from "../tariff/contract.ts";

/**
 * The contract's own list of prices for a line; netted export is credited at the price of supply. Empty for a line that has none.
 *
 * @param id as in `electricity.netting.low`
 */
export function priceEntries(id: string, { electricity, gas }: Contract): readonly PriceEntry[] {
  const lists: Readonly<Record<string, readonly PriceEntry[] | undefined>> = {
    "electricity.supply": electricity?.supply,
    "electricity.netting": electricity?.supply,
    "electricity.feed-in": electricity?.feedIn,
    "gas.supply": gas?.supply,
  };
  return lists[id.split(".").slice(0, 2).join(".")] ?? [];
}
