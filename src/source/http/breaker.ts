import type { SourceError } from "../../errors.ts";
import type { Outcome } from "./outcome.ts";
import { type Asked, networkError } from "./request-errors.ts";

/** Ends a source after so many failed attempts in a row, over all its calls: an outage is not mended by asking on. */
export class Breaker {
  readonly #most: number;
  #failures = 0;

  constructor(most: number) {
    this.#most = most;
  }

  get isOpen(): boolean {
    return this.#failures >= this.#most;
  }

  note(outcome: Outcome): void {
    if (!this.isOpen) this.#failures = outcome.kind === "failed" ? this.#failures + 1 : 0;
  }

  /** Throws SourceError `network` when nothing more may be asked. */
  check(asked: Asked): void {
    if (this.isOpen) throw this.#stopped(asked);
  }

  #stopped(asked: Asked): SourceError {
    return networkError(asked, {
      en: `${this.#most} attempts in a row failed, so nothing more is asked`,
      nl: `${this.#most} pogingen op rij zijn mislukt, er wordt niets meer gevraagd`,
    });
  }
}
