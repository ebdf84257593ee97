import type { Lang } from "../text.ts";
import { cents, money } from "../units/money.ts";
import { COST_PART_NAMES } from "./cost-part-names.ts";

/** One kind of line of a bill beside that of another, including VAT. Digits with two decimals. */
export interface ComparedPart {
  /** The first two words of its lines' ids: `electricity.supply`; also `adjustment` and `rounding`. */
  readonly id: string;
  readonly label: string;
  readonly amount: string;
  /** Less that of the other bill. */
  readonly difference: string;
}

type Costs = ReadonlyMap<string, string>;

/**
 * The parts of a bill beside those of another, as `costParts` gives them, in the order in which they are printed.
 *
 * @example partDifferences(costParts(offer), costParts(mine), "en")[0]?.difference // "-12.40"
 */
export const partDifferences = (own: Costs, other: Costs, lang: Lang): ComparedPart[] =>
  Object.entries(COST_PART_NAMES).flatMap(([id, name]) => {
    const [amount, against] = [own.get(id), other.get(id)];
    if (amount === undefined && against === undefined) return [];
    const difference = cents(money(amount ?? "0.00").minus(against ?? "0.00"));
    return [{ id, label: name[lang], amount: amount ?? "0.00", difference }];
  });
