import { from, lastValueFrom, Observable, type ObservableInput, takeUntil, tap, toArray } from "rxjs";

export interface CollectOptions {
  /** Unsubscribes, which aborts the request in flight, and rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Called after each value with how many have come: for progress. */
  readonly onEach?: ((count: number) => void) | undefined;
}

const failOnAbort = (signal: AbortSignal): Observable<never> =>
  new Observable((subscriber) => {
    const fail = (): void => subscriber.error(signal.reason);
    if (signal.aborted) return fail();
    signal.addEventListener("abort", fail);
    return () => signal.removeEventListener("abort", fail);
  });

/**
 * Everything that an Observable (or an iterable) emits until it completes, as an array: the way out of streams. Rejects
 * with the error of the Observable.
 *
 * @example const pages = await collect(months(home, { meter: "p1-gas", period: period("2025", home.zone) }));
 */
export function collect<T>(input: ObservableInput<T>, { signal, onEach }: CollectOptions = {}): Promise<T[]> {
  const values = signal ? from(input).pipe(takeUntil(failOnAbort(signal))) : from(input);
  let count = 0;
  const counted = tap<T>(() => {
    count += 1;
    onEach?.(count);
  });
  return lastValueFrom(values.pipe(counted, toArray()));
}
