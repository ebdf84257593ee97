import type { SourceError } from "../../errors.ts";

/** What an attempt came to. */
export type Outcome =
  /** Data. `early`: the status still said that it was not ready. */
  | { readonly kind: "answered"; readonly status: number; readonly early: boolean }
  /** 202: the service fetches it from the device. `promise` is its id as JSON. */
  | { readonly kind: "pending"; readonly status: number; readonly promise?: string | undefined }
  /** 429. `retryAfterMs` when the service named a time. */
  | { readonly kind: "limited"; readonly status: number; readonly retryAfterMs?: number | undefined }
  /** The connection broke, or 408, 5xx: another attempt may do. `error` is for when none is left. */
  | { readonly kind: "failed"; readonly status?: number | undefined; readonly error: SourceError }
  /** No repetition mends this. */
  | { readonly kind: "refused"; readonly status?: number | undefined; readonly error: SourceError };
