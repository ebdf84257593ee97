/**
 * Lays out a whole number over slots in proportion to their weights, in whole parts that add up exactly (cumulative
 * rounding). Without any weight it is laid out evenly.
 *
 * @example allot(10, [1, 1, 1]) // Int32Array [3, 4, 3]
 */
export function allot(total: number, weights: ArrayLike<number>): Int32Array {
  const parts = new Int32Array(weights.length);
  let sum = 0;
  for (let slot = 0; slot < weights.length; slot++) sum += weights[slot]!;
  let passed = 0;
  let given = 0;
  for (let slot = 0; slot < parts.length; slot++) {
    passed += weights[slot]!;
    const due = Math.round(total * (sum > 0 ? passed / sum : (slot + 1) / parts.length));
    parts[slot] = due - given;
    given = due;
  }
  return parts;
}
