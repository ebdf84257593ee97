import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { textTable } from "../../src/cli/summary/text-table.ts";
import { HOSTILE } from "../support/hostile-strings.ts";
import { filesBelow, run, scratch } from "./run-command.ts";

/** What steers a terminal, or reorders what is read on it. */
const STEERING = /(?!\n)\p{Cc}|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/u;

const EVIL = 'CEMM\u001b]0;owned\u0007\u009b31m\u202egnp <script>|`=1+1` "x" \\';

/** A folder with the demo's contract under another name. */
function folderWith(change: (contract: string) => string): string {
  const cwd = scratch();
  writeFileSync(join(cwd, "c.yaml"), change(readFileSync("fixtures/contracts/demo.yaml", "utf8")));
  return cwd;
}

const BILL = ["bill", "2022-11", "--demo", "--no-archive", "--contract", "c.yaml"];

describe("H6: what a contract says cannot steer the terminal", () => {
  const named = (contract: string): string => contract.replace(/^name: .*$/m, `name: ${JSON.stringify(EVIL)}`);

  test("in a document on stdout or in files, and in what is said about them", async () => {
    const cwd = folderWith(named);
    const printed = await run(BILL, { cwd });
    const written = await run([...BILL, "--out", "out", "--format", "md,html,csv"], { cwd });
    expect([printed.code, written.code]).toEqual([0, 0]);
    expect(printed.out).toContain('CEMM\\]0;owned31mgnp \\<script\\>\\|\\`=1+1\\` "x" \\\\');
    const files = Object.entries(filesBelow(join(cwd, "out"))).map(([, bytes]) => bytes.toString("utf8"));
    expect(files.length).toBeGreaterThan(3);
    for (const text of [printed.out, printed.err, written.out, written.err, ...files])
      expect(text).not.toMatch(STEERING);
  });

  test("in an error that quotes it", async () => {
    const cwd = folderWith((contract) => `${contract}\n${JSON.stringify(EVIL)}: 1\n`);
    const { code, err } = await run(BILL, { cwd });
    expect(code).toBe(2);
    expect(err).toContain("CEMM]0;owned31mgnp");
    expect(err).not.toMatch(STEERING);
  });
});

test("H4: names of devices leave a table its columns", () => {
  const columns = [{ header: "device" }, { header: "name" }];
  const [head, , ...rows] = textTable(
    columns,
    HOSTILE.map((name) => ["uid", name]),
  )
    .trimEnd()
    .split("\n");
  const bars = (line = ""): number => line.replace(/\\[\\|]/g, "").split("|").length;
  expect(rows).toHaveLength(HOSTILE.length);
  for (const row of rows) expect([row, bars(row), STEERING.test(row)]).toEqual([row, bars(head), false]);
});
