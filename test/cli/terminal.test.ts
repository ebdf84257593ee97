import { describe, expect, test } from "vitest";
import { type Loudness, Terminal } from "../../src/cli/terminal.ts";
import { run, scratch } from "./run-command.ts";

function terminal(options: { isTTY?: boolean; loudness?: Loudness; color?: boolean; columns?: number } = {}) {
  const said: string[] = [];
  const output = { write: (chunk: string | Uint8Array) => said.push(String(chunk)) };
  const { isTTY = false, loudness = "normal", color = false, columns } = options;
  const made = new Terminal(
    { stdout: output, stderr: output, stdin: (async function* () {})(), env: {}, isTTY, columns },
    { lang: "en", loudness, color },
  );
  return { made, said: () => said.join("") };
}

const LABEL = { en: "Readings", nl: "Standen" };
const REDRAW = "\r\u001b[K";

describe("progress", () => {
  test("is one line that is redrawn on a terminal, and is gone before anything else is said", () => {
    const { made, said } = terminal({ isTTY: true });
    made.progress(LABEL, 1, 30);
    made.progress(LABEL, 2, 30);
    made.warn({ en: "odd", nl: "raar" });
    made.data("answer\n");
    expect(said()).toBe(`${REDRAW}Readings 1/30${REDRAW}Readings 2/30${REDRAW}warning: odd\nanswer\n`);
  });

  test("fits the width of the terminal", () => {
    const { made, said } = terminal({ isTTY: true, columns: 10 });
    made.progress(LABEL, 1, 30);
    expect(said()).toBe(`${REDRAW}Readings `);
  });

  test("is silent for a short run where nobody watches, and with --quiet", () => {
    for (const { made, said } of [terminal(), terminal({ isTTY: true, loudness: "quiet" })]) {
      for (let done = 0; done < 100; done++) made.progress(LABEL, done, 100);
      expect(said()).toBe("");
    }
  });
});

test("foreign text cannot steer the terminal, on stdout nor on stderr", () => {
  const evil = "CEMM\u001b]0;owned\u0007\u009b31m\rx";
  const { made, said } = terminal();
  made.data(`| ${evil} |\n`);
  made.error({ en: `Cannot use ${evil}\nat all`, nl: "" }, { hint: { en: evil, nl: "" }, file: evil });
  made.issue("info", evil);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
  expect(said()).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
  expect(said()).toContain("meterkast: Cannot use CEMM]0;owned31mx at all\n");
});

test("bytes go out as they are", () => {
  const sent: unknown[] = [];
  const output = { write: (chunk: unknown) => sent.push(chunk) };
  const io = { stdout: output, stderr: output, stdin: (async function* () {})(), env: {}, isTTY: false };
  const bytes = new Uint8Array([0, 27, 155]);
  new Terminal(io, { lang: "nl", loudness: "normal", color: false }).data(bytes);
  expect(sent).toEqual([bytes]);
});

describe("colour", () => {
  const args = ["devices", "--offline", "--archive", "."];
  test.each([
    { isTTY: true, env: {}, more: [], coloured: true },
    { isTTY: false, env: {}, more: [], coloured: false },
    { isTTY: true, env: { NO_COLOR: "1" }, more: [], coloured: false },
    { isTTY: true, env: {}, more: ["--no-color"], coloured: false },
  ])("is for a person who wants it: $isTTY $env $more", async ({ isTTY, env, more, coloured }) => {
    const { err } = await run([...args, ...more], { isTTY, env, cwd: scratch() });
    expect(err.includes("\u001b[31mmeterkast:\u001b[0m")).toBe(coloured);
  });
});

describe("loudness", () => {
  const args = ["devices", "--demo", "--no-archive"];

  test("--verbose says each request with its path, status and time", async () => {
    expect((await run([...args, "--verbose"])).err).toMatch(/^cemm\/ 200 answered, \d+ ms$/m);
  });

  test("--debug says also when they go out; without either nothing is said", async () => {
    expect((await run([...args, "--debug"])).err).toMatch(/^GET cemm\/ \(1\)$/m);
    expect((await run(args)).err).toBe("");
  });
});
