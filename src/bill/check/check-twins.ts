import type { SupplierLine } from "../../tariff/supplier-bill.ts";
import { type Money, money } from "../../units/money.ts";
import type { BillLine } from "../bill-document.ts";

interface Match {
  readonly ours: BillLine;
  readonly theirs: SupplierLine;
  readonly distance: Money;
}

const isTwin = (one: BillLine, other: BillLine): boolean =>
  one.id === other.id && one.from === other.from && one.to === other.to;

const claims = (theirs: SupplierLine, { id, from, to }: BillLine): boolean =>
  theirs.ids.includes(id) && theirs.from < to && theirs.to > from;

/** The nearest amounts first; no line twice. */
function nearest(
  twins: readonly BillLine[],
  theirs: readonly SupplierLine[],
  asTheirs: (line: BillLine) => Money,
): Match[] {
  const matches = twins
    .flatMap((ours) =>
      theirs.map((line) => ({ ours, theirs: line, distance: asTheirs(ours).minus(money(line.amount)).abs() })),
    )
    .sort((one, other) => one.distance.cmp(other.distance));
  const taken = new Set<BillLine | SupplierLine>();
  return matches.filter((match) => {
    if (taken.has(match.ours) || taken.has(match.theirs)) return false;
    taken.add(match.ours).add(match.theirs);
    return true;
  });
}

/**
 * Two lines of ours with one id and the same days, as two adjustments of one date, beside two or more of theirs: only their
 * amounts tell which is which.
 *
 * @param asTheirs our amount with or without VAT, as theirs is
 * @returns by line of ours the one of theirs, or null where theirs are fewer; lines that have no twin are not in it
 */
export function checkTwins(
  ours: readonly BillLine[],
  theirs: readonly SupplierLine[],
  asTheirs: (line: BillLine) => Money,
): ReadonlyMap<BillLine, SupplierLine | null> {
  const found = new Map<BillLine, SupplierLine | null>();
  for (const line of ours) {
    const twins = ours.filter((other) => isTwin(line, other));
    const claimants = theirs.filter((each) => claims(each, line));
    if (found.has(line) || twins.length < 2 || claimants.length < 2) continue;
    for (const twin of twins) found.set(twin, null);
    for (const match of nearest(twins, claimants, asTheirs)) found.set(match.ours, match.theirs);
  }
  return found;
}
