/** A timer for longer than this would fire at once. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** A signal for one attempt: it fires when the caller's does, or when a stretch of time is over. Must be closed. */
export class TimeLimit {
  readonly #controller = new AbortController();
  readonly #caller: AbortSignal;
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #forward = (): void => this.#controller.abort(this.#caller.reason);

  constructor(caller: AbortSignal) {
    this.#caller = caller;
    if (caller.aborted) this.#forward();
    caller.addEventListener("abort", this.#forward, { once: true });
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Starts the stretch of that name, or starts it anew; `over` is the reason when it ends. */
  within(name: string, ms: number, over: () => Error): void {
    clearTimeout(this.#timers.get(name));
    this.#timers.set(
      name,
      setTimeout(() => this.#controller.abort(over()), Math.min(ms, LONGEST_TIMER)),
    );
  }

  close(): void {
    this.#caller.removeEventListener("abort", this.#forward);
    for (const timer of this.#timers.values()) clearTimeout(timer);
  }
}
