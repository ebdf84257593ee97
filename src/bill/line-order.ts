import type { BillLine } from "./bill-document.ts";
import { LINE_IDS } from "./labels.ts";

const COMMODITIES: readonly BillLine["commodity"][] = ["electricity", "gas", null];

/** Where a line stands: its commodity, its id without its tier, and the tier, 1 for the first. */
function placeOf({ commodity, id }: BillLine): readonly [number, number, number] {
  const [, base = id, tier = "1"] = /^(.*)\.(\d+)$/.exec(id) ?? [];
  return [COMMODITIES.indexOf(commodity), LINE_IDS.indexOf(base), Number(tier)];
}

interface Placed {
  readonly line: BillLine;
  readonly place: readonly [number, number, number];
}

function compare({ line: a, place: [commodityA, idA, tierA] }: Placed, { line: b, place }: Placed): number {
  const [commodityB, idB, tierB] = place;
  const ids = commodityA - commodityB || idA - idB || tierA - tierB;
  return ids || Number(a.from > b.from) - Number(a.from < b.from);
}

/** Rows as they are printed: by commodity, then by id in the order of interface §4, then by date. */
export const inPrintOrder = (lines: readonly BillLine[]): BillLine[] =>
  lines
    .map((line) => ({ line, place: placeOf(line) }))
    .sort(compare)
    .map(({ line }) => line);
