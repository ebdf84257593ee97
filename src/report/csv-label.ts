import { plainText } from "./plain-text.ts";

/**
 * Foreign text as a cell of CSV: one line, and never a formula, which a spreadsheet would run (CWE-1236); an apostrophe keeps
 * it text, also where it looks like a number.
 *
 * @example csvLabel("-1") // "'-1"
 */
export function csvLabel(text: string): string {
  const plain = plainText(text);
  return /^[=+\-@＝＋－＠]/.test(plain) ? `'${plain}` : plain;
}
