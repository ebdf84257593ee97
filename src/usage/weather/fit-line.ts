/** A point, and how many days it stands for. */
export interface LinePoint {
  readonly x: number;
  readonly y: number;
  readonly weight: number;
}

/** y = base + slope × x. */
export interface Line {
  readonly base: number;
  readonly slope: number;
  /** The share of the spread of y that the line explains: 1 is all. */
  readonly r2: number;
}

type Term = (point: LinePoint) => number;

function explained(base: number, slope: number, total: (term: Term) => number): number {
  const mean = total(({ y }) => y) / total(() => 1);
  const spread = total(({ y }) => (y - mean) ** 2);
  const rest = total(({ x, y }) => (y - base - slope * x) ** 2);
  return spread === 0 ? 0 : 1 - rest / spread;
}

/** So near to 0 that what is used there is used without the cause that is drawn: degree days a day. */
const NONE = 0.5;

const meanOf = (points: readonly LinePoint[]): number =>
  points.reduce((sum, { y, weight }) => sum + weight * y, 0) / points.reduce((sum, { weight }) => sum + weight, 0);

/** A base below 0 cannot be for an amount that is used: it is what is used next to no x, or 0 where that is not known. */
function baseOf(points: readonly LinePoint[], middleY: number): number {
  const without = points.filter(({ x }) => x <= NONE);
  return without.length === 0 ? 0 : Math.min(middleY, Math.max(0, meanOf(without)));
}

/**
 * The line through points by least squares, each point as often as it weighs. Where that would begin below 0 it goes from the mean
 * of the points that have next to no x through the middle of all, so that they still add up to what they were. Undefined where all points have one x.
 *
 * @example fitLine([{ x: 0, y: 1, weight: 1 }, { x: 10, y: 6, weight: 1 }]) // { base: 1, slope: 0.5, r2: 1 }
 */
export function fitLine(points: readonly LinePoint[]): Line | undefined {
  const total = (term: Term): number => points.reduce((sum, point) => sum + point.weight * term(point), 0);
  const [middleX, middleY] = [total(({ x }) => x) / total(() => 1), total(({ y }) => y) / total(() => 1)];
  const spread = total(({ x }) => (x - middleX) ** 2);
  if (!(spread > 0)) return undefined;
  const steepness = total(({ x, y }) => (x - middleX) * (y - middleY)) / spread;
  const crossing = middleY - steepness * middleX;
  const base = crossing < 0 ? baseOf(points, middleY) : crossing;
  const slope = crossing < 0 ? (middleY - base) / middleX : steepness;
  return { base, slope, r2: explained(base, slope, total) };
}
