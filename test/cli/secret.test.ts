import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { packageFile } from "../../src/cli/package-file.ts";
import { filesBelow, type RunOptions, run, scratch, simulated } from "./run-command.ts";

const KEY = "CANARY-4e4f657a/+=&#0123456789";

/** How a key may look once it was encoded. */
const FORMS = [KEY, encodeURIComponent(KEY), Buffer.from(KEY).toString("base64").replace(/=+$/, ""), "CANARY"];

async function everything(args: readonly string[], options: RunOptions, dirs: readonly string[]): Promise<string> {
  const { out, err } = await run(args, options);
  const files = dirs.flatMap((dir) => Object.entries(filesBelow(dir)));
  return [out, err, ...files.flatMap(([name, bytes]) => [name, bytes.toString("latin1")])].join("\n");
}

const expectNoKey = (text: string): void => {
  for (const form of FORMS) expect(text.includes(form), form).toBe(false);
};

describe("the key is in no byte of stdout, stderr and files", () => {
  const CONTRACT = packageFile("fixtures/contracts/demo.yaml");
  test.each([
    { args: ["bill", "2022-11-07/2022-11-14", "--contract", CONTRACT, "--out", "out", "--format", "md,json"] },
    { args: ["fetch", "2022-11-07"] },
    { args: ["devices"] },
    { args: ["readings", "2022-11-30", "--alias", "s03"] },
    { args: ["doctor"] },
  ])("$args with --debug", async ({ args }) => {
    const { env } = await simulated({ apiKey: KEY });
    const cwd = scratch();
    const text = await everything([...args, "--debug"], { env, cwd }, [cwd, env.HOME ?? ""]);
    expect(text).toContain("GET cemm/");
    expectNoKey(text);
  });

  test.each([
    { fault: { status: 200, body: `{"data":"${KEY}"}` } },
    { fault: { status: 403, body: `no access for ${encodeURIComponent(KEY)}` } },
    { fault: { status: 500, body: `<a href="?api_key=${KEY}">` } },
    { fault: "redirect" as const },
    { fault: "reset" as const },
    { fault: "garbage" as const },
  ])("when the service answers $fault", async ({ fault }) => {
    const { server, env } = await simulated({ apiKey: KEY });
    server.fail(fault, { times: 9 });
    expectNoKey(await everything(["devices", "--debug"], { env }, [env.HOME ?? ""]));
  });

  test("when the service is not there", async () => {
    const { server, env } = await simulated({ apiKey: KEY });
    await server.close();
    expectNoKey(await everything(["devices", "--debug"], { env }, [env.HOME ?? ""]));
  });

  test.each([[`--api-key=${KEY}`], ["--api-key", KEY], [`--key=${KEY}`], [`--kee=${KEY}`], ["-k", KEY]])(
    "when it is given as an argument, which is refused: %s",
    async (...words) => {
      const args = ["devices", ...words.filter((word): word is string => typeof word === "string")];
      const { code, out, err } = await run([...args, "--debug"]);
      expect(code).toBe(2);
      expectNoKey(out + err);
    },
  );
});

test("a key among the arguments is told where it belongs", async () => {
  const { err } = await run(["--api-key=abc", "devices"]);
  expect(err).toBe(
    "meterkast: Cannot take the API key from --api-key: other users and the shell's history would see it\n" +
      "  → Set CEMM_API_KEY, or put the key in a file and name it with --key-file (- is stdin)\n",
  );
});

describe("--key-file", () => {
  const args = ["devices", "--no-archive", "--key-file"];

  test.each([
    { mode: 0o600, said: "" },
    { mode: 0o644, said: "warning: Other users can read the key in " },
  ])("is read, with a warning when others can ($mode)", async ({ mode, said }) => {
    const { server, env } = await simulated();
    const file = join(scratch(), "key");
    writeFileSync(file, `${server.apiKey}\n`, { mode });
    const ran = await run([...args, file], { env: { ...env, CEMM_API_KEY: "another" } });
    expect(ran.code).toBe(0);
    expect(ran.err.startsWith(said)).toBe(true);
    expect(ran.err === "").toBe(said === "");
  });

  test("- is stdin", async () => {
    const { server, env } = await simulated();
    const stdin = (async function* () {
      yield server.apiKey.slice(0, 5);
      yield Buffer.from(`${server.apiKey.slice(5)}\n`);
    })();
    expect((await run([...args, "-"], { env: { ...env, CEMM_API_KEY: undefined }, stdin })).code).toBe(0);
  });

  test("that is not there is exit 3, one that is empty too", async () => {
    const missing = await run([...args, "nowhere"], { cwd: scratch() });
    expect(missing).toMatchObject({ code: 3 });
    expect(missing.err).toContain('Cannot read key file "nowhere": there is no such file');
    const cwd = scratch();
    writeFileSync(join(cwd, "empty"), "\n", { mode: 0o600 });
    expect((await run([...args, "empty"], { cwd })).code).toBe(3);
  });
});
