import type { Register } from "../../reading.ts";
import type { Counter, Fall, Stretch } from "./counter.ts";
import type { Fact } from "./fact.ts";
import { lastAt } from "./last-at.ts";

/** A thousandth, in billionths. */
const THOUSANDTH = 1e6;

/** A reading stands for the moment up to a minute after it: loggers write when they get to it. */
const FRESH = 60_000;

const HOUR = 3_600_000;

/** Readings further apart than so many times the usual are quiet: a day of 25 hours is not. */
const USUAL_TIMES = 1.5;

/** What a counter may fall by as loggers round, thousandths. */
const SMALL_DIP = 20;

/** A register whose readings a file holds. What is missing in between, the next reading makes up for. */
export class ReadingCounter implements Counter {
  readonly register: Register;
  readonly isSum = false;
  readonly #times: Float64Array;
  readonly #thousandths: Float64Array;

  /** From facts in order of time, each once. */
  constructor(register: Register, facts: readonly Fact[]) {
    this.register = register;
    this.#times = Float64Array.from(facts, ({ end }) => end);
    this.#thousandths = Float64Array.from(facts, ({ billionths }) => Math.round(billionths / THOUSANDTH));
  }

  get known(): Stretch {
    return { start: this.#times[0]!, end: this.#times.at(-1)! };
  }

  readingAt(at: number): { at: number; thousandths: number } | undefined {
    const last = lastAt(this.#times, at);
    return last < 0 ? undefined : { at: this.#times[last]!, thousandths: this.#thousandths[last]! };
  }

  countedIn({ start, end }: Stretch): number | undefined {
    const [first, last] = [this.#freshAt(start), this.#freshAt(end)];
    if (first === undefined || last === undefined || last < first) return undefined;
    return last - first;
  }

  missingIn(): readonly Stretch[] {
    return [];
  }

  get quiet(): readonly Stretch[] {
    const apart = this.#times.slice(1).map((at, index) => at - this.#times[index]!);
    const usual = apart.toSorted()[Math.floor(apart.length / 2)] ?? 0;
    const most = Math.max(HOUR, USUAL_TIMES * usual);
    return [...apart].flatMap((long, index) =>
      long > most ? [{ start: this.#times[index]!, end: this.#times[index + 1]! }] : [],
    );
  }

  get falls(): readonly Fall[] {
    return [...this.#thousandths].flatMap((after, index) => {
      const before = this.#thousandths[index - 1] ?? after;
      return after < before - SMALL_DIP ? [{ at: this.#times[index]!, before, after }] : [];
    });
  }

  #freshAt(at: number): number | undefined {
    const reading = this.readingAt(at);
    return reading && at - reading.at <= FRESH ? reading.thousandths : undefined;
  }
}
