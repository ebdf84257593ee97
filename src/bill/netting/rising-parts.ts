import { worst } from "../../usage/quality.ts";
import { takeBack } from "../../usage/take-back.ts";
import type { Quantity } from "../billing.ts";

/**
 * What each part of a window holds of a running total: a fall takes back the latest earlier rises. A part is as good as the
 * totals at its two ends, and as those of later falls, which may have taken from it.
 */
export function risingParts(totals: readonly Quantity[]): Quantity[] {
  const parts = takeBack(totals.map(({ thousandths }) => thousandths));
  const falls = (index: number): boolean => index > 0 && totals[index]!.thousandths < totals[index - 1]!.thousandths;
  return parts.map((thousandths, part) => {
    const bearing = totals.filter((_, index) => index === part || index === part - 1 || (index > part && falls(index)));
    return { thousandths, quality: worst(bearing.map(({ quality }) => quality)) };
  });
}
