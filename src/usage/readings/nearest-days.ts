/** So many days are asked one by one; beyond them a search strides. */
const NEAR = 31;

/** How to look at days, by their distance from a boundary: 1 is the nearest. */
export interface DaySearch {
  /** How many days there are. */
  readonly most: number;
  readonly isComplete: () => boolean;
  /** Whether a day has something that is still sought. */
  readonly hasAny: (distance: number) => Promise<boolean>;
  /** Take what a day has of it. */
  readonly take: (distance: number) => Promise<void>;
}

/** The nearest of some days that has anything, when the last of them has: by halving. */
async function firstWithin(silent: number, far: number, hasAny: DaySearch["hasAny"]): Promise<number> {
  if (far - silent <= 1) return far;
  const middle = Math.floor((silent + far) / 2);
  return (await hasAny(middle)) ? firstWithin(silent, middle, hasAny) : firstWithin(middle, far, hasAny);
}

/**
 * Goes outwards from a boundary and takes what the nearest days have. The first 31 days are asked one by one. A longer silence
 * is taken to be one silence: strides of 2, 4, 8 and more days find a day beyond it, and halving the first such day, so that a
 * year of silence takes some fifteen questions more.
 */
export async function nearestDays({ most, isComplete, hasAny, take }: DaySearch): Promise<void> {
  for (let distance = 1; distance <= Math.min(most, NEAR) && !isComplete(); distance++) await take(distance);
  let silent = NEAR;
  for (let stride = 2; silent < most && !isComplete(); stride *= 2) {
    const far = Math.min(silent + stride, most);
    const found = (await hasAny(far)) ? await firstWithin(silent, far, hasAny) : undefined;
    if (found !== undefined) await take(found);
    silent = found ?? far;
  }
}
