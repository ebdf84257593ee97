import type { PrintedCell } from "../printed-cell.ts";

/** The decimal sign of a number and what follows it; nothing for a whole one. */
function fractionOf({ text }: PrintedCell, sign: string): string {
  const at = text.lastIndexOf(sign);
  return at < 0 ? "" : text.slice(at);
}

/**
 * What each right-aligned number of a column lacks at its end to be as long as the longest. Standing behind it and not shown, it
 * puts the decimal signs under each other in any font with tabular figures.
 *
 * @example decimalPads([{ text: "30", numeric: true }, { text: "168,25", numeric: true }], ",") // [",00", ""]
 */
export function decimalPads(column: readonly (PrintedCell | undefined)[], sign: "," | "."): readonly string[] {
  const fractions = column.map((cell) => (cell?.numeric ? fractionOf(cell, sign) : undefined));
  const longest = Math.max(0, ...fractions.map((fraction) => fraction?.length ?? 0));
  const whole = sign.padEnd(longest, "0");
  return fractions.map((fraction) => (fraction === undefined ? "" : whole.slice(fraction.length, longest)));
}
