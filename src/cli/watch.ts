/** What can be subscribed to, as an Observable can. */
interface Subscribable<T> {
  subscribe(observer: {
    readonly next: (value: T) => void;
    readonly error: (error: unknown) => void;
    readonly complete: () => void;
  }): { unsubscribe(): void };
}

export interface WatchOptions {
  readonly signal: AbortSignal;
  /** Ends after so many values that were seen. Default: never. */
  readonly count?: number | undefined;
}

/** Shows values until the stream ends, `count` of them were shown, or the signal fires, of which it then is the reason. */
export async function watch<T>(
  values: Subscribable<T>,
  { signal, count = Number.POSITIVE_INFINITY }: WatchOptions,
  show: (value: T) => boolean,
): Promise<void> {
  signal.throwIfAborted();
  let left = count;
  let stop = (): void => {};
  try {
    await new Promise<void>((resolve, reject) => {
      const next = (value: T): void => {
        try {
          if (show(value)) left -= 1;
        } catch (error) {
          reject(error);
        }
        if (left === 0) resolve();
      };
      const abort = (): void => reject(signal.reason);
      signal.addEventListener("abort", abort, { once: true });
      const subscription = values.subscribe({ next, error: reject, complete: resolve });
      stop = () => {
        signal.removeEventListener("abort", abort);
        subscription.unsubscribe();
      };
    });
  } finally {
    stop();
  }
}
