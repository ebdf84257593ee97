/** How the service answers 202 first, while it asks the device. Without any of it the data is there at once. */
export interface PromiseOptions {
  /** From the first request to the data. Default 0. */
  readonly readyAfterMs?: number | undefined;
  /** How many requests get a promise before the data comes. Default 1 without `readyAfterMs`, else 0. */
  readonly requests?: number | undefined;
  /** How long a promise is kept; a later request gets a new one, and the data is asked for anew. Default 10,000. */
  readonly ttlMs?: number | undefined;
}

interface Kept {
  readonly id: string;
  readonly since: number;
  readonly requests: number;
}

/** The promises that are open, by the question they were given for. Ids count up, so runs are alike. */
export class Promises {
  readonly #options: PromiseOptions;
  readonly #now: () => number;
  readonly #open = new Map<string, Kept>();
  #given = 0;

  constructor(options: PromiseOptions, now: () => number) {
    this.#options = options;
    this.#now = now;
  }

  /** The id of the promise that answers this question, or undefined when its data is there. */
  of(question: string): string | undefined {
    const { readyAfterMs = 0, ttlMs = 10_000 } = this.#options;
    const { requests = readyAfterMs > 0 ? 0 : 1 } = this.#options;
    const now = this.#now();
    const known = this.#open.get(question);
    const kept = known && now - known.since <= ttlMs ? known : { id: this.fresh(), since: now, requests: 0 };
    if (now - kept.since >= readyAfterMs && kept.requests >= requests) {
      this.#open.delete(question);
      return undefined;
    }
    this.#open.set(question, { ...kept, requests: kept.requests + 1 });
    return kept.id;
  }

  /** An id that was not given before. */
  fresh(): string {
    this.#given += 1;
    return `promise-${this.#given}`;
  }
}
