import type { Query } from "../source.ts";

/** A query as one URL of one device. */
export interface Question {
  readonly query: Query;
  /** Below the base, `?time=` included, the key not. */
  readonly path: string;
  /** For messages, as in `p1 day 2026-11-05`. */
  readonly name: string;
  /** Whose turn it takes; undefined for a question about the key itself. */
  readonly device?: string | undefined;
}
