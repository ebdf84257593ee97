/** How patient a source is. Times are milliseconds. The figures are those of the command; all may be changed. */
export interface RequestPolicy {
  /** Attempts of one call, when the connection breaks or the service says 408 or 5xx. @default 3 */
  readonly attempts: number;
  /** Waits between those attempts; the last one stands for all later ones. @default [2000, 8000] */
  readonly retryWaitsMs: readonly number[];
  /** How far such a wait may be off, as a share of it, so that many homes do not ask in step. @default 0.2 */
  readonly jitter: number;
  /** How often one call goes on after 429. @default 2 */
  readonly limitedTries: number;
  /** Wait after a 429 that names no time. @default 60_000 */
  readonly limitedWaitMs: number;
  /** Longest `Retry-After` that is waited for; a longer one ends the call at once. @default 120_000 */
  readonly longestRetryAfterMs: number;
  /** Waits after a 202 within one window; the last one stands for all later ones. @default [1000, 1500, 2000, 2500, 3000] */
  readonly promiseWaitsMs: readonly number[];
  /** How long the service keeps a promise; a new promise opens a new window too. @default 10_000 */
  readonly promiseWindowMs: number;
  /** How many windows long a call waits for data, however many promises are made in it. @default 3 */
  readonly promiseWindows: number;
  /** From asking to the head of an answer, connecting included (a runtime gives up connecting after 10 s of its own). @default 15_000 */
  readonly headMs: number;
  /** Longest silence inside an answer. @default 15_000 */
  readonly idleMs: number;
  /** One attempt in all. @default 60_000 */
  readonly attemptMs: number;
  /** One call in all, its waits included, its place in the queue not. @default 180_000 */
  readonly callMs: number;
  /** Failed attempts in a row, over all calls, after which a source asks nothing more. Infinity for a source that lives for years. @default 5 */
  readonly failuresToStop: number;
  /** Calls in flight for one device. @default 1 */
  readonly perDevice: number;
  /** Calls in flight for one key. @default 2 */
  readonly perKey: number;
  /** Least time between the starts of two requests. @default 250 */
  readonly spacingMs: number;
  /** Largest body, decompressed. @default 16 MiB */
  readonly maxBytes: number;
  /** Deepest nesting of a body. @default 64 */
  readonly maxDepth: number;
}

const POLICY: RequestPolicy = {
  attempts: 3,
  retryWaitsMs: [2_000, 8_000],
  jitter: 0.2,
  limitedTries: 2,
  limitedWaitMs: 60_000,
  longestRetryAfterMs: 120_000,
  promiseWaitsMs: [1_000, 1_500, 2_000, 2_500, 3_000],
  promiseWindowMs: 10_000,
  promiseWindows: 3,
  headMs: 15_000,
  idleMs: 15_000,
  attemptMs: 60_000,
  callMs: 180_000,
  failuresToStop: 5,
  perDevice: 1,
  perKey: 2,
  spacingMs: 250,
  maxBytes: 16 * 1024 * 1024,
  maxDepth: 64,
};

const AT_LEAST_ONE: ReadonlySet<string> = new Set([
  "attempts",
  "promiseWindows",
  "failuresToStop",
  "perDevice",
  "perKey",
]);

function check(name: string, figure: number | readonly number[]): void {
  const least = AT_LEAST_ONE.has(name) ? 1 : 0;
  const figures = typeof figure === "number" ? [figure] : figure;
  if (figures.length > 0 && figures.every((one) => one >= least)) return;
  throw new RangeError(`Cannot use policy ${name} ${JSON.stringify(figure)}: it must be at least ${least}`);
}

/**
 * The policy with some figures changed. Throws RangeError for a figure that makes no sense.
 *
 * @example requestPolicy({ attempts: 1 }).callMs // 180000
 */
export function requestPolicy(changes: Partial<RequestPolicy> = {}): RequestPolicy {
  const policy = { ...POLICY, ...changes };
  for (const [name, figure] of Object.entries(policy)) check(name, figure);
  return policy;
}
