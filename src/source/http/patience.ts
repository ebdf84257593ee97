import type { SourceError } from "../../errors.ts";
import type { RequestPolicy } from "../request-policy.ts";
import type { Outcome } from "./outcome.ts";
import { type Asked, limitedError, notReadyError } from "./request-errors.ts";

/** What follows an outcome: the data is there, ask again after a wait, or give up. */
export type Next =
  | { readonly kind: "done" }
  | { readonly kind: "wait"; readonly ms: number }
  | { readonly kind: "give-up"; readonly error: SourceError };

/** One stretch in which the service keeps a promise. */
interface Window {
  readonly promise: string | undefined;
  readonly since: number;
}

const giveUp = (error: SourceError): Next => ({ kind: "give-up", error });

const nth = (waits: readonly number[], index: number): number => waits[Math.min(index, waits.length - 1)] ?? 0;

/**
 * The patience of one call. Its time is the sum of what was spent and what was waited for, never the clock, which may stand
 * still (`--now`) or jump.
 */
export class Patience {
  readonly #policy: RequestPolicy;
  readonly #asked: Asked;
  #elapsedMs = 0;
  #requests = 0;
  #failures = 0;
  #limited = 0;
  #pendingSince = Number.POSITIVE_INFINITY;
  #window: Window = { promise: undefined, since: Number.NEGATIVE_INFINITY };
  #waitsInWindow = 0;

  constructor(policy: RequestPolicy, asked: Asked) {
    this.#policy = policy;
    this.#asked = asked;
  }

  /** What is left of the call's time, in milliseconds. */
  get leftMs(): number {
    return Math.max(0, this.#policy.callMs - this.#elapsedMs);
  }

  /** Requests so far. */
  get requests(): number {
    return this.#requests;
  }

  /** A request goes out. */
  begin(): void {
    this.#requests += 1;
  }

  /** A request took that long. */
  spend(ms: number): void {
    this.#elapsedMs += ms;
  }

  /** Decides what follows; `now` (epoch ms) is only for saying when to come back. */
  after(outcome: Outcome, now: number): Next {
    switch (outcome.kind) {
      case "answered":
        return { kind: "done" };
      case "refused":
        return giveUp(outcome.error);
      case "pending":
        return this.#afterPromise(outcome.promise);
      case "limited":
        return this.#afterLimit(outcome.retryAfterMs, now);
      case "failed":
        return this.#afterFailure(outcome.error);
    }
  }

  #afterPromise(promise: string | undefined): Next {
    const { promiseWaitsMs, promiseWindowMs, promiseWindows } = this.#policy;
    const isOther = promise !== undefined && this.#window.promise !== undefined && promise !== this.#window.promise;
    if (isOther || this.#elapsedMs - this.#window.since >= promiseWindowMs) this.#openWindow(promise);
    this.#window = { ...this.#window, promise: this.#window.promise ?? promise };
    const error = notReadyError(this.#asked, this.#requests);
    if (this.#elapsedMs - this.#pendingSince >= promiseWindows * promiseWindowMs) return giveUp(error);
    this.#waitsInWindow += 1;
    return this.#wait(nth(promiseWaitsMs, this.#waitsInWindow - 1), error);
  }

  #openWindow(promise: string | undefined): void {
    this.#window = { promise, since: this.#elapsedMs };
    this.#pendingSince = Math.min(this.#pendingSince, this.#elapsedMs);
    this.#waitsInWindow = 0;
  }

  #afterLimit(retryAfterMs: number | undefined, now: number): Next {
    const { limitedTries, limitedWaitMs, longestRetryAfterMs } = this.#policy;
    const error = limitedError(this.#asked, retryAfterMs === undefined ? undefined : now + retryAfterMs);
    this.#limited += 1;
    const ms = retryAfterMs ?? limitedWaitMs;
    return this.#limited > limitedTries || ms > longestRetryAfterMs ? giveUp(error) : this.#wait(ms, error);
  }

  #afterFailure(error: SourceError): Next {
    const { attempts, retryWaitsMs, jitter } = this.#policy;
    this.#failures += 1;
    if (this.#failures >= attempts) return giveUp(error);
    const off = 1 + jitter * (2 * Math.random() - 1);
    return this.#wait(Math.round(nth(retryWaitsMs, this.#failures - 1) * off), error);
  }

  /** A wait that would use up the call's time is not begun. */
  #wait(ms: number, error: SourceError): Next {
    if (ms >= this.leftMs) return giveUp(error);
    this.#elapsedMs += ms;
    return { kind: "wait", ms };
  }
}
