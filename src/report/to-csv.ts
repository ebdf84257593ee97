import type { Bill, BillLine } from "../bill/bill-document.ts";
import { plainText } from "./plain-text.ts";

const COLUMNS = ["id", "label", "from", "to", "quantity", "unit", "price", "amount", "vatRate", "quality"] as const;

// A spreadsheet would run text that begins like a formula (CWE-1236); an apostrophe keeps it text.
const guarded = (text: string): string => (/^[=+\-@]/.test(text) ? `'${text}` : text);
const quoted = (text: string): string => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const cells = (line: BillLine): readonly string[] =>
  COLUMNS.map((column) => (column === "label" ? guarded(plainText(line.label)) : (line[column] ?? "")));

/**
 * The lines of a bill as CSV (RFC 4180, UTF-8, lines end in a line feed), one row a line. Numbers are digits with a decimal point and an ASCII minus,
 * `to` is exclusive, and a label that a spreadsheet would take for a formula begins with an apostrophe.
 *
 * @example toCsv(bill).split("\n")[0] // "id,label,from,to,quantity,unit,price,amount,vatRate,quality"
 */
export const toCsv = (bill: Bill): string =>
  [COLUMNS, ...bill.lines.map(cells)].map((row) => `${row.map(quoted).join(",")}\n`).join("");
