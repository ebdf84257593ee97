/** Something that happened on the way to an answer; for progress and `--debug`. It never holds the key. */
export interface RequestEvent {
  /**
   * - `asked`: a request goes out · `answered`: data came · `pending`: a promise came (202) · `limited`: too many requests (429)
   * - `failed`: the connection broke, or 408, 5xx · `refused`: an answer that no repetition mends
   */
  readonly what: "asked" | "answered" | "pending" | "limited" | "failed" | "refused";
  /** As in `cemm/FF-FF-FF-FF-FF-FF/p1/totals/?time=1496267999`. */
  readonly path: string;
  /** Which request of this call, promises included, from 1. */
  readonly request: number;
  /** HTTP status, when an answer came. */
  readonly status?: number | undefined;
  /** Wait before the next request; undefined when none follows. */
  readonly waitMs?: number | undefined;
}
