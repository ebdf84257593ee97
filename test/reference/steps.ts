import { daysFrom } from "./calendar.ts";

/** The dates in a stretch on which anything may change: every date that a contract names, and each first day of a month. */
export function stepsOf(contract: object, from: string, to: string, more: readonly string[] = []): string[] {
  const named = JSON.stringify(contract).match(/\d{4}-\d{2}-\d{2}/g) ?? [];
  const firsts = daysFrom(from, to).filter((date) => date.endsWith("-01"));
  return [...new Set([from, ...named, ...firsts, ...more, to])].filter((date) => date >= from && date <= to).sort();
}
