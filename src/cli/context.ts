import { resolve } from "node:path";
import process from "node:process";
import type { Lang } from "../text.ts";
import { instant } from "../units/zone.ts";
import type { Io } from "./io.ts";
import type { Options } from "./options.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/** All that a command needs to know of its run. */
export interface Context {
  readonly io: Io;
  readonly options: Options;
  readonly terminal: Terminal;
  /** Language of documents; messages have that of the terminal. */
  readonly documents: Lang;
  /** The instant taken for now, epoch ms. */
  readonly now: number;
  /** Where civil days are counted when no contract says it. */
  readonly zone: string;
  readonly signal: AbortSignal;
  /** A path that was typed, from where the command runs. */
  readonly path: (typed: string) => string;
}

function nowOf(text: string, zone: string): number {
  const at = instant(text, zone);
  if (!Number.isNaN(at)) return at;
  throw new UsageError({
    text: {
      en: `Cannot use --now "${text}": it must be an instant as in 2026-11-22T12:00:00+01:00`,
      nl: `Kan --now "${text}" niet gebruiken: het moet een moment zijn als 2026-11-22T12:00:00+01:00`,
    },
  });
}

/** The clock is read here and nowhere else. Throws UsageError for a `--now` that is no instant. */
export function context(io: Io, options: Options, terminal: Terminal): Context {
  const zone = options.zone ?? "Europe/Amsterdam";
  return {
    io,
    options,
    terminal,
    documents: options.lang ?? "nl",
    now: options.now === undefined ? (io.clock ?? Date.now)() : nowOf(options.now, zone),
    zone,
    signal: io.signal ?? new AbortController().signal,
    path: (typed) => resolve(io.cwd ?? process.cwd(), typed),
  };
}
