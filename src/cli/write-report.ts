import type { Report, Subject } from "../report/define-report.ts";
import type { Context } from "./context.ts";
import { deliver } from "./deliver.ts";
import type { ExitCode } from "./exit-code.ts";
import type { Make } from "./made.ts";
import { makeBill } from "./make/make-bill.ts";
import { makeCheck } from "./make/make-check.ts";
import { makeComparison } from "./make/make-comparison.ts";
import { makeQuality } from "./make/make-quality.ts";
import { makeReview } from "./make/make-review.ts";
import { makeSettlement } from "./make/make-settlement.ts";
import { makeYear } from "./make/make-year.ts";
import type { OutputPlan } from "./output-plan.ts";
import { typedWords } from "./typed-words.ts";

const MAKE: { readonly [S in Subject]: Make<S> } = {
  bill: makeBill,
  year: makeYear,
  settlement: makeSettlement,
  comparison: makeComparison,
  check: makeCheck,
  quality: makeQuality,
  review: makeReview,
};

export interface WriteReportOptions {
  /** Of the files, without extension. */
  readonly name: string;
  readonly period: string;
  readonly plan: OutputPlan;
}

/** Makes what a report is about, and writes the document where it was asked for. */
export async function writeReport<S extends Subject>(
  report: Report<S>,
  { name, period, plan }: WriteReportOptions,
  context: Context,
): Promise<ExitCode> {
  const make: Make<S> = MAKE[report.subject];
  const made = await make(period, context);
  const typed = typedWords(context);
  const own: Report<S> = { ...report, build: (input) => report.build({ ...input, typed }) };
  await deliver(made.delivery(own, name), plan, context);
  return made.exitCode;
}
