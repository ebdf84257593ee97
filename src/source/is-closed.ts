import { civilSpan } from "./civil-span.ts";
import type { Page, Query, SeriesPage, TotalsPage } from "./source.ts";

const SECOND = 1000;
const MINUTE = 60_000;

/** A gas meter is read up to an hour late and a device sends late: two hours after the end nothing more is expected. */
const SETTLED = 120 * MINUTE;

interface ClosedOptions {
  readonly zone: string;
  /** How old a closing reading may be, in minutes. */
  readonly maxBoundaryGapMinutes: number;
}

/** A gas meter reports once an hour, so its stamp may be an hour older than those of the electricity registers. */
const GAS_DELAY = 60 * MINUTE;

/** By its newest stamp: a register that no longer reports does not keep a day open for ever. */
function totalsClosed(page: TotalsPage, at: number, { zone, maxBoundaryGapMinutes }: ClosedOptions): boolean {
  const { end } = civilSpan("day", at, zone);
  const stamps = Object.entries(page.channels).map(([name, { at: stamp }]) => stamp + (name === "gas" ? GAS_DELAY : 0));
  const newest = Math.max(...stamps);
  const fresh = newest >= Math.min(at + SECOND, end) - maxBoundaryGapMinutes * MINUTE;
  return fresh && page.askedAt >= end + SETTLED;
}

const seriesClosed = ({ askedAt, end }: SeriesPage): boolean => askedAt >= end + SETTLED;

/**
 * Whether an answer is final and need never be asked again: it was asked at least two hours after the end of its day, month
 * or year and, for totals, was read close enough before that end. Lists and values of the moment never are.
 */
export function isClosed<Q extends Query>(query: Q, page: Page<Q>, options: ClosedOptions): boolean {
  if (query.kind === "totals") return totalsClosed(page as TotalsPage, query.at, options);
  return query.kind === "day" || query.kind === "month" || query.kind === "year"
    ? seriesClosed(page as SeriesPage)
    : false;
}
