import { civilSpan } from "./civil-span.ts";
import { isOver } from "./is-over.ts";
import type { Page, Query, TotalsPage } from "./source.ts";

const SECOND = 1000;
const MINUTE = 60_000;

interface ClosedOptions {
  readonly zone: string;
  /** How old a closing reading may be, in minutes. */
  readonly maxBoundaryGapMinutes: number;
}

/** A gas meter reports once an hour, so its stamp may be an hour older than those of the electricity registers. */
const GAS_DELAY = 60 * MINUTE;

/** By its newest stamp: a register that no longer reports does not keep a day open for ever. */
function isFresh(page: TotalsPage, at: number, { zone, maxBoundaryGapMinutes }: ClosedOptions): boolean {
  const { end } = civilSpan("day", at, zone);
  const stamps = Object.entries(page.channels).map(([name, { at: stamp }]) => stamp + (name === "gas" ? GAS_DELAY : 0));
  const newest = Math.max(...stamps);
  return newest >= Math.min(at + SECOND, end) - maxBoundaryGapMinutes * MINUTE;
}

/**
 * Whether an answer is final and need never be asked again: it was asked at least two hours after the end of its day, month
 * or year and, for totals, was read close enough before that end. Lists and values of the moment never are.
 */
export function isClosed<Q extends Query>(query: Q, page: Page<Q>, options: ClosedOptions): boolean {
  const { zone } = options;
  return isOver(query, page, zone) && (query.kind !== "totals" || isFresh(page as TotalsPage, query.at, options));
}
