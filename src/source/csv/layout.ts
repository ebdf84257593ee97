import type { Issue } from "../../issue.ts";
import type { Claim } from "./claim.ts";
import type { IntervalLength } from "./interval-end.ts";

/** How the rows of one file are to be understood. */
export interface Layout {
  readonly kind: "registers" | "intervals";
  /** The column with the time. */
  readonly time: number;
  /** How long a row's stretch is; undefined for readings of the moment itself. */
  readonly every?: IntervalLength | undefined;
  /** What `time` is of its stretch. */
  readonly stamp: "start" | "end";
  /** Rows of one series stand in one order of time. */
  readonly seriesOf: (cells: readonly string[]) => string;
  /** What a row says; nothing when it is about something else. */
  readonly claims: (cells: readonly string[], line: number) => readonly Claim[];
  /** What to know of the data. */
  readonly issues: readonly Issue[];
}
