import { spawn } from "node:child_process";
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { describe, expect, test } from "vitest";
import { packageFile } from "../../src/cli/package-file.ts";
import { scratch } from "./run-command.ts";

const BUILT = packageFile("dist/cli/main.js");

/** The program itself: `.bin/deno` is a script in front of it, which would not pass Ctrl-C on. */
function denoProgram(): string {
  const folder = packageFile("node_modules/@deno");
  const [platform = ""] = existsSync(folder) ? readdirSync(folder) : [];
  return join(folder, platform, "deno");
}

const DENO = denoProgram();
const RUNTIMES = [
  { runtime: "Deno, from source", words: [DENO, "run", "-A", packageFile("src/cli/main.ts")], there: existsSync(DENO) },
  { runtime: "Node, built", words: [process.execPath, BUILT], there: existsSync(BUILT) },
];

const REPORT = `
import { defineReport } from "meterkast";
export default defineReport({
  name: "mine",
  title: { en: "Mine", nl: "Mijn" },
  build: ({ bill }) => [{ kind: "text", text: bill.status }],
});
`;

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a real process; `onOut` may meddle with it when its first output comes. */
function runProcess(
  words: readonly string[],
  cwd: string,
  onOut: (child: ReturnType<typeof spawn>) => void = () => {},
): Promise<Ended> {
  const [command = "", ...args] = words;
  const env = { PATH: process.env.PATH, HOME: cwd, LANG: "en_GB", DENO_NO_UPDATE_CHECK: "1" };
  const child = spawn(command, args, { cwd, env });
  let [out, err] = ["", ""];
  child.stdout.on("data", (chunk) => {
    if (out === "") onOut(child);
    out += chunk;
  });
  child.stderr.on("data", (chunk) => {
    err += chunk;
  });
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, out, err })));
}

describe.each(RUNTIMES.filter(({ there }) => there))("as a process of its own: $runtime", ({ words }) => {
  test("a report anywhere on disk imports meterkast without any node_modules", async () => {
    const cwd = scratch();
    writeFileSync(join(cwd, "mine.js"), REPORT);
    const ended = await runProcess([...words, "report", "./mine.js", "2022-11", "--demo", "--quiet"], cwd);
    expect(ended).toMatchObject({ code: 0, err: "" });
    expect(ended.out).toMatch(/^# Mijn · november 2022\n\nfinal\n/);
  });

  test("Ctrl-C ends live with 130", async () => {
    const ended = await runProcess([...words, "live", "--demo"], scratch(), (child) => child.kill("SIGINT"));
    expect(ended).toMatchObject({ code: 130, err: "meterkast: Stopped\n" });
  });

  test("a reader that leaves early ends live quietly with 0", async () => {
    const ended = await runProcess([...words, "live", "--demo"], scratch(), (child) => child.stdout?.destroy());
    expect(ended).toMatchObject({ code: 0, err: "" });
  });

  test("a wrong word is exit 2 on stderr, and nothing on stdout", async () => {
    const ended = await runProcess([...words, "bil"], scratch());
    expect(ended).toMatchObject({ code: 2, out: "" });
  });
});
