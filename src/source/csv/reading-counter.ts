import type { Register } from "../../reading.ts";
import type { Counter, Stretch } from "./counter.ts";
import type { Fact } from "./fact.ts";
import { lastAt } from "./last-at.ts";

/** A thousandth, in billionths. */
const THOUSANDTH = 1e6;

/** A reading stands for the moment up to a minute after it: loggers write when they get to it. */
const FRESH = 60_000;

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

  #freshAt(at: number): number | undefined {
    const reading = this.readingAt(at);
    return reading && at - reading.at <= FRESH ? reading.thousandths : undefined;
  }
}
