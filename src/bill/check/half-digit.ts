import { Decimal, type Money } from "../../units/money.ts";

/** Half of the last digit that is printed. */
export const halfDigit = (digits: string): Money => new Decimal(10).pow(-(digits.split(".")[1]?.length ?? 0)).div(2);
