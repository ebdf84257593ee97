import { excerpt } from "./excerpt.ts";
import { isCut } from "./is-cut.ts";
import { nestingDepth } from "./nesting-depth.ts";
import type { Outcome } from "./outcome.ts";
import type { Reply } from "./reply.ts";
import { type Asked, askError, networkError, redirectError, refusedError, unavailableError } from "./request-errors.ts";
import { retryAfter } from "./retry-after.ts";

/** What a reply is judged by. */
export interface JudgeOptions {
  /** Epoch ms, for a `Retry-After` that is a date. */
  readonly now: number;
  readonly maxDepth: number;
}

type Words = Readonly<Record<string, unknown>>;

const isMap = (value: unknown): value is Words => typeof value === "object" && value !== null && !Array.isArray(value);

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** Beside a promise, an empty list is PHP's way to say nothing. */
function hasData(words: Words): boolean {
  if (typeof words.data !== "object" || words.data === null) return false;
  return !hasPromise(words) || Object.keys(words.data).length > 0;
}

const hasPromise = (words: Words): boolean => words.promise !== undefined && words.promise !== null;

const pending = (status: number, words?: Words): Outcome => ({
  kind: "pending",
  status,
  promise: words && hasPromise(words) ? JSON.stringify(words.promise) : undefined,
});

function noJson({ status, headers, body }: Reply, asked: Asked): Outcome {
  const begin = body.trimStart();
  if (begin.startsWith("<") || headers.get("content-type")?.includes("text/html")) {
    const problem = {
      en: "it answered with a web page, not with data",
      nl: "het antwoord was een webpagina, geen gegevens",
    };
    return { kind: "refused", status, error: askError(asked, "http", problem, { status }) };
  }
  if (isCut(begin)) {
    const problem = { en: "the answer was cut short", nl: "het antwoord was afgebroken" };
    return { kind: "failed", status, error: networkError(asked, problem) };
  }
  const quote = excerpt(begin);
  const problem = { en: `the answer is not JSON: ${quote}`, nl: `het antwoord is geen JSON: ${quote}` };
  return { kind: "refused", status, error: askError(asked, "malformed", problem, { status }) };
}

function tooDeep(status: number, asked: Asked, maxDepth: number): Outcome {
  const problem = {
    en: `the answer is nested deeper than ${maxDepth} levels`,
    nl: `het antwoord is dieper genest dan ${maxDepth} niveaus`,
  };
  return { kind: "refused", status, error: askError(asked, "too-large", problem, { status }) };
}

function judgeWords(status: number, words: Words, asked: Asked): Outcome {
  if (hasData(words)) return { kind: "answered", status, early: status === 202 };
  if (status === 202 || hasPromise(words)) return pending(status, words);
  if (!("error" in words)) return { kind: "answered", status, early: false };
  const quote = excerpt(JSON.stringify(words.error));
  const problem = { en: `it answered with the error ${quote}`, nl: `het antwoord was de fout ${quote}` };
  return { kind: "refused", status, error: askError(asked, "http", problem, { status }) };
}

function judgeBody(reply: Reply, asked: Asked, { maxDepth }: JudgeOptions): Outcome {
  const { status, body } = reply;
  if (nestingDepth(body) > maxDepth) return tooDeep(status, asked, maxDepth);
  const value = parse(body);
  if (isMap(value)) return judgeWords(status, value, asked);
  if (status === 202) return pending(status);
  // Any other JSON is for the decoder to refuse: it can say what was wanted.
  return value === undefined ? noJson(reply, asked) : { kind: "answered", status, early: false };
}

/** Sorts a reply, whose body has been redacted, by status and body into what can follow. */
export function judge(reply: Reply, asked: Asked, options: JudgeOptions): Outcome {
  const { status, headers, body } = reply;
  if (status >= 200 && status < 300) return judgeBody(reply, asked, options);
  if (status === 429) return { kind: "limited", status, retryAfterMs: retryAfter(headers, options.now) };
  if (status === 408 || status >= 500) return { kind: "failed", status, error: unavailableError(asked, status) };
  // A browser hides a redirect that is not followed behind status 0.
  if (status < 400) return { kind: "refused", status, error: redirectError(asked, status) };
  return { kind: "refused", status, error: refusedError(asked, status, body) };
}
