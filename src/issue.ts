import type { Text } from "./text.ts";

/** How much an issue weighs: `info` to know, `warning` to look at. What would make a wrong number is an error instead. */
export type Severity = "info" | "warning";

/** A stretch of time, start <= t < end in epoch ms. */
export interface IssueStretch {
  readonly from: number;
  readonly to: number;
}

/** A known defect of the data or a rule applied to it. It rides along on usage and bill, and is printed. */
export interface Issue {
  /** Stable, in kebab-case: `gap`, `float32-step`, `netting-window`. */
  readonly code: string;
  readonly severity: Severity;
  /** First instant it is about, epoch ms. */
  readonly from?: number | undefined;
  /** First instant it is no longer about, epoch ms. */
  readonly to?: number | undefined;
  /** Where it is about stretches with others between them: each, in order; `from` and `to` are the ends of all. */
  readonly stretches?: readonly IssueStretch[] | undefined;
  readonly text: Text;
}
