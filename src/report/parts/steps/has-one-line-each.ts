import type { Bill } from "../../../bill/bill-document.ts";

/** Whether a bill has one line at most of each kind of netting and feed-in pay: a window divides those over its prices. */
export function hasOneLineEach({ lines }: Bill): boolean {
  const ids = lines.filter(({ kind }) => kind === "netting" || kind === "feed-in").map(({ id }) => id);
  return new Set(ids).size === ids.length;
}
