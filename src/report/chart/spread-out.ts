/**
 * Places as near as can be to the wanted ones (in rising order), at least `gap` apart and none beyond `last`.
 *
 * @example spreadOut([10, 12, 40], 8, 45) // [10, 18, 40]
 */
export function spreadOut(wanted: readonly number[], gap: number, last: number): readonly number[] {
  const down: number[] = [];
  for (const place of wanted) down.push(Math.max(place, (down.at(-1) ?? Number.NEGATIVE_INFINITY) + gap));
  const up: number[] = [];
  for (const place of down.toReversed()) up.unshift(Math.min(place, (up[0] ?? last + gap) - gap));
  return up;
}
