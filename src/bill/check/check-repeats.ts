import type { SupplierLine } from "../../tariff/supplier-bill.ts";
import { type Money, money, sum } from "../../units/money.ts";
import type { BillLine } from "../bill-document.ts";
import { isSameLine } from "./is-same-line.ts";

/** Lines of theirs and ours that stand for the same, and for nothing of any others. */
interface Cluster {
  readonly theirs: readonly SupplierLine[];
  readonly ours: readonly BillLine[];
}

const standsFor = ({ ids, from, to }: SupplierLine, line: BillLine): boolean =>
  ids.includes(line.id) && from < line.to && to > line.from;

function clusterOf(
  known: readonly SupplierLine[],
  theirs: readonly SupplierLine[],
  ours: readonly BillLine[],
): Cluster {
  const own = ours.filter((line) => known.some((each) => standsFor(each, line)));
  const found = theirs.filter((line) => known.includes(line) || own.some((each) => standsFor(line, each)));
  return found.length > known.length ? clusterOf(found, theirs, ours) : { theirs: found, ours: own };
}

/**
 * Lines of theirs that stand on their bill a second time, where without them it is nearer to ours: they stand for nothing. Two
 * equal halves of a line are no such lines.
 *
 * @param asTheirs our amount with or without VAT, as theirs is
 */
export function checkRepeats(
  theirs: readonly SupplierLine[],
  ours: readonly BillLine[],
  asTheirs: (line: BillLine) => Money,
): ReadonlySet<SupplierLine> {
  const again = theirs.filter((line, index) => theirs.slice(0, index).some((before) => isSameLine(before, line)));
  const isRepeat = (line: SupplierLine): boolean => {
    const cluster = clusterOf([line], theirs, ours);
    const due = sum(cluster.ours.map(asTheirs));
    const gap = (lines: readonly SupplierLine[]): Money =>
      sum(lines.map(({ amount }) => money(amount)))
        .minus(due)
        .abs();
    return gap(cluster.theirs.filter((each) => !again.includes(each))).lt(gap(cluster.theirs));
  };
  return new Set(again.filter(isRepeat));
}
