import type { SupplierLine } from "../../tariff/supplier-bill.ts";
import type { CivilDate } from "../../units/civil.ts";
import { Decimal, money } from "../../units/money.ts";
import type { BillLine } from "../bill-document.ts";
import { timeQuantity } from "../fixed.ts";
import { isTime } from "../is-time.ts";
import type { Running, Share } from "./check-running.ts";

/** A stretch of a line of ours, and how much of it fell in it. All pieces of a line are the line. */
export interface Piece extends Share {
  readonly line: BillLine;
  readonly from: CivilDate;
  /** Exclusive. */
  readonly to: CivilDate;
}

const NOTHING: Share = { quantity: new Decimal(0), amount: new Decimal(0) };

/** Where lines of theirs begin and end inside one of ours. */
function cutsIn({ from, to }: BillLine, theirs: readonly SupplierLine[]): CivilDate[] {
  const dates = theirs.flatMap((line) => [line.from, line.to]);
  return [...new Set(dates)].filter((date) => date > from && date < to).sort();
}

/** Where one line of theirs ends and another begins: of time there is no more to know than its days. */
const changesIn = (line: BillLine, theirs: readonly SupplierLine[]): CivilDate[] =>
  cutsIn(line, theirs).filter(
    (date) => theirs.some(({ to }) => to === date) && theirs.some(({ from }) => from === date),
  );

/** A line for time up to a date. */
function timeShare(line: BillLine, unit: "day" | "month", date: CivilDate): Share {
  const [part, whole] = [date, line.to].map((to) => money(timeQuantity(unit, line.from, to)));
  const quantity = part!.div(whole!).times(line.quantity);
  return { quantity, amount: quantity.times(line.price) };
}

/**
 * Cut a line of ours where theirs are cut, wherever its registers were read. Time needs no reading: it is cut where one of
 * theirs follows another.
 *
 * @param theirs the lines that stand for it
 */
export function checkPieces(line: BillLine, theirs: readonly SupplierLine[], running: Running): Piece[] {
  const { unit } = line;
  const inside = (isTime(unit) ? changesIn(line, theirs) : cutsIn(line, theirs)).flatMap((date) => {
    const share = isTime(unit) ? timeShare(line, unit, date) : running(line, date);
    return share === undefined ? [] : [{ date, share }];
  });
  const whole: Share = { quantity: money(line.quantity), amount: money(line.amount) };
  const points = [{ date: line.from, share: NOTHING }, ...inside, { date: line.to, share: whole }];
  return points.slice(1).map(({ date: to, share }, index): Piece => {
    const before = points[index]!;
    return {
      line,
      from: before.date,
      to,
      quantity: share.quantity.minus(before.share.quantity),
      amount: share.amount.minus(before.share.amount),
    };
  });
}
