import type { Bill } from "../../../bill/bill-document.ts";
import type { CivilDate } from "../../../units/civil.ts";
import { billSpan } from "../bill-span.ts";

/** What was counted since a window began, at midnights in order; `Bill["netting"]` and `Bill["taxed"]` are lists of these. */
export interface CountedWindow<Count extends { readonly date: CivilDate }> {
  readonly from: CivilDate;
  readonly counts: readonly Count[];
}

/** The part of a bill that lies in a window, with the counts at its start and at its end: what is between them is the bill's own. */
export interface OwnPart<Count> {
  readonly from: CivilDate;
  /** Exclusive. */
  readonly to: CivilDate;
  readonly start: Count;
  readonly end: Count;
}

/** The bill's own part of a window. */
export function ownPart<Count extends { readonly date: CivilDate }>(
  { from, counts }: CountedWindow<Count>,
  bill: Bill,
): OwnPart<Count> {
  const begin = billSpan(bill).from;
  const first = from > begin ? from : begin;
  const end = counts.at(-1)!;
  return { from: first, to: end.date, start: counts.findLast(({ date }) => date <= first)!, end };
}
