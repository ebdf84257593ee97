import type { Register } from "../../reading.ts";
import type { Counter, Fall, Stretch } from "./counter.ts";
import type { Fact } from "./fact.ts";
import { lastAt } from "./last-at.ts";

/** A thousandth, in billionths. */
const THOUSANDTH = 1e6;

/**
 * A register whose energy a file holds by interval: a counter that runs from 0 at the first row, and stands still where rows
 * are missing. Sums are exact; only what is shown is rounded.
 */
export class IntervalCounter implements Counter {
  readonly register: Register;
  readonly isSum = true;
  readonly quiet: readonly Stretch[] = [];
  readonly falls: readonly Fall[] = [];
  readonly #starts: Float64Array;
  readonly #ends: Float64Array;
  /** Billionths before each interval, and after the last. */
  readonly #sums: Float64Array;

  /** From facts in order of time that do not overlap, at least one. */
  constructor(register: Register, facts: readonly Fact[]) {
    this.register = register;
    this.#starts = Float64Array.from(facts, ({ start }) => start);
    this.#ends = Float64Array.from(facts, ({ end }) => end);
    this.#sums = new Float64Array(facts.length + 1);
    for (const [index, { billionths }] of facts.entries()) this.#sums[index + 1] = this.#sums[index]! + billionths;
  }

  get known(): Stretch {
    return { start: this.#starts[0]!, end: this.#ends.at(-1)! };
  }

  readingAt(at: number): { at: number; thousandths: number } | undefined {
    if (at < this.#starts[0]!) return undefined;
    const over = lastAt(this.#ends, at) + 1;
    const next = this.#starts[over];
    const last = this.#ends[this.#ends.length - 1]!;
    return {
      at: Math.min(at, next === undefined ? last : next),
      thousandths: Math.round(this.#sums[over]! / THOUSANDTH),
    };
  }

  countedIn(stretch: Stretch): number | undefined {
    const [first, last] = [lastAt(this.#starts, stretch.start), lastAt(this.#ends, stretch.end)];
    const isTiled = this.#starts[first] === stretch.start && this.#ends[last] === stretch.end;
    if (!isTiled || this.missingIn(stretch).length > 0) return undefined;
    return (this.#sums[last + 1]! - this.#sums[first]!) / THOUSANDTH;
  }

  missingIn({ start, end }: Stretch): readonly Stretch[] {
    const missing: Stretch[] = [];
    const first = Math.max(0, lastAt(this.#ends, start));
    for (let index = first; index < this.#ends.length && this.#ends[index]! < end; index += 1) {
      const next = this.#starts[index + 1] ?? end;
      const hole = { start: Math.max(start, this.#ends[index]!), end: Math.min(end, next) };
      if (hole.start < hole.end) missing.push(hole);
    }
    return missing;
  }
}
