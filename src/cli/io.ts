import type { HttpOptions } from "../source/http-options.ts";

/** Where text and bytes go. */
export interface Output {
  write(chunk: string | Uint8Array): unknown;
}

/** Everything that the command touches outside itself, so that it can be run without a process. */
export interface Io {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly stdin: AsyncIterable<string | Uint8Array>;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether a person reads stderr: then progress is one line that is redrawn, and words may have colour. */
  readonly isTTY: boolean;
  /** Whether a person reads stdout: then bytes that are no text are refused. @default false */
  readonly isOutTTY?: boolean | undefined;
  /** Width of that terminal. @default 80 */
  readonly columns?: number | undefined;
  /** Where relative paths start. @default process.cwd() */
  readonly cwd?: string | undefined;
  /** Ends the run; its reason may be a {@link Stop}. */
  readonly signal?: AbortSignal | undefined;
  /** The clock, epoch ms, read once. @default Date.now */
  readonly clock?: (() => number) | undefined;
  /** How patient requests are, for tests. */
  readonly patience?: Pick<HttpOptions, "policy" | "sleep"> | undefined;
}
