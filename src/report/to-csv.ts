import type { Bill, BillLine } from "../bill/bill-document.ts";
import { csvLabel } from "./csv-label.ts";
import { csvText } from "./csv-text.ts";

const COLUMNS = ["id", "label", "from", "to", "quantity", "unit", "price", "amount", "vatRate", "quality"] as const;

const cells = (line: BillLine): readonly string[] =>
  COLUMNS.map((column) => (column === "label" ? csvLabel(line.label) : (line[column] ?? "")));

/**
 * The lines of a bill as CSV (RFC 4180, UTF-8, lines end in a line feed), one row a line. Numbers are digits with a decimal point and an ASCII minus,
 * `to` is exclusive, and a label that a spreadsheet would take for a formula begins with an apostrophe.
 *
 * @example toCsv(bill).split("\n")[0] // "id,label,from,to,quantity,unit,price,amount,vatRate,quality"
 */
export const toCsv = (bill: Bill): string => csvText([COLUMNS, ...bill.lines.map(cells)]);
