import { ArchiveError, ContractError, ReadingError, ReportError, SourceError } from "../errors.ts";
import { UsageError } from "./usage-error.ts";

/** What the command says to the shell; scripts rely on these. */
export const EXIT = {
  /** Done and final. */
  done: 0,
  bug: 1,
  /** Wrong usage, contract or report file; no price or law for a date; unknown device or meter. */
  usage: 2,
  auth: 3,
  /** Unreachable, limited or not ready. */
  service: 4,
  /** No final bill: refused, or provisional and written. */
  incomplete: 5,
  contradiction: 6,
  disk: 7,
  locked: 8,
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

const OF_SOURCE: Readonly<Record<SourceError["code"], ExitCode>> = {
  auth: EXIT.auth,
  "unknown-device": EXIT.usage,
  "unsupported-alias": EXIT.usage,
  unsupported: EXIT.usage,
  "not-archived": EXIT.incomplete,
  network: EXIT.service,
  limited: EXIT.service,
  http: EXIT.service,
  malformed: EXIT.service,
  "too-large": EXIT.service,
  redirect: EXIT.service,
  "not-ready": EXIT.service,
};

const OF_READING: Readonly<Record<ReadingError["code"], ExitCode>> = {
  missing: EXIT.incomplete,
  incomplete: EXIT.incomplete,
  decreased: EXIT.contradiction,
  implausible: EXIT.contradiction,
  conflict: EXIT.contradiction,
};

const OF_ARCHIVE: Readonly<Record<ArchiveError["code"], ExitCode>> = {
  locked: EXIT.locked,
  corrupt: EXIT.disk,
  "disk-full": EXIT.disk,
  permission: EXIT.disk,
  exists: EXIT.disk,
};

/** The exit code of an error; what is not ours is a bug. */
export function exitCodeOf(error: unknown): ExitCode {
  if (error instanceof SourceError) return OF_SOURCE[error.code];
  if (error instanceof ReadingError) return OF_READING[error.code];
  if (error instanceof ArchiveError) return OF_ARCHIVE[error.code];
  const ofUser = [UsageError, ContractError, ReportError].some((kind) => error instanceof kind);
  return ofUser ? EXIT.usage : EXIT.bug;
}
