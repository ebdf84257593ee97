import type { Money } from "../../units/money.ts";
import type { Bill, BillLine } from "../bill-document.ts";
import { grossOf } from "../gross-of.ts";
import { type ExplainedChange, explainedChange } from "./explained-change.ts";

/** The adjustments of two bills, whatever they are counted in; amounts including VAT. */
export interface ExplainedAdjustments {
  /** What was charged extra. */
  readonly charges: ExplainedChange;
  /** Discounts and support, below zero. */
  readonly discounts: ExplainedChange;
}

/** Extra charges and discounts apart: one that comes is no other that goes. */
export function explainAdjustments(before: Bill, after: Bill): ExplainedAdjustments {
  const change = (isMeant: (line: BillLine) => boolean): ExplainedChange => {
    const total = ({ lines, vat }: Bill): Money =>
      grossOf(
        lines.filter((line) => line.kind === "adjustment" && isMeant(line)),
        vat,
      );
    return explainedChange(total(before), total(after), "amount");
  };
  return {
    charges: change(({ amount }) => !amount.startsWith("-")),
    discounts: change(({ amount }) => amount.startsWith("-")),
  };
}
