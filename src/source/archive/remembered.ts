import type { Answer, AskOptions, Coverage, Page, Query, Source } from "../source.ts";

class RememberedSource implements Source {
  readonly zone: string;
  readonly coverage?: (start: number, end: number) => Promise<Coverage>;
  readonly atHand?: () => Source;
  readonly #inner: Source;
  #kept: Source | undefined;
  readonly #pages = new Map<string, Promise<Page<Query>>>();

  constructor(inner: Source) {
    this.zone = inner.zone;
    this.#inner = inner;
    if (inner.coverage) this.coverage = (start, end) => inner.coverage!(start, end);
    if (inner.atHand) this.atHand = () => this.#ownAtHand(inner.atHand!());
  }

  uid(options?: AskOptions): Promise<string> {
    return this.#inner.uid(options);
  }

  answer(query: Query, options?: AskOptions): Promise<Answer> {
    return this.#inner.answer(query, options);
  }

  decode<Q extends Query>(query: Q, answer: Answer): Page<Q> {
    return this.#inner.decode(query, answer);
  }

  ask<Q extends Query>(query: Q, options?: AskOptions): Promise<Page<Q>> {
    const key = JSON.stringify(query);
    const page = this.#pages.get(key) ?? this.#first(key, query, options);
    return page as Promise<Page<Q>>;
  }

  /** Where all is at hand, what was asked before need not be asked again. */
  #ownAtHand(kept: Source): Source {
    if (kept === this.#inner) return this;
    this.#kept ??= new RememberedSource(kept);
    return this.#kept;
  }

  #first(key: string, query: Query, options?: AskOptions): Promise<Page<Query>> {
    const page = this.#inner.ask(query, options);
    this.#pages.set(key, page);
    page.catch(() => this.#pages.delete(key));
    return page;
  }
}

/**
 * A source that asks each question once and remembers the page, for work that reads a stretch more than once: a year and
 * its months, one home under several contracts. A question that failed is asked again.
 *
 * @example const home = rememberedSource(cemmSource({ apiKey }));
 */
export const rememberedSource = (source: Source): Source => new RememberedSource(source);
