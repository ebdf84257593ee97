import type { Text } from "./text.ts";

/** How much an issue weighs: `info` to know, `warning` to look at. What would make a wrong number is an error instead. */
export type Severity = "info" | "warning";

/** A known defect of the data or a rule applied to it. It rides along on usage and bill, and is printed. */
export interface Issue {
  /** Stable, in kebab-case: `gap`, `float32-step`, `netting-window`. */
  readonly code: string;
  readonly severity: Severity;
  /** First instant it is about, epoch ms. */
  readonly from?: number | undefined;
  /** First instant it is no longer about, epoch ms. */
  readonly to?: number | undefined;
  readonly text: Text;
}
