import type { AskOptions, Page, Query, Series, SeriesPage, Source, TotalsPage } from "../../src/source/source.ts";

/** What a question gets: a page, a failure, or a page later. */
export type Script = (query: Query, signal: AbortSignal | undefined) => unknown;

/** A source that answers from a function and remembers what it was asked. */
export interface MemorySource extends Source {
  readonly asked: readonly Query[];
  readonly aborted: readonly Query[];
  /** The most questions that were ever under way at once. */
  readonly busiest: () => number;
}

export function memorySource(script: Script, zone = "Europe/Amsterdam"): MemorySource {
  const asked: Query[] = [];
  const aborted: Query[] = [];
  let [busy, busiest] = [0, 0];
  const ask = async <Q extends Query>(query: Q, { signal }: AskOptions = {}): Promise<Page<Q>> => {
    asked.push(query);
    busiest = Math.max(busiest, ++busy);
    const note = (): number => aborted.push(query);
    signal?.addEventListener("abort", note);
    try {
      return (await script(query, signal)) as Page<Q>;
    } finally {
      signal?.removeEventListener("abort", note);
      busy -= 1;
    }
  };
  const absent = (): never => {
    throw new Error("not in this test");
  };
  return { zone, asked, aborted, busiest: () => busiest, ask, uid: absent, answer: absent, decode: absent };
}

const DAY_LATER = 2 * 86_400_000;

/** A page of a day, long after it was over unless said. */
export const dayPage = (
  start: number,
  end: number,
  columns: Record<string, ArrayLike<number>>,
  times: ArrayLike<number>,
  more: Partial<SeriesPage> = {},
): SeriesPage => {
  const typed = Object.entries(columns).map(([name, values]) => [name, Float64Array.from(values)]);
  const series: Series = { times: Float64Array.from(times), columns: Object.fromEntries(typed) };
  return { kind: "day", meter: "p1", start, end, series, askedAt: end + DAY_LATER, issues: [], ...more };
};

/** Minute power over all of start <= t < end, by a function of the instant. */
export const minutes = (start: number, end: number, watts: (at: number) => number): SeriesPage => {
  const times = Array.from({ length: (end - start) / 60_000 }, (_, index) => start + index * 60_000);
  return dayPage(start, end, { w: times.map(watts) }, times);
};

export const totalsPage = (more: Partial<TotalsPage> = {}): TotalsPage => ({
  kind: "totals",
  meter: "p1",
  readings: [],
  channels: {},
  askedAt: 0,
  issues: [],
  ...more,
});
