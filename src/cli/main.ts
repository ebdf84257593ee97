#!/usr/bin/env node
import { realpathSync } from "node:fs";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { context } from "./context.ts";
import { EXIT, type ExitCode, exitCodeOf } from "./exit-code.ts";
import type { Io } from "./io.ts";
import { messageLang } from "./message-lang.ts";
import type { Options } from "./options.ts";
import { parseArguments } from "./parse-arguments.ts";
import { processIo } from "./process-io.ts";
import { sayError } from "./say-error.ts";
import { Stop } from "./stop.ts";
import { type Loudness, Terminal } from "./terminal.ts";

const STOPPED = { en: "Stopped", nl: "Gestopt" };

function loudness({ debug, verbose, quiet }: Options): Loudness {
  if (debug) return "debug";
  if (verbose) return "verbose";
  return quiet ? "quiet" : "normal";
}

async function run(argv: readonly string[], io: Io, use: (options: Options) => Terminal): Promise<ExitCode> {
  const asked = parseArguments(argv, messageLang(argv, io.env));
  if (asked.kind === "show") {
    io.stdout.write(asked.text);
    return EXIT.done;
  }
  const terminal = use(asked.options);
  const command = await asked.command.load();
  return command(asked.args, context(io, asked.options, terminal));
}

/** What was stopped from outside says so; its own error is only how it stopped. */
function stopped({ reason }: AbortSignal, terminal: Terminal): ExitCode {
  const code = reason instanceof Stop ? reason.exitCode : EXIT.interrupted;
  if (code === EXIT.interrupted) terminal.error(STOPPED);
  return code;
}

/**
 * The command `meterkast`: reads arguments, runs, and says on stderr what went wrong.
 *
 * @returns the exit code, see {@link EXIT}; never rejects
 * @example process.exitCode = await main(["bill", "2022-11", "--demo"], processIo());
 */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  const lang = messageLang(argv, io.env);
  let terminal = new Terminal(io, { lang, loudness: "normal", color: false });
  const use = (options: Options): Terminal => {
    const color = io.isTTY && options.color !== false && !io.env.NO_COLOR;
    terminal = new Terminal(io, { lang, loudness: loudness(options), color });
    return terminal;
  };
  try {
    return await run(argv, io, use);
  } catch (error) {
    if (io.signal?.aborted) return stopped(io.signal, terminal);
    sayError(error, terminal);
    return exitCodeOf(error);
  } finally {
    terminal.end();
  }
}

function isEntry(): boolean {
  const [, script] = process.argv;
  return script !== undefined && realpathSync(script) === fileURLToPath(import.meta.url);
}

if (isEntry()) process.exitCode = await main(process.argv.slice(2), processIo());
