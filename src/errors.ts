import type { Register } from "./reading.ts";
import type { Text } from "./text.ts";

/** What every error of meterkast says: a stable code, one sentence, and what to do about it. */
export interface ErrorDetails<Code extends string = string> {
  /** Stable and made for programs; the sentence is not. */
  readonly code: Code;
  readonly text: Text;
  /** What a person can do now. */
  readonly hint?: Text | undefined;
  readonly cause?: unknown;
}

/** The base of all errors that a caller may want to catch. `message` is the English sentence. */
export class MeterkastError<Code extends string = string> extends Error {
  override readonly name: string = "MeterkastError";
  readonly code: Code;
  readonly text: Text;
  readonly hint: Text | undefined;

  constructor(details: ErrorDetails<Code>) {
    super(details.text.en, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = details.code;
    this.text = details.text;
    this.hint = details.hint;
  }
}

/**
 * - `auth`: the key was refused (401, 403) · `network`: no connection, or it broke · `limited`: 429 beyond patience
 * - `http`: an answer that is neither data nor one of the others · `malformed`: data that breaks the API's own form
 * - `too-large`: a body beyond the limit · `redirect`: refused, the key is in the URL · `not-ready`: see {@link NotReadyError}
 * - `unsupported-alias`: the device has no such meter (412) · `unknown-device`: no such uid, or more than one to choose from
 * - `not-archived`: asked with `offline` and not on disk · `unsupported`: this kind of source cannot know it
 */
export type SourceErrorCode =
  | "auth"
  | "network"
  | "limited"
  | "http"
  | "malformed"
  | "too-large"
  | "redirect"
  | "not-ready"
  | "unsupported-alias"
  | "unknown-device"
  | "not-archived"
  | "unsupported";

/** A question to a source that got no usable answer. Carries the path of the question, never the key. */
export class SourceError extends MeterkastError<SourceErrorCode> {
  override readonly name: string = "SourceError";
  readonly status: number | undefined;
  readonly path: string | undefined;

  constructor(
    details: ErrorDetails<SourceErrorCode> & {
      readonly status?: number | undefined;
      readonly path?: string | undefined;
    },
  ) {
    super(details);
    this.status = details.status;
    this.path = details.path;
  }
}

/** The promise of a 202 never became data within its windows: ask again later. */
export class NotReadyError extends SourceError {
  override readonly name: string = "NotReadyError";
}

/** A register reading that cannot carry a bill. `at` is the instant (epoch ms) that was wanted or is at fault. */
export class ReadingError extends MeterkastError<"missing" | "decreased" | "implausible" | "conflict" | "incomplete"> {
  override readonly name: string = "ReadingError";
  readonly register: Register | undefined;
  readonly at: number | undefined;

  constructor(
    details: ErrorDetails<"missing" | "decreased" | "implausible" | "conflict" | "incomplete"> & {
      readonly register?: Register | undefined;
      readonly at?: number | undefined;
    },
  ) {
    super(details);
    this.register = details.register;
    this.at = details.at;
  }
}

/** Where in a contract file something is wrong. Lines and columns count from 1. */
export interface ContractPlace {
  readonly file?: string | undefined;
  /** As in `electricity.supply[1].from`. */
  readonly path?: string | undefined;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}

/**
 * A contract that cannot be read, or that does not say what a bill needs.
 *
 * - `unreadable`: no such file, no YAML · `invalid`: a key or a value that is not in the form
 * - `no-price`: a date without a price · `no-law`: a date without a law table · `unstated`: a rule the contract must state
 * - `unsupported`: a form that this version does not bill yet
 */
export class ContractError extends MeterkastError<
  "unreadable" | "invalid" | "no-price" | "no-law" | "unstated" | "unsupported"
> {
  override readonly name: string = "ContractError";
  readonly place: ContractPlace;

  constructor(details: ErrorDetails<ContractError["code"]> & { readonly place?: ContractPlace | undefined }) {
    super(details);
    this.place = details.place ?? {};
  }
}

/** The folder of raw answers could not be read or written. */
export class ArchiveError extends MeterkastError<"locked" | "corrupt" | "disk-full" | "permission" | "exists"> {
  override readonly name: string = "ArchiveError";
  readonly file: string;

  constructor(details: ErrorDetails<ArchiveError["code"]> & { readonly file: string }) {
    super(details);
    this.file = details.file;
  }
}

/** A report definition that cannot be loaded or whose blocks are not in form. */
export class ReportError extends MeterkastError<"unreadable" | "invalid" | "unsupported"> {
  override readonly name: string = "ReportError";
  readonly report: string | undefined;
  readonly block: string | undefined;

  constructor(
    details: ErrorDetails<ReportError["code"]> & {
      readonly report?: string | undefined;
      readonly block?: string | undefined;
    },
  ) {
    super(details);
    this.report = details.report;
    this.block = details.block;
  }
}
