import { civilSpan } from "./civil-span.ts";
import type { Answer, Query } from "./source.ts";

/** A gas meter is read up to an hour late and a device sends late: two hours after the end nothing more is expected. */
const SETTLED = 2 * 3_600_000;

/** Whether a day, month or year was over, with all that comes late, when a question about it was answered. */
export function isOver(query: Query, { askedAt }: Pick<Answer, "askedAt">, zone: string): boolean {
  if (!("at" in query)) return false;
  const { end } = civilSpan(query.kind === "totals" ? "day" : query.kind, query.at, zone);
  return askedAt >= end + SETTLED;
}
