import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { Io } from "../../src/cli/io.ts";
import { main } from "../../src/cli/main.ts";
import { type SimulatedCemm, type SimulatedCemmOptions, simulatedCemm } from "../../src/testing/simulated-cemm.ts";

/** Long after the demo home's data, so that everything in it is over. */
export const NOW = Date.parse("2023-05-01T12:00:00+02:00");

/** What a run said and did. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** What went to stdout, byte by byte. */
  readonly bytes: Uint8Array;
}

export interface RunOptions extends Partial<Omit<Io, "stdout" | "stderr">> {
  /** Told of everything that goes to stdout, as it goes. */
  readonly onOut?: (() => void) | undefined;
}

/** A folder of its own for a test, gone after it. */
export function scratch(): string {
  const dir = mkdtempSync(join(tmpdir(), "meterkast-cli-"));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

function keeper(onWrite: () => void = () => {}): {
  readonly write: (chunk: string | Uint8Array) => void;
  readonly bytes: () => Uint8Array;
} {
  const chunks: Uint8Array[] = [];
  return {
    write: (chunk) => {
      chunks.push(typeof chunk === "string" ? new TextEncoder().encode(chunk) : chunk);
      onWrite();
    },
    bytes: () => Buffer.concat(chunks),
  };
}

/** Runs the command in this process: no terminal, no waits, a clock that stands still. */
export async function run(args: readonly string[], { onOut, ...options }: RunOptions = {}): Promise<Ran> {
  const [stdout, stderr] = [keeper(onOut), keeper()];
  const code = await main(args, {
    stdin: (async function* () {})(),
    isTTY: false,
    clock: () => NOW,
    patience: { policy: { spacingMs: 0, jitter: 0 }, sleep: async (_ms, signal) => signal?.throwIfAborted() },
    ...options,
    env: { LANG: "en_GB.UTF-8", ...options.env },
    stdout,
    stderr,
  });
  const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
  return { code, out: text(stdout.bytes()), err: text(stderr.bytes()), bytes: stdout.bytes() };
}

/** A simulated CEMM, and the environment in which the command uses it. */
export async function simulated(
  options: SimulatedCemmOptions = {},
): Promise<{ readonly server: SimulatedCemm; readonly env: Record<string, string> }> {
  const server = await simulatedCemm({ now: () => NOW, ...options });
  onTestFinished(() => server.close());
  const env = { CEMM_API_KEY: server.apiKey, CEMM_BASE_URL: server.url, HOME: scratch() };
  return { server, env };
}

/** Every file below a folder, by its path in it. */
export function filesBelow(dir: string): Readonly<Record<string, Buffer>> {
  const names = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    names.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(dir.length + 1), readFileSync(path)];
    }),
  );
}
