/** One step of a tax in whole thousandths of kWh or m³; without `upTo` all that is left. */
export interface Tier<Price> {
  readonly upTo?: number | undefined;
  readonly price: Price;
}

/**
 * Lay a quantity over tiers, starting where an earlier quantity left off.
 *
 * @param before what has already been used of the tiers, in thousandths
 * @returns one part a tier that is reached, with the tier's place (0 is the first)
 * @example splitTiers(9_000_000, 3_000_000, [{ upTo: 10_000_000, price: "0.1" }, { price: "0.05" }]) // 1,000 kWh in tier 0 and 2,000 in tier 1
 */
export function splitTiers<Price>(
  before: number,
  quantity: number,
  tiers: readonly Tier<Price>[],
): { readonly tier: number; readonly quantity: number; readonly price: Price }[] {
  const end = before + quantity;
  let floor = 0;
  return tiers.flatMap(({ upTo = Number.POSITIVE_INFINITY, price }, tier) => {
    const part = Math.min(end, upTo) - Math.max(before, floor);
    floor = upTo;
    return part > 0 ? [{ tier, quantity: part, price }] : [];
  });
}
