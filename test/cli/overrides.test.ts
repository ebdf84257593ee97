import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { run, scratch } from "./run-command.ts";

/** The demo's t2 at the start of November, 0.395 kWh lower than the device says. */
const OVERRIDE =
  "- { at: 2022-11-01T00:00, register: t2, value: 9371.500, reason: read from the meter, date: 2022-11-02 }";

function overrides(text = OVERRIDE): string[] {
  const file = join(scratch(), "overrides.yaml");
  writeFileSync(file, text);
  return ["--overrides", file];
}

const DEMO = ["--demo", "--no-archive", "--lang", "en", "--format", "json"];
const TOLD =
  "An override of 2022-11-02 sets register t2 (import) at 2022-11-01T00:00:00+01:00 to 9371.500 kWh, where the device read 9371.895 kWh at 2022-10-31T23:59:00+01:00: read from the meter";

describe("--overrides", () => {
  test.each([
    ["bill", "2022-11"],
    ["usage", "2022-11"],
    ["year", "2022-11"],
    ["settle", "2022-11"],
    ["compare", "2022-11"],
    ["check", "correct-month"],
    ["report", "monthly-bill", "2022-11"],
  ])("%s %s uses it and says so, once", async (...args) => {
    const { code, out, err } = await run([...args, ...DEMO, ...overrides()]);
    expect([code, err.split(TOLD).length - 1]).toEqual([0, 1]);
    expect(out).toContain(args[0] === "usage" ? '"importNormal": "' : "9371.500");
  });

  test("a document says it too, and how to make it again", async () => {
    const { out } = await run([
      "bill",
      "2022-11",
      "--demo",
      "--no-archive",
      "--no-history",
      "--lang",
      "en",
      ...overrides(),
    ]);
    expect(out).toContain("to 9,371.500 kWh, where the device read 9,371.895 kWh at ");
    expect(out).toMatch(/--overrides \S+\/overrides\.yaml --no-history/);
  });

  test("a file that is not in form is exit 2, with its place", async () => {
    const { code, out, err } = await run(["bill", "2022-11", ...DEMO, ...overrides(OVERRIDE.replace("t2", "t9"))]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain('overrides.yaml:1:37 [0].register: cannot read "t9": it must be t1, t2, t3, t4 or gas');
  });
});
