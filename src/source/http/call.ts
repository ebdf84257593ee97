import fetchRetry from "fetch-retry";
import { SourceError } from "../../errors.ts";
import type { RequestEvent } from "../request-event.ts";
import type { RequestPolicy } from "../request-policy.ts";
import type { Answer } from "../source.ts";
import { abortable } from "./abortable.ts";
import { attempt } from "./attempt.ts";
import type { Breaker } from "./breaker.ts";
import { EARLY_DATA } from "./early-data.ts";
import { judge } from "./judge.ts";
import type { Outcome } from "./outcome.ts";
import type { Pace } from "./pacer.ts";
import { type Next, Patience } from "./patience.ts";
import type { Reply } from "./reply.ts";
import type { Asked } from "./request-errors.ts";
import type { Sleep } from "./sleep.ts";

/** What a call works with. */
export interface CallTools {
  readonly policy: RequestPolicy;
  readonly breaker: Breaker;
  readonly pace: Pace;
  /** Makes the URL of a path, with the key. */
  readonly url: (path: string) => string;
  /** Strikes the key out of foreign text. */
  readonly redact: (text: string) => string;
  readonly now: () => number;
  readonly fetch: typeof globalThis.fetch;
  readonly sleep: Sleep;
  readonly onEvent: (event: RequestEvent) => void;
}

/** One question, asked until there is data or patience ends. */
export class Call {
  readonly #asked: Asked;
  readonly #tools: CallTools;
  readonly #signal: AbortSignal;
  readonly #patience: Patience;
  #isEarly = false;

  constructor(asked: Asked, tools: CallTools, signal: AbortSignal) {
    this.#asked = asked;
    this.#tools = tools;
    this.#signal = signal;
    this.#patience = new Patience(tools.policy, asked);
  }

  /** Rejects with a SourceError, or with the reason of the signal. */
  async run(): Promise<Answer> {
    this.#tools.breaker.check(this.#asked);
    // fetch-retry's own delay cannot be aborted and its own count knows no promises: it repeats, goOn() decides and waits.
    const retrying = fetchRetry((_path: string) => this.#once(), {
      retryDelay: 0,
      retryOn: (_attempt, error, reply) => this.#goOn(error, reply),
    });
    const { body } = await retrying(this.#asked.question.path);
    const answer = { body, askedAt: this.#tools.now() };
    return this.#isEarly ? { ...answer, issues: [EARLY_DATA] } : answer;
  }

  async #once(): Promise<Reply> {
    const { pace, url, redact, fetch, policy } = this.#tools;
    const { path } = this.#asked.question;
    await pace(this.#signal);
    this.#patience.begin();
    this.#tell({ what: "asked" });
    const started = performance.now();
    try {
      const reply = await attempt({
        asked: this.#asked,
        url: () => url(path),
        fetch,
        policy,
        leftMs: this.#patience.leftMs,
        signal: this.#signal,
      });
      return { ...reply, body: redact(reply.body) };
    } finally {
      this.#patience.spend(performance.now() - started);
    }
  }

  /** Whether to ask again; waits first. Throws when patience ends. */
  async #goOn(error: Error | null, reply: Reply | null): Promise<boolean> {
    this.#signal.throwIfAborted();
    const outcome = this.#outcome(error, reply);
    const next = this.#next(outcome);
    this.#tell({ what: outcome.kind, status: outcome.status, waitMs: next.kind === "wait" ? next.ms : undefined });
    if (next.kind === "give-up") throw next.error;
    if (next.kind === "wait") await abortable(this.#tools.sleep(next.ms, this.#signal), this.#signal);
    else this.#isEarly = outcome.kind === "answered" && outcome.early;
    return next.kind === "wait";
  }

  #outcome(error: Error | null, reply: Reply | null): Outcome {
    if (reply) return judge(reply, this.#asked, { now: this.#tools.now(), maxDepth: this.#tools.policy.maxDepth });
    if (!(error instanceof SourceError)) throw error;
    return { kind: error.code === "network" ? "failed" : "refused", error };
  }

  #next(outcome: Outcome): Next {
    const { breaker, now } = this.#tools;
    breaker.note(outcome);
    const next = this.#patience.after(outcome, now());
    return breaker.isOpen && outcome.kind === "failed" ? { kind: "give-up", error: outcome.error } : next;
  }

  #tell(event: Pick<RequestEvent, "what" | "status" | "waitMs">): void {
    this.#tools.onEvent({ ...event, path: this.#asked.question.path, request: this.#patience.requests });
  }
}
