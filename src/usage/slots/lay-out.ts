/** Weights are sums of fractions: a share that is short of a half by less is a half. */
const NOISE = 1e-8;

/**
 * Lay a whole total out over slots by weight, in whole units whose sum is exactly the total: each slot gets
 * `round(sum so far)` less what was given before. All weights 0 count as equal.
 *
 * @example layOut(10, [1, 1, 1]) // [3, 4, 3]
 */
export function layOut(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const even = sum === 0;
  let [running, given] = [0, 0];
  return weights.map((weight, index) => {
    running += even ? 1 : weight;
    const last = index === weights.length - 1;
    const upTo = last ? total : Math.round((total * running) / (even ? weights.length : sum) + NOISE);
    const part = upTo - given;
    given = upTo;
    return part;
  });
}
