const STEPS = [1, 2, 2.5, 5, 10];

/** The smallest round step (1, 2, 2.5 or 5 times a power of ten) that covers `span` in at most `count` steps. */
function roundStep(span: number, count: number): number {
  const power = 10 ** Math.floor(Math.log10(span / count));
  const factor = STEPS.find((step) => step * power * count >= span * (1 - 1e-9)) ?? 10;
  return factor * power;
}

/** A linear scale whose ends are round ticks. */
export interface Scale {
  readonly ticks: readonly number[];
  /** Decimals that every tick needs. */
  readonly decimals: number;
  /** Where a value lies, 0 at the bottom to 1 at the top. */
  share(value: number): number;
}

function decimalsOf(step: number): number {
  const power = Math.floor(Math.log10(step) + 1e-9);
  const isHalfway = Math.abs(step / 10 ** power - 2.5) < 1e-9;
  return Math.max(0, (isHalfway ? 1 : 0) - power);
}

/**
 * A scale from `lowest` to `highest` in about `count` steps; zero is always on it. Without anything to show it runs from 0 to 1.
 *
 * @example roundScale(-3.2, 14.1, 4).ticks // [-5, 0, 5, 10, 15]
 */
export function roundScale(lowest: number, highest: number, count: number): Scale {
  const bottom = Math.min(0, lowest);
  const top = Math.max(0, highest) || (bottom === 0 ? 1 : 0);
  const step = roundStep(top - bottom, count);
  const first = Math.floor(bottom / step + 1e-9);
  const last = Math.ceil(top / step - 1e-9);
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
  return { ticks, decimals: decimalsOf(step), share: (value) => (value / step - first) / (last - first) };
}
