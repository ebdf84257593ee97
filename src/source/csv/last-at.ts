/** Where the last of rising numbers is that is at most `at`; −1 when all are later. */
export function lastAt(rising: Float64Array, at: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (rising[middle]! <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
