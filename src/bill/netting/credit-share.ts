import type { CivilDate } from "../../units/civil.ts";
import { type Portion, shareOf } from "./portions.ts";
import type { PricedPart, PricedStretch } from "./split-by-price.ts";

/** What is taken back was credited before the bill, and what netting makes of earlier export was fed in then. */
const isOfBefore = (
  { quantity, before }: PricedPart<PricedStretch>,
  held: PricedPart<PricedStretch> | undefined,
): boolean => quantity.thousandths < 0 || before !== held?.before;

/**
 * A bill's share of netted or surplus export. Under a price that ends in the bill, what was fed in before it has the days of
 * that price, not those at the end of it that are the bill's.
 */
export const creditShare = <S extends PricedStretch>(
  portion: Portion,
  partsAt: (date: CivilDate) => readonly PricedPart<S>[],
): PricedPart<S>[] => shareOf(portion, partsAt, isOfBefore);
