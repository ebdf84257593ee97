import { civilSpan } from "./civil-span.ts";
import type { Query } from "./source.ts";

/**
 * A query in a few words, for messages in any language. Totals are named by the day they are of.
 *
 * @example questionName({ kind: "day", meter: "p1", at: Date.parse("2026-11-05T12:00Z") }, "Europe/Amsterdam") // "p1 day 2026-11-05"
 */
export function questionName(query: Query, zone: string): string {
  if (!("meter" in query)) return query.kind;
  if (!("at" in query)) return `${query.meter} ${query.kind}`;
  const { from } = civilSpan(query.kind === "totals" ? "day" : query.kind, query.at, zone);
  const precision = { totals: 10, day: 10, month: 7, year: 4 }[query.kind];
  return `${query.meter} ${query.kind} ${from.slice(0, precision)}`;
}
