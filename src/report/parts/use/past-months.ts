import { addDays, type CivilDate, firstOfMonth, firstOfNextMonth } from "../../../units/civil.ts";
import type { ReportInput } from "../../define-report.ts";
import type { EarlierUse } from "../../earlier-use.ts";
import { comparedUses } from "./compared-uses.ts";

/** One of thirteen months: what is known of it. */
export interface PastMonth {
  /** The first of the month. */
  readonly from: CivilDate;
  /** Undefined where nothing is known. */
  readonly use: EarlierUse | undefined;
}

const MONTHS = 13;

const monthsUpTo = (first: CivilDate): readonly CivilDate[] => {
  const months = [first];
  while (months.length < MONTHS) months.unshift(firstOfMonth(addDays(months[0]!, -1)));
  return months;
};

const isWhole = ({ from, to }: EarlierUse): boolean => from === firstOfMonth(from) && to === firstOfNextMonth(from);

/** The month of a bill and the twelve before it, in order; empty for a bill of other days, or where no earlier month is known. */
export function pastMonths(input: ReportInput): readonly PastMonth[] {
  const [own, ...compared] = comparedUses(input) as [EarlierUse, ...EarlierUse[]];
  if (own.from !== firstOfMonth(own.from) || own.to > firstOfNextMonth(own.from)) return [];
  const earlier = [...(input.history?.months ?? []), ...compared].filter(isWhole);
  if (earlier.length === 0) return [];
  return monthsUpTo(own.from).map((from) => ({
    from,
    use: from === own.from ? own : earlier.find((use) => use.from === from),
  }));
}
