import type { CivilDate } from "../../units/civil.ts";
import type { CheckPrice } from "./check-document.ts";

interface Stretch {
  readonly from: CivilDate;
  /** Exclusive. */
  readonly to: CivilDate;
}

/** Prices of ours over the days of a line of theirs, in order; neighbours that are the same are one. */
export function checkPrices(prices: readonly CheckPrice[], { from, to }: Stretch): CheckPrice[] {
  const inside = prices
    .map((each) => ({ ...each, from: each.from > from ? each.from : from, to: each.to < to ? each.to : to }))
    .filter((each) => each.from < each.to)
    .sort((one, other) => (one.from < other.from ? -1 : 1));
  const merged: CheckPrice[] = [];
  for (const each of inside) {
    const last = merged.at(-1);
    if (last?.price === each.price) merged[merged.length - 1] = { ...last, to: each.to };
    else merged.push(each);
  }
  return merged;
}
