import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { lockArchive } from "../../src/source/archive/archive-lock.ts";

let dir = "";
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "lock-"));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const lock = (): string => join(dir, "lock");

/** The pid of a process that has ended. */
const endedPid = (): number => spawnSync(process.execPath, ["--version"]).pid;

describe("lockArchive()", () => {
  test("X1: a second run is refused with the pid of the first, until that releases it", async () => {
    const release = await lockArchive(dir);
    await expect(lockArchive(dir)).rejects.toMatchObject({
      code: "locked",
      message: `Cannot use the archive: another run (process ${process.pid}) is using it`,
    });
    await release();
    await (await lockArchive(dir))();
    expect(readdirSync(dir)).toEqual([]);
  });

  test("X1: of many at once, one gets it", async () => {
    const attempts = await Promise.allSettled(Array.from({ length: 20 }, () => lockArchive(dir)));
    expect(attempts.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test.each([
    ["of a process that has ended", () => JSON.stringify({ pid: endedPid(), id: "x" })],
    ["of an earlier process with our own pid", () => JSON.stringify({ pid: process.pid, id: "x" })],
    ["of 0 bytes", () => ""],
    ["that is no lock", () => '{"pid":"../x"}'],
  ])("X2: a lock %s is taken over", async (_, text) => {
    writeFileSync(lock(), text());
    const attempts = await Promise.allSettled(Array.from({ length: 5 }, () => lockArchive(dir)));
    expect(attempts.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(readdirSync(dir)).toEqual(["lock"]);
  });

  test("a lock of a living process stands", async () => {
    writeFileSync(lock(), JSON.stringify({ pid: process.ppid, id: "x" }));
    await expect(lockArchive(dir)).rejects.toMatchObject({ code: "locked" });
    expect(existsSync(lock())).toBe(true);
  });

  test("releasing twice does not take the lock of the next run", async () => {
    const release = await lockArchive(dir);
    await release();
    const next = await lockArchive(dir);
    await release();
    expect(existsSync(lock())).toBe(true);
    await next();
  });

  test("D5: a folder that cannot be is named", async () => {
    writeFileSync(join(dir, "file"), "");
    await expect(lockArchive(join(dir, "file"))).rejects.toMatchObject({ code: "permission" });
  });
});
