import type { PrintedCell } from "../printed-cell.ts";

// Advance widths in IBM Plex Sans (Regular, SemiBold), in em: its digits are tabular.
const DIGIT = 0.6;
const SEPARATOR = { regular: 0.272, bold: 0.299 } as const;

const fractionOf = (text: string, separator: string): number => {
  const at = text.lastIndexOf(separator);
  return at < 0 ? 0 : text.length - at - 1;
};

const widthOf = (fraction: number, bold: boolean): number =>
  fraction === 0 ? 0 : fraction * DIGIT + (bold ? SEPARATOR.bold : SEPARATOR.regular);

/**
 * How far (in em) a right-aligned number must stay from the edge of its column, so that the decimal signs of the column
 * stand under each other.
 */
export function decimalRoom(
  cell: PrintedCell,
  column: readonly PrintedCell[],
  separator: "," | ".",
  bold: boolean,
): number {
  if (!cell.numeric) return 0;
  const longest = Math.max(...column.filter(({ numeric }) => numeric).map(({ text }) => fractionOf(text, separator)));
  return widthOf(longest, bold) - widthOf(fractionOf(cell.text, separator), bold);
}
