import type { SupplierLine } from "../../tariff/supplier-bill.ts";
import { Decimal, type Money } from "../../units/money.ts";
import { added } from "./check-amounts.ts";
import type { Counterparts } from "./check-counterparts.ts";
import { causeOfLine, type LineParts } from "./check-parts.ts";
import type { Counterpart } from "./counterpart.ts";

/** What only we have, and where. */
export interface Missing extends Pick<SupplierLine, "ids" | "from" | "to"> {
  readonly ours: Counterpart;
  readonly parts: LineParts;
}

const ZERO: Money = new Decimal(0);

/** What a part of ours that they do not have would come to by their readings; as it is where that cannot be told. */
function wouldBe(own: Counterpart, { of, unclaimed }: Counterparts): Money {
  const isSame = (other: Counterpart | undefined): other is Counterpart =>
    other !== undefined && other.lines[0]!.id === own.lines[0]!.id && other.from < own.to && other.to > own.from;
  if (of.some(isSame)) return own.amount;
  const [only, ...others] = unclaimed.filter(isSame);
  if (only === undefined) return ZERO;
  return others.length === 0 && only.from === own.from && only.to === own.to ? only.amount : own.amount;
}

/** What our bill has and theirs has not: by their readings, or for no reason that can be seen. */
export function checkMissing(own: Counterpart, supposed: Counterparts | undefined): Missing {
  const { from, to } = own;
  const { id } = own.lines[0]!;
  const would = supposed === undefined ? own.amount : wouldBe(own, supposed);
  const amounts = added([{ reading: would.minus(own.amount) }, { [causeOfLine(id)]: would.negated() }]);
  const followsTheirs = would.isZero() && !own.amount.isZero();
  return { ids: [id], from, to, ours: own, parts: { amounts, followsTheirs, isOtherPrice: false, isOtherwise: false } };
}
