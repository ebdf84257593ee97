/**
 * Split a running total into what each part of a window holds. A rise belongs to its part; a fall takes back the latest
 * earlier rises. So no part is ever negative and the parts add up to the last total.
 *
 * @param totals the running total at the end of each part
 * @example takeBack([5, 9, 6]) // [5, 1, 0]
 */
export function takeBack(totals: readonly number[]): number[] {
  const parts: number[] = [];
  let before = 0;
  for (const total of totals) {
    parts.push(Math.max(0, total - before));
    let fall = Math.max(0, before - total);
    for (let index = parts.length - 1; fall > 0; index--) {
      const taken = Math.min(fall, parts[index]!);
      parts[index]! -= taken;
      fall -= taken;
    }
    before = total;
  }
  return parts;
}
