import { textWidth } from "../text-width.ts";

const fractionWidth = (fraction: number, bold: boolean): number =>
  fraction === 0 ? 0 : textWidth(`,${"0".repeat(fraction)}`, { size: 1, bold });

/**
 * How far (in em) a right-aligned number must stay from the edge of its column, so that the decimal signs of the column
 * stand under each other.
 *
 * @param fraction how many digits it has after its decimal sign
 * @param longest the most in its column
 */
export const decimalRoom = (fraction: number, longest: number, bold: boolean): number =>
  fractionWidth(longest, bold) - fractionWidth(fraction, bold);
