import { BELOW_COLORS, HEAT_COLORS, PAPER_COLOR, TEXT_COLOR } from "./palette.ts";
import { roundScale } from "./scale.ts";

/** One class of values. */
export interface HeatLevel {
  readonly color: string;
  /** Colour of the minus sign in it; undefined from zero up. */
  readonly minus?: string | undefined;
}

/** Values in classes between round numbers, each with its colour. */
export interface HeatLevels {
  /** From low to high. */
  readonly levels: readonly HeatLevel[];
  /** Where each class begins, and last where the highest one ends. Zero is one of them. */
  readonly bounds: readonly number[];
  /** Decimals that every bound needs. */
  readonly decimals: number;
  /** The class of a value, from 0; one on a bound belongs to the class above it. */
  of(value: number): number;
}

const STEPS = 10;

/** The class that is `steps` away from zero, of `most` at the longer side. */
function levelAt(steps: number, most: number, isBelow: boolean): HeatLevel {
  const place = Math.round((steps * (HEAT_COLORS.length - 1)) / Math.max(1, most - 1));
  if (!isBelow) return { color: HEAT_COLORS[place]! };
  return { color: BELOW_COLORS[place]!, minus: place < BELOW_COLORS.length / 2 ? TEXT_COLOR : PAPER_COLOR };
}

/**
 * The classes for the values between two numbers: at most eleven, on both sides of zero the stronger the further from it.
 *
 * @example heatLevels(0, 1.9).bounds // [0, 0.2, 0.4, …, 2]
 */
export function heatLevels(lowest: number, highest: number): HeatLevels {
  const { ticks: bounds, decimals, share } = roundScale(lowest, highest, STEPS);
  const count = bounds.length - 1;
  const below = bounds.filter((bound) => bound < 0).length;
  const most = Math.max(below, count - below);
  const levels = Array.from({ length: count }, (_, level) =>
    level < below ? levelAt(below - 1 - level, most, true) : levelAt(level - below, most, false),
  );
  const of = (value: number): number => Math.min(count - 1, Math.max(0, Math.floor(share(value) * count + 1e-9)));
  return { levels, bounds, decimals, of };
}
