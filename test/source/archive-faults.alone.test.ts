import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import type { FileHandle } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { KeptFile } from "../../src/source/archive/kept-file.ts";

/** Fails one step of a write with a system error, by its number; the file system itself is the real one. */
const fault = vi.hoisted(() => ({ at: 0, code: "", steps: 0 }));

vi.mock("node:fs/promises", async (original) => {
  const real = await original<typeof import("node:fs/promises")>();
  const step = async (): Promise<void> => {
    fault.steps += 1;
    if (fault.steps === fault.at) throw Object.assign(new Error(fault.code), { code: fault.code });
  };
  const withFaults = (handle: FileHandle): object => ({
    writeFile: async (text: string) => {
      await handle.writeFile(text.slice(0, text.length / 2));
      await step();
      await handle.writeFile(text.slice(text.length / 2));
    },
    sync: () => step().then(() => handle.sync()),
    close: () => handle.close(),
  });
  return {
    ...real,
    mkdir: (...args: Parameters<typeof real.mkdir>) => step().then(() => real.mkdir(...args)),
    open: (...args: Parameters<typeof real.open>) =>
      step()
        .then(() => real.open(...args))
        .then(withFaults),
    rename: (...args: Parameters<typeof real.rename>) => step().then(() => real.rename(...args)),
  };
});

/** mkdir, open, write, sync, rename. */
const STEPS = [1, 2, 3, 4, 5];

let dir = "";
const arm = (at: number, code = ""): void => void Object.assign(fault, { at, code, steps: 0 });

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "faults-"));
  arm(0);
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe("a write that fails", () => {
  test("has the steps that are made to fail here", async () => {
    await new KeptFile(dir, "raw/one.json").write("text");
    expect(fault.steps).toBe(STEPS.length);
  });

  test.each(
    STEPS.flatMap((step) => [
      { step, system: "ENOSPC", code: "disk-full" },
      { step, system: "EDQUOT", code: "disk-full" },
      { step, system: "EACCES", code: "permission" },
      { step, system: "EROFS", code: "permission" },
    ]),
  )(
    "D1, D5: at step $step with $system is $code; the old text stays, nothing half is left",
    async ({ step, system, code }) => {
      const file = new KeptFile(dir, "raw/one.json");
      await file.write("old text");
      arm(step, system);
      await expect(file.write("new text")).rejects.toMatchObject({
        code,
        file: file.path,
        message: expect.stringContaining(system),
      });
      expect(readdirSync(join(dir, "raw"))).toEqual(["one.json"]);
      expect(await file.read()).toBe("old text");
      arm(0);
      await file.write("new text");
      expect(await file.read()).toBe("new text");
    },
  );
});
