/**
 * Neighbouring places of 0 to `count` that pass a test, as [first, last].
 *
 * @example runsWhere(5, (place) => place !== 2) // [[0, 1], [3, 4]]
 */
export function runsWhere(count: number, test: (place: number) => boolean): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (let place = 0; place < count; place += 1) {
    if (!test(place)) continue;
    const run = runs.at(-1);
    if (run && run[1] === place - 1) run[1] = place;
    else runs.push([place, place]);
  }
  return runs;
}
