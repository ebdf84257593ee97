import type { Contract } from "../tariff/contract.ts";
import type { SupplierBill, SupplierLine } from "../tariff/supplier-bill.ts";
import { vatRateOn } from "../tariff/vat-rate-on.ts";
import { money } from "../units/money.ts";
import type { Amounts } from "./check-amounts.ts";
import { type Counterpart, checkCounterparts } from "./check-counterparts.ts";
import type { Ours } from "./check-ours.ts";
import { causeOfLine, type LineParts, lineParts } from "./check-parts.ts";

/** A line of theirs and what we have beside it. Amounts have VAT or not, as theirs. */
export interface Pair {
  readonly theirs: SupplierLine;
  readonly ours: Counterpart | undefined;
  /** Undefined where only they have it. */
  readonly parts: LineParts | undefined;
  /** What the difference is made of. */
  readonly amounts: Amounts;
  /** Percent; null where the amount is gross. */
  readonly vatRate: string | null;
}

/** What only we have. */
export interface Missing {
  readonly ours: Counterpart;
  readonly amounts: Amounts;
}

export interface PairsInput {
  readonly theirs: SupplierBill;
  readonly ours: Ours;
  /** Had our registers shown what theirs supposes. */
  readonly supposed: Ours | undefined;
  readonly contract: Contract;
}

/** Of a line that only they have: by law. */
function vatRateBy({ ids, from }: SupplierLine, contract: Contract): string | null {
  if (ids.includes("adjustment")) return null;
  return ids.every((id) => id.includes(".feed-in.")) ? "0" : vatRateOn(contract, from);
}

function pairOf(
  theirs: SupplierLine,
  ours: Counterpart | undefined,
  supposed: Counterpart | undefined,
  contract: Contract,
): Pair {
  if (ours === undefined) {
    const amounts = { [causeOfLine(theirs.ids[0]!)]: money(theirs.amount) };
    return { theirs, ours, parts: undefined, amounts, vatRate: vatRateBy(theirs, contract) };
  }
  const parts = lineParts(theirs, ours, supposed);
  return { theirs, ours, parts, amounts: parts.amounts, vatRate: ours.vatRate };
}

/** Every line of theirs with what we have beside it, and what only we have. */
export function checkPairs({ theirs, ours, supposed, contract }: PairsInput): {
  readonly pairs: readonly Pair[];
  readonly missing: readonly Missing[];
} {
  const { of, unclaimed } = checkCounterparts(theirs, ours.bill, ours.running);
  const would = supposed && checkCounterparts(theirs, supposed.bill, supposed.running).of;
  return {
    pairs: theirs.lines.map((line, index) => pairOf(line, of[index], would?.[index], contract)),
    missing: unclaimed.map((own) => ({
      ours: own,
      amounts: { [causeOfLine(own.lines[0]!.id)]: own.amount.negated() },
    })),
  };
}
