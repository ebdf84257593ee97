import { cents, digits, type Money } from "../../units/money.ts";

/** Energy in two bills in kWh or m³, or amounts in both: digits. */
export interface ExplainedChange {
  readonly before: string;
  readonly after: string;
  readonly difference: string;
}

/** Energy with three decimals, amounts with two. */
export function explainedChange(before: Money, after: Money, what: "energy" | "amount"): ExplainedChange {
  const printed = what === "energy" ? (value: Money): string => digits(value, 3) : cents;
  return { before: printed(before), after: printed(after), difference: printed(after.minus(before)) };
}
