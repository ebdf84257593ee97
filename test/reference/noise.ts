/** A whole number below `most`, always the same for a seed and a place (mulberry32). */
export function noise(seed: number, place: number, most: number): number {
  let state = (seed + Math.imul(place + 1, 0x6d2b79f5)) >>> 0;
  state = Math.imul(state ^ (state >>> 15), state | 1);
  state ^= state + Math.imul(state ^ (state >>> 7), state | 61);
  return Math.floor((((state ^ (state >>> 14)) >>> 0) / 2 ** 32) * most);
}
