import type { CheckLine } from "../../../bill/check/check-document.ts";
import { money, round } from "../../../units/money.ts";

/** Decimals that suppliers print of a correction factor. */
const DECIMALS = 4;

/**
 * What the m³ of our bill are to be multiplied by for those of a supplier's; undefined for a line that is not about that.
 *
 * @example conversionFactor(line) // "1.02"
 */
export function conversionFactor({ note, theirs, ours }: CheckLine): string | undefined {
  if (note !== "conversion" || theirs === null || ours === null) return undefined;
  return round(money(theirs.quantity).div(ours.quantity), DECIMALS).toFixed();
}
