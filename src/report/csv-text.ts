import { csvLabel } from "./csv-label.ts";

const isDigits = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text);
const quoted = (text: string): string => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/**
 * Rows as CSV (RFC 4180, lines end in a line feed). Digits stay digits, all else is text and never a formula.
 *
 * @example csvText([["label", "amount"], ["=1+1", "-2.57"]]) // "label,amount\n'=1+1,-2.57\n"
 */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map((cell) => quoted(isDigits(cell) ? cell : csvLabel(cell))).join(",")}\n`).join("");
