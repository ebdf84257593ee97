/** A number in [0, 1) that depends on nothing but its two arguments: noise that is the same on every machine, every day. */
export function noise(index: number, seed: number): number {
  let bits = Math.imul(index ^ Math.imul(seed, 0x9e3779b1), 0x85ebca77);
  bits = Math.imul(bits ^ (bits >>> 15), 0xc2b2ae3d);
  bits = Math.imul(bits ^ (bits >>> 13), 0x27d4eb2f);
  return ((bits ^ (bits >>> 16)) >>> 0) / 2 ** 32;
}

/** The same noise with a slope between points `step` apart instead of a jump at each index. */
export function smoothNoise(index: number, step: number, seed: number): number {
  const left = Math.floor(index / step);
  const part = index / step - left;
  return noise(left, seed) * (1 - part) + noise(left + 1, seed) * part;
}
