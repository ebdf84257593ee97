import { abortable } from "./abortable.ts";
import type { Sleep } from "./sleep.ts";

/** Waits until the next request may start. */
export type Pace = (signal: AbortSignal) => Promise<void>;

/** Keeps the starts of requests apart, in the order in which they came. */
export function pacer(spacingMs: number, sleep: Sleep): Pace {
  let last = Number.NEGATIVE_INFINITY;
  let queue: Promise<void> = Promise.resolve();

  const start = async (signal: AbortSignal): Promise<void> => {
    signal.throwIfAborted();
    const wait = last + spacingMs - performance.now();
    if (wait > 0) await abortable(sleep(wait, signal), signal);
    last = performance.now();
  };

  return (signal) => {
    const turn = queue.then(() => start(signal));
    queue = turn.catch(() => undefined);
    return turn;
  };
}
