/**
 * The float32 that a print stands for. The service prints its float32 numbers with 14 digits (`1350.5639648438`), newer
 * firmware with all of them or rounded to 2 decimals; the first two give the same number here. A rounded print is itself.
 * Sums of these telescope: differences of float32 counters add up exactly, and are rounded once, by whoever adds.
 *
 * @example storedFloat32(1350.5639648438) // 1350.56396484375
 */
export function storedFloat32(value: number): number {
  const stored = Math.fround(value);
  const sameTo14Digits = Math.abs(stored - value) <= Math.abs(value) * 1e-13;
  return (sameTo14Digits ? stored : value) + 0;
}

/**
 * Undo a float32 print: the shortest decimal, of at most so many decimals, that is stored as the same float32. When none
 * is, the number never had that few decimals, and the nearest one is given.
 *
 * @param value As printed, in any unit.
 * @param decimals What the meter shows: 3 for a DSMR counter. Without it, any decimal.
 * @example undoFloat32(1350.5639648438, 3) // 1350.564
 */
export function undoFloat32(value: number, decimals?: number): number {
  const stored = Math.fround(value);
  if (Number.isInteger(stored)) return stored + 0;
  const size = Math.abs(stored);
  return Math.sign(stored) * (fewestDecimals(size, decimals ?? MOST_DECIMALS) ?? nearest(size, decimals)) + 0;
}

/** Beyond this, a power of ten is no longer exact in a double. */
const MOST_DECIMALS = 22;

/** Whole number / power of ten is the double nearest to the decimal, as long as both are exact. */
function fewestDecimals(stored: number, most: number): number | undefined {
  for (let scale = 10, places = 1; places <= most; places++, scale *= 10) {
    const candidate = Math.round(stored * scale) / scale;
    if (Math.fround(candidate) === stored) return candidate;
  }
  return undefined;
}

/** Nine digits tell any two float32 numbers apart. */
const nearest = (stored: number, decimals: number | undefined): number =>
  Number(decimals === undefined ? stored.toPrecision(9) : stored.toFixed(decimals));

/**
 * The distance between neighbouring float32 numbers at a value, in its unit: 2 to the power (exponent − 23).
 *
 * @example float32Step(16384) // 0.001953125: more than the thousandth that a meter shows
 */
export function float32Step(value: number): number {
  const size = Math.abs(Math.fround(value));
  const smallestNormal = -126;
  return 2 ** (Math.max(Math.floor(Math.log2(size)), smallestNormal) - 23);
}
