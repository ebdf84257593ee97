import type { Sleep } from "./http/sleep.ts";
import type { RequestEvent } from "./request-event.ts";
import type { RequestPolicy } from "./request-policy.ts";

/** What all sources that ask over HTTP can be told. */
export interface HttpOptions {
  /** Where civil days are counted. @default "Europe/Amsterdam" */
  readonly zone?: string | undefined;
  /** Changes to how patient the source is. */
  readonly policy?: Partial<RequestPolicy> | undefined;
  /** The clock, epoch ms. @default Date.now */
  readonly now?: (() => number) | undefined;
  /** @default globalThis.fetch */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** How waits are waited, for tests. */
  readonly sleep?: Sleep | undefined;
  /** Told of each request and of what came of it. */
  readonly onEvent?: ((event: RequestEvent) => void) | undefined;
}
