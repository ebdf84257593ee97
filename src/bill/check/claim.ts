import type { SupplierLine } from "../../tariff/supplier-bill.ts";
import { daysBetween } from "../../units/civil.ts";
import { Decimal, type Money, money, sum } from "../../units/money.ts";
import { isTime } from "../is-time.ts";
import type { Piece } from "./check-pieces.ts";
import { commonDays } from "./common-days.ts";

/** A piece of ours, the lines of theirs that stand for it, and how much of it each of them is. */
export interface Claim {
  readonly piece: Piece;
  readonly claimants: readonly SupplierLine[];
  readonly isAligned: boolean;
  share(claimant: SupplierLine): Money;
}

const holds = (outer: Pick<Piece, "from" | "to">, inner: Pick<Piece, "from" | "to">): boolean =>
  outer.from <= inner.from && outer.to >= inner.to;

function isAligned(piece: Piece, claimants: readonly SupplierLine[]): boolean {
  const isNested = claimants.every((claimant) => holds(claimant, piece) || holds(piece, claimant));
  const starts = claimants.map(({ from }) => from).sort();
  const ends = claimants.map(({ to }) => to).sort();
  return isNested && starts[0]! <= piece.from && ends.at(-1)! >= piece.to;
}

/** Time is divided by days, energy that was not read by theirs, as far as its days are the piece's. */
function weightOf(piece: Piece, claimant: SupplierLine): Money {
  const days = commonDays(piece, claimant);
  if (isTime(piece.line.unit)) return new Decimal(days);
  return money(claimant.quantity).abs().times(days).div(daysBetween(claimant.from, claimant.to));
}

/** Which lines of theirs share days with a piece of a line that they stand for. */
export function claimOf(piece: Piece, theirs: readonly SupplierLine[]): Claim {
  const claimants = theirs.filter((each) => commonDays(piece, each) > 0);
  const weights = new Map(claimants.map((claimant) => [claimant, weightOf(piece, claimant)]));
  const total = sum(weights.values());
  return {
    piece,
    claimants,
    isAligned: claimants.length === 0 || isAligned(piece, claimants),
    share: (claimant) =>
      claimants.length === 1 || total.isZero()
        ? new Decimal(1).div(claimants.length)
        : weights.get(claimant)!.div(total),
  };
}
