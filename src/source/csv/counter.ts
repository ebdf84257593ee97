import type { Register } from "../../reading.ts";

/** A stretch of time, start <= t < end, epoch ms. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** From one reading to a lower one, thousandths. */
export interface Fall {
  readonly at: number;
  readonly before: number;
  readonly after: number;
}

/** What a register showed, and what it counted, as far as files tell. Thousandths are Wh or litres. */
export interface Counter {
  readonly register: Register;
  /** Whether its readings are sums of intervals, which no meter shows. */
  readonly isSum: boolean;
  /** From its first row to its last. */
  readonly known: Stretch;
  /** The last that is known at an instant; undefined before the first. */
  readingAt(at: number): { readonly at: number; readonly thousandths: number } | undefined;
  /** What it counted in a stretch, in thousandths and not rounded; undefined unless all of the stretch is known. */
  countedIn(stretch: Stretch): number | undefined;
  /** Stretches after the first row for which there is no row, cut to one. */
  missingIn(stretch: Stretch): readonly Stretch[];
  /** Where its readings stand further apart than elsewhere; none where it is known by interval. */
  readonly quiet: readonly Stretch[];
  /** Where it shows less than before and goes on from there. */
  readonly falls: readonly Fall[];
}
