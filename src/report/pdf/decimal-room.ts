// Advance widths in IBM Plex Sans (Regular, SemiBold), in em: its digits are tabular.
const DIGIT = 0.6;
const SEPARATOR = { regular: 0.272, bold: 0.299 } as const;

const widthOf = (fraction: number, bold: boolean): number =>
  fraction === 0 ? 0 : fraction * DIGIT + (bold ? SEPARATOR.bold : SEPARATOR.regular);

/**
 * How far (in em) a right-aligned number must stay from the edge of its column, so that the decimal signs of the column
 * stand under each other.
 *
 * @param fraction how many digits it has after its decimal sign
 * @param longest the most in its column
 */
export const decimalRoom = (fraction: number, longest: number, bold: boolean): number =>
  widthOf(longest, bold) - widthOf(fraction, bold);
