import { SourceError } from "../../errors.ts";
import type { Text } from "../../text.ts";
import type { RequestPolicy } from "../request-policy.ts";
import { abortable } from "./abortable.ts";
import { readBody } from "./read-body.ts";
import type { Reply } from "./reply.ts";
import { type Asked, askError, networkError } from "./request-errors.ts";
import { TimeLimit } from "./time-limit.ts";

/** One request, tried once. */
export interface Attempt {
  readonly asked: Asked;
  /** Makes the URL with the key: it goes to `fetch` and nowhere else. */
  readonly url: () => string;
  readonly fetch: typeof globalThis.fetch;
  readonly policy: RequestPolicy;
  /** What is left of the call's time, in milliseconds. */
  readonly leftMs: number;
  readonly signal: AbortSignal;
}

const INIT: RequestInit = {
  headers: { accept: "application/json", "user-agent": "meterkast" },
  redirect: "manual",
  referrerPolicy: "no-referrer",
  cache: "no-store",
  credentials: "omit",
};

const seconds = (ms: number): number => Math.round(ms / 100) / 10;

const silence = (ms: number): Text => ({
  en: `nothing came within ${seconds(ms)} s`,
  nl: `er kwam niets binnen ${seconds(ms)} s`,
});

const unfinished = (ms: number): Text => ({
  en: `the answer was not complete within ${seconds(ms)} s`,
  nl: `het antwoord was niet volledig binnen ${seconds(ms)} s`,
});

/** The runtimes' own word for it (`ECONNREFUSED`, `UND_ERR_SOCKET`): all that may be told, their sentences may hold the URL. */
function systemCode(error: unknown): string | undefined {
  for (let one = error; one instanceof Error; one = one.cause) {
    const code: unknown = "code" in one ? one.code : undefined;
    if (typeof code === "string" && /^[A-Z][A-Z0-9_]{1,50}$/.test(code)) return code;
  }
  return undefined;
}

function broken(asked: Asked, error: unknown): SourceError {
  const code = systemCode(error);
  const suffix = code === undefined ? "" : ` (${code})`;
  return networkError(asked, {
    en: `the connection failed or broke${suffix}`,
    nl: `de verbinding lukte niet of brak af${suffix}`,
  });
}

async function exchange(attempt: Attempt, limit: TimeLimit): Promise<Reply> {
  const { asked, policy } = attempt;
  const { signal } = limit;
  const response = await attempt.fetch(attempt.url(), { ...INIT, signal });
  const tooLarge = (): SourceError =>
    askError(asked, "too-large", {
      en: `the answer is larger than ${policy.maxBytes} bytes`,
      nl: `het antwoord is groter dan ${policy.maxBytes} bytes`,
    });
  const onWait = (): void => limit.within("silence", policy.idleMs, () => networkError(asked, silence(policy.idleMs)));
  const body = readBody(response.body, { maxBytes: policy.maxBytes, onWait, tooLarge });
  // Of a refusal the status counts, whatever becomes of its body.
  const text = response.ok ? await body : await body.catch(() => "");
  return { status: response.status, headers: response.headers, body: text };
}

/**
 * Sends one request and takes in the whole answer, whatever its status. Rejects with the reason of the caller's signal, or with
 * a SourceError `network` or `too-large` of our own making: what `fetch` throws may hold the key, and is dropped.
 */
export async function attempt(one: Attempt): Promise<Reply> {
  const { asked, policy } = one;
  const limit = new TimeLimit(one.signal);
  const most = Math.min(policy.attemptMs, one.leftMs);
  limit.within("silence", policy.headMs, () => networkError(asked, silence(policy.headMs)));
  limit.within("all", most, () => networkError(asked, unfinished(most)));
  try {
    return await abortable(exchange(one, limit), limit.signal);
  } catch (error) {
    if (limit.signal.aborted) throw limit.signal.reason;
    throw error instanceof SourceError ? error : broken(asked, error);
  } finally {
    limit.close();
  }
}
