/** A wait that an abort may cut short. */
export type Sleep = (ms: number, signal?: AbortSignal) => Promise<void>;

/** Waits that many milliseconds, or rejects with the reason of the signal. Leaves no timer behind. */
export async function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  signal?.throwIfAborted();
  await new Promise<void>((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", stop);
      resolve();
    }, ms);
    signal?.addEventListener("abort", stop, { once: true });
  });
}
