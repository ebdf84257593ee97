import { MeterkastError } from "../../errors.ts";
import type { Text } from "../../text.ts";
import { EXIT, type ExitCode, exitCodeOf } from "../exit-code.ts";

/** What an examination found. */
export interface Finding {
  readonly mark: "ok" | "warning" | "fail";
  readonly text: Text;
  readonly hint?: Text | undefined;
  /** What the run ends with when this is the worst; 0 unless it failed. */
  readonly exitCode: ExitCode;
}

export const fine = (en: string, nl: string): Finding => ({ mark: "ok", text: { en, nl }, exitCode: EXIT.done });

export const doubtful = (text: Text, hint: Text): Finding => ({ mark: "warning", text, hint, exitCode: EXIT.done });

/** An error that can be explained; a bug goes on its way. */
export function failing(error: unknown): Finding {
  if (!(error instanceof MeterkastError)) throw error;
  const { text, hint } = error;
  return { mark: "fail", text, hint, exitCode: exitCodeOf(error) };
}
