import type { Report, Subject } from "../report/define-report.ts";
import type { Context } from "./context.ts";
import type { Delivery } from "./deliver.ts";
import type { ExitCode } from "./exit-code.ts";

/** Something that was calculated and may be written. */
export interface Made<S extends Subject> {
  /** 0 when it is final, else 5. */
  readonly exitCode: ExitCode;
  /** A document of it, in files of this name. */
  readonly delivery: (report: Report<S>, name: string) => Delivery;
}

/** Calculates a subject over a period, as it was typed. */
export type Make<S extends Subject> = (period: string, context: Context) => Promise<Made<S>>;
