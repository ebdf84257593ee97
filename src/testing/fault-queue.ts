import type { Fault } from "./faults.ts";

/** Which requests a fault meets. */
export interface FailOptions {
  /** How many requests it meets. Default 1. */
  readonly times?: number | undefined;
  /** Only requests whose path (with `?time=`) holds this text, as in `/totals/`. Default: all. */
  readonly path?: string | undefined;
}

/** Faults that wait for their request, first come first served. */
export class FaultQueue {
  readonly #waiting: { readonly fault: Fault; readonly path: string; left: number }[] = [];

  add(fault: Fault, { times = 1, path = "" }: FailOptions): void {
    this.#waiting.push({ fault, path, left: times });
  }

  /** The fault that a request to this path meets, if any. */
  next(path: string): Fault | undefined {
    const index = this.#waiting.findIndex((waiting) => waiting.left > 0 && path.includes(waiting.path));
    const waiting = this.#waiting[index];
    if (!waiting) return undefined;
    waiting.left -= 1;
    if (waiting.left === 0) this.#waiting.splice(index, 1);
    return waiting.fault;
  }
}
