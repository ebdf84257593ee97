import { type Money, money } from "../units/money.ts";

/** What VAT makes of an amount without it: 1.21 of 21 percent, 1 where none is due. */
export const vatFactor = (percent: string | null): Money =>
  money(percent ?? "0")
    .div(100)
    .plus(1);
