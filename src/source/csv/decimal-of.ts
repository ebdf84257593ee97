const WITH_COMMA = /^[+-]?\d+,\d+$/;

/** Where the comma might part thousands: `1,234` is either 1.234 or 1234. */
const UNCLEAR = /^[+-]?[1-9]\d{0,2},\d{3}$/;

/**
 * Which sign is decimal in the numbers of a file: a comma when no cell has a point, each comma stands once between digits, and
 * one at least cannot part thousands. Else a point, and a cell with a comma is refused where it is read.
 *
 * @example decimalOf(["1000,000", "504,105"]) // ","
 */
export function decimalOf(cells: readonly string[]): "." | "," {
  const signed = cells.map((cell) => cell.trim()).filter((cell) => /[.,]/.test(cell));
  const isComma = signed.every((cell) => WITH_COMMA.test(cell)) && signed.some((cell) => !UNCLEAR.test(cell));
  return isComma ? "," : ".";
}
