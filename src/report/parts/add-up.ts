import { cents, money, sum } from "../../units/money.ts";

/**
 * The sum of printed amounts, as digits with two decimals.
 *
 * @example addUp(["53.03", "-2.57"]) // "50.46"
 */
export const addUp = (amounts: readonly string[]): string => cents(sum(amounts.map(money)));
