import type { BillLine } from "./bill-document.ts";
import { LINE_IDS } from "./labels.ts";

const COMMODITIES: readonly BillLine["commodity"][] = ["electricity", "gas", null];

/** An id without its tier, and the tier: 1 for the first. */
function placeOf(id: string): [number, number] {
  const [, base = id, tier = "1"] = /^(.*)\.(\d+)$/.exec(id) ?? [];
  return [LINE_IDS.indexOf(base), Number(tier)];
}

function compare(a: BillLine, b: BillLine): number {
  const [placeA, tierA] = placeOf(a.id);
  const [placeB, tierB] = placeOf(b.id);
  const commodity = COMMODITIES.indexOf(a.commodity) - COMMODITIES.indexOf(b.commodity);
  return commodity || placeA - placeB || tierA - tierB || a.from.localeCompare(b.from);
}

/** Rows as they are printed: by commodity, then by id in the order of interface §4, then by date. */
export const inPrintOrder = (lines: readonly BillLine[]): BillLine[] => [...lines].sort(compare);
