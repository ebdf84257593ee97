import type { Bill, BillIssue } from "../bill/bill-document.ts";
import { ReadingError } from "../errors.ts";
import type { CivilDate } from "../units/civil.ts";
import { civilDate } from "../units/zone.ts";
import type { Context } from "./context.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";

/** What follows from how certain a document is. */
export interface Verdict {
  /** 0 when it is final, else 5. */
  readonly exitCode: ExitCode;
  /** The date on a provisional document, the day it was made; a final one has the end of its period. */
  readonly date: CivilDate | undefined;
}

/** What most often makes a bill provisional; other issues only ride along. */
const DOUBTS: ReadonlySet<string> = new Set([
  "period-open",
  "boundary-estimated",
  "price-cap-not-applied",
  "slots-estimated",
]);

function provisional({ text }: Bill["period"], issues: readonly BillIssue[]): ReadingError {
  const doubts = issues.filter(({ code }) => DOUBTS.has(code));
  const told = doubts.length > 0 ? doubts : issues.filter(({ severity }) => severity === "warning");
  const reasons = told.map(({ message }) => message);
  const why = reasons.slice(0, 2).join("; ");
  return new ReadingError({
    code: "incomplete",
    text: {
      en: `Cannot make a final bill of ${text}, only a provisional one: ${why}`,
      nl: `Kan geen definitieve rekening van ${text} maken, alleen een voorlopige: ${why}`,
    },
    hint: { en: "Write it all the same with --allow-provisional", nl: "Schrijf hem toch met --allow-provisional" },
  });
}

/**
 * Says the issues of what was made, in the language of messages, and decides whether it may be written. Throws ReadingError
 * `incomplete` for what is provisional and was not allowed to be.
 */
export function judge(made: Pick<Bill, "status" | "period" | "issues">, context: Context): Verdict {
  const { options, terminal, now } = context;
  for (const { severity, message } of made.issues) terminal.issue(severity, message);
  if (made.status === "final") return { exitCode: EXIT.done, date: undefined };
  if (!options.allowProvisional) throw provisional(made.period, made.issues);
  return { exitCode: EXIT.incomplete, date: civilDate(now, made.period.zone) };
}
