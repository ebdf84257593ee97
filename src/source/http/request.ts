import type { RequestEvent } from "../request-event.ts";
import type { RequestPolicy } from "../request-policy.ts";
import { type ApiKey, revealKey } from "../secret.ts";
import type { Answer, AskOptions } from "../source.ts";
import { Breaker } from "./breaker.ts";
import { Call, type CallTools } from "./call.ts";
import type { Question } from "./question.ts";
import { redactor } from "./redact.ts";
import { SharedCalls } from "./shared-calls.ts";
import { type Sleep, sleep } from "./sleep.ts";
import { newTraffic, trafficOf } from "./traffic.ts";

/** How a source reaches the outside; all of it can be replaced in tests. */
export interface RequestOptions {
  /** Ends with a slash. */
  readonly base: string;
  /** Undefined for a service that asks for none. */
  readonly key?: ApiKey | undefined;
  readonly policy: RequestPolicy;
  readonly now: () => number;
  readonly fetch?: typeof globalThis.fetch | undefined;
  readonly sleep?: Sleep | undefined;
  readonly onEvent?: ((event: RequestEvent) => void) | undefined;
}

/** Asks one question; the answer's body is JSON that holds data. */
export type Requester = (question: Question, options?: AskOptions) => Promise<Answer>;

/** The only place where the key becomes text that leaves the process. */
function withKey(url: string, key: ApiKey | undefined): string {
  if (key === undefined) return url;
  return `${url}${url.includes("?") ? "&" : "?"}${new URLSearchParams({ api_key: revealKey(key) })}`;
}

function tools(options: RequestOptions): Omit<CallTools, "pace"> {
  const { base, key, policy, now } = options;
  return {
    policy,
    now,
    breaker: new Breaker(policy.failuresToStop),
    url: (path) => withKey(`${base}${path}`, key),
    redact: redactor(key),
    fetch: options.fetch ?? ((input, init) => globalThis.fetch(input, init)),
    sleep: options.sleep ?? sleep,
    onEvent: options.onEvent ?? (() => undefined),
  };
}

/**
 * Makes the function by which a source asks. Identical questions in flight are one call; a device answers one call at a time,
 * its waits included. Rejects with SourceError, or with the reason of the caller's signal.
 */
export function requester(options: RequestOptions): Requester {
  const { base, key, policy } = options;
  const shared = new SharedCalls<Answer>();
  const kit = tools(options);
  const { limiter, pace } = key === undefined ? newTraffic(policy, kit.sleep) : trafficOf(key, policy, kit.sleep);
  const { host } = new URL(base);

  return (question, { signal } = {}) => {
    const start = (all: AbortSignal): Promise<Answer> => {
      const call = new Call({ question, host, hasKey: key !== undefined }, { ...kit, pace }, all);
      return limiter.run(question.device ?? "", () => call.run(), all);
    };
    return shared.join(question.path, start, signal);
  };
}
