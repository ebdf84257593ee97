import type { HeatLevels } from "./heat-levels.ts";
import { HEAT_COLORS } from "./palette.ts";

/**
 * Classes between bounds that were chosen, from 0 up, each stronger than the one before: for values of which a little must be
 * told from nothing.
 *
 * @example fixedLevels([0, 1, 10, 100]).of(4) // 1
 */
export function fixedLevels(bounds: readonly number[]): HeatLevels {
  const count = bounds.length - 1;
  const levels = Array.from({ length: count }, (_, level) => {
    const place = Math.round((level * (HEAT_COLORS.length - 1)) / Math.max(1, count - 1));
    return { color: HEAT_COLORS[place]! };
  });
  const of = (value: number): number =>
    Math.max(0, Math.min(count, bounds.filter((bound) => bound <= value).length) - 1);
  return { levels, bounds, decimals: 0, of };
}
