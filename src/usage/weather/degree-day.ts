import type { CivilDate } from "../../units/civil.ts";

export interface DegreeDayOptions {
  /** The mean outdoor temperature (°C) from which a home needs no heating. @default 18 */
  readonly base?: number | undefined;
  /** Whether the sun and the wind of the season count: × 1.1 November to February, 0.8 April to September. @default true */
  readonly weighted?: boolean | undefined;
}

/** By month, January first. Source: the Dutch weighting, 1.1 from November to February, 1.0 in March and October, else 0.8. */
const WEIGHTS: readonly number[] = [1.1, 1.1, 1, 0.8, 0.8, 0.8, 0.8, 0.8, 0.8, 1, 1.1, 1.1];

/**
 * How much heat one day asked for: the degrees (°C) by which its mean temperature stayed below the base, never negative.
 * Source: CBS, degree days to base 18 °C.
 *
 * @example degreeDay("2018-01-01", 6.75) // 12.375: 11.25 × 1.1
 */
export function degreeDay(
  date: CivilDate,
  celsius: number,
  { base = 18, weighted = true }: DegreeDayOptions = {},
): number {
  const weight = weighted ? WEIGHTS[Number(date.slice(5, 7)) - 1]! : 1;
  return Math.max(0, base - celsius) * weight;
}
