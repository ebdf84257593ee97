import { money, round, sum } from "../../units/money.ts";
import type { Bill, BillLine } from "../bill-document.ts";
import { grossOf } from "../gross-of.ts";
import { type ExplainParts, explainAmounts, explainParts } from "./explain-parts.ts";
import type { SharedPair } from "./explain-shares.ts";
import { type ExplainedChange, explainedChange } from "./explained-change.ts";

/** Lines of one kind in two bills, of one register where both list them by register. */
export interface ExplainedKind {
  readonly kind: BillLine["kind"];
  /** Null where the kind is not listed by register, or in another way in each bill. */
  readonly register: BillLine["register"];
  /** What its lines charge, kWh, m³, days or months; credits are below zero. */
  readonly quantity: ExplainedChange;
  /** Including VAT. */
  readonly amount: ExplainedChange;
  /** They add up to the difference of `amount`. */
  readonly parts: ExplainParts;
}

type Named = Pick<ExplainedKind, "kind" | "register">;

const keyOf = ({ kind, register }: Named): string => `${kind} ${register}`;
const nameOf = ({ before, after }: SharedPair): Named => (before ?? after)!;

/** What each kind of lines of a commodity did in a change. */
export function explainKinds(
  pairs: readonly SharedPair[],
  before: Bill,
  after: Bill,
  commodity: "electricity" | "gas",
): ExplainedKind[] {
  const names = new Map(pairs.map((pair) => [keyOf(nameOf(pair)), nameOf(pair)]));
  return [...names].map(([key, { kind, register }]): ExplainedKind => {
    const own = ({ lines }: Bill): BillLine[] =>
      lines.filter(
        (line) =>
          line.commodity === commodity && line.kind === kind && (register === null || line.register === register),
      );
    const quantity = (bill: Bill) => sum(own(bill).map((line) => money(line.quantity)));
    const gross = (bill: Bill) => round(grossOf(own(bill), bill.vat), 2);
    const amounts = explainAmounts(pairs.filter((pair) => keyOf(nameOf(pair)) === key));
    return {
      kind,
      register,
      quantity: explainedChange(quantity(before), quantity(after), "energy"),
      amount: explainedChange(gross(before), gross(after), "amount"),
      parts: explainParts(amounts, gross(after).minus(gross(before))),
    };
  });
}
