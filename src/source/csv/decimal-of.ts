const WITH_COMMA = /^[+-]?\d+,\d+$/;

/** Where a sign might part thousands: `1,234` is either 1.234 or 1234, and so is `1.234`. */
const UNCLEAR = { ",": /^[+-]?[1-9]\d{0,2},\d{3}$/, ".": /^[+-]?[1-9]\d{0,2}(\.\d{3})+$/ } as const;

/**
 * Which sign is decimal in the numbers of a file: a comma when no cell has a point, each comma stands once between digits, and
 * one at least cannot part thousands. Else a point, and a cell with a comma is refused where it is read. Undefined where semicolons
 * part the columns, as in a country that writes 1.000 for a thousand, and every point might do that.
 *
 * @param delimiter between the columns
 * @example decimalOf(["1000,000", "504,105"], ";") // ","
 */
export function decimalOf(cells: readonly string[], delimiter: string): "." | "," | undefined {
  const signed = cells.map((cell) => cell.trim()).filter((cell) => /[.,]/.test(cell));
  const isComma = signed.every((cell) => WITH_COMMA.test(cell)) && signed.some((cell) => !UNCLEAR[","].test(cell));
  if (isComma) return ",";
  const isUnclear = delimiter === ";" && signed.length > 0 && signed.every((cell) => UNCLEAR["."].test(cell));
  return isUnclear ? undefined : ".";
}
