import type { Check, CheckLine } from "../bill/check/check-document.ts";
import { csvLabel } from "./csv-label.ts";
import { csvText } from "./csv-text.ts";

const COLUMNS = [
  "ids",
  "label",
  "from",
  "to",
  "unit",
  "theirQuantity",
  "ourQuantity",
  "theirPrice",
  "ourPrice",
  "theirAmount",
  "ourAmount",
  "difference",
  "verdict",
  "note",
] as const;

const cells = ({ ids, label, from, to, theirs, ours, difference, verdict, note }: CheckLine): readonly string[] => [
  ids.join(" "),
  csvLabel(label),
  from,
  to,
  (theirs ?? ours)?.unit ?? "",
  theirs?.quantity ?? "",
  ours?.quantity ?? "",
  theirs?.price ?? "",
  ours?.price ?? "",
  theirs?.amount ?? "",
  ours?.amount ?? "",
  difference,
  verdict,
  note ?? "",
];

/**
 * The lines of a check as CSV, one row a line: their numbers beside ours, and the verdict by its code. Empty where one of the
 * bills has no such line.
 *
 * @example toCheckCsv(checked).split("\n")[0] // "ids,label,from,to,unit,theirQuantity,ourQuantity,…"
 */
export const toCheckCsv = ({ lines }: Check): string => csvText([COLUMNS, ...lines.map(cells)]);
