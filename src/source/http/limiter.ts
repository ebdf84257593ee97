/** How many calls may be in flight. */
export interface Limits {
  readonly perDevice: number;
  readonly perKey: number;
}

interface Waiting {
  readonly device: string;
  readonly start: () => void;
}

/**
 * Keeps a device from being asked two things at once: it is the bottleneck. Calls start in the order in which they came,
 * except that one device does not hold up another.
 */
export class Limiter {
  readonly #limits: Limits;
  readonly #running = new Map<string, number>();
  #total = 0;
  #queue: readonly Waiting[] = [];

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** Runs the task when its turn comes; an abort takes it out of the queue. */
  async run<T>(device: string, task: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    await this.#turn(device, signal);
    try {
      return await task();
    } finally {
      this.#count(device, -1);
      this.#pump();
    }
  }

  #turn(device: string, signal: AbortSignal | undefined): Promise<void> {
    signal?.throwIfAborted();
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        this.#queue = this.#queue.filter((one) => one !== waiting);
        reject(signal?.reason);
      };
      const start = (): void => {
        signal?.removeEventListener("abort", leave);
        resolve();
      };
      const waiting: Waiting = { device, start };
      signal?.addEventListener("abort", leave, { once: true });
      this.#queue = [...this.#queue, waiting];
      this.#pump();
    });
  }

  #pump(): void {
    const next = this.#queue.find(({ device }) => this.#hasRoom(device));
    if (next === undefined) return;
    this.#queue = this.#queue.filter((one) => one !== next);
    this.#count(next.device, 1);
    next.start();
    this.#pump();
  }

  #hasRoom(device: string): boolean {
    return this.#total < this.#limits.perKey && (this.#running.get(device) ?? 0) < this.#limits.perDevice;
  }

  #count(device: string, by: 1 | -1): void {
    this.#total += by;
    const running = (this.#running.get(device) ?? 0) + by;
    if (running === 0) this.#running.delete(device);
    else this.#running.set(device, running);
  }
}
