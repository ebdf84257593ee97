import { Decimal, type Money } from "../../units/money.ts";

const CENT = "0.01";
const HALF_CENT = "0.005";

/** How much rounding there may be in so many lines, each rounded once to the cent. */
export const roundingOf = (lines: number): Money => new Decimal(HALF_CENT).times(lines);

/** The most that can be left of the difference of one line when its causes are known: of a price that is a mean, too. */
export const mostLeft = (lines: number): Money => roundingOf(2 * lines + 4);

/** Whether a difference is a cent at most. */
export const isCent = (difference: Money): boolean => difference.abs().lte(CENT);

/** Whether a line of theirs and so many of ours can differ so much by rounding alone. */
export const isRounding = (difference: Money, lines: number): boolean =>
  isCent(difference) || difference.abs().lte(roundingOf(lines + 1));
