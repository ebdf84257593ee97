import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { filesBelow, run, scratch } from "./run-command.ts";

const PERIOD = ["2022-11", "--demo", "--no-archive", "--quiet"];

/** Runs a report that a user wrote in a folder far from any node_modules. */
async function own(code: string, name = "mine.js") {
  const cwd = scratch();
  writeFileSync(join(cwd, name), code);
  return { cwd, ran: await run(["report", `./${name}`, ...PERIOD], { cwd }) };
}

const report = (build: string): string => `
import { defineReport } from "meterkast";
import { DEMO_UID } from "meterkast/testing";

export default defineReport({
  name: "just-the-total",
  title: { en: "Just the total of " + DEMO_UID, nl: "Alleen het totaal van " + DEMO_UID },
  build: ({ bill }) => ${build},
});
`;

const TOTAL = '[{ kind: "hero", amount: bill.totals.gross, label: "incl. btw", sentences: [] }]';

describe("a report by name", () => {
  test("is printed, or written under its own name beside the bill", async () => {
    const cwd = scratch();
    expect((await run(["report", "monthly-bill", ...PERIOD])).out).toContain("# Berekende energierekening");
    const { code } = await run(["report", "monthly-bill", ...PERIOD, "--out", "out", "--format", "md,csv"], { cwd });
    expect(code).toBe(0);
    expect(Object.keys(filesBelow(cwd)).sort()).toEqual([
      "out/2022-11/assets/monthly-bill/daily.svg",
      "out/2022-11/assets/monthly-bill/euro.svg",
      "out/2022-11/monthly-bill.csv",
      "out/2022-11/monthly-bill.md",
    ]);
  });
});

describe("a report of one's own", () => {
  test("imports meterkast from anywhere on disk", async () => {
    const { ran } = await own(report(TOTAL));
    expect(ran.err).toBe("");
    expect(ran.out).toMatch(/^# Alleen het totaal van 02-00-00-00-00-01 · november 2022\n\n## €\s164,80 incl\. btw\n/);
  });

  test.each([
    { what: "throws while it builds", code: report("{ throw new Error('no luck'); }"), said: "Error: no luck" },
    {
      what: "builds no block",
      code: report('[{ kind: "texxt" }]'),
      said: 'Cannot use report "just-the-total": block 1',
    },
    { what: "exports nothing", code: "export const a = 1;", said: "it has no default export made with defineReport" },
    { what: "is no report", code: "export default { build: 1 };", said: "its name must be small letters" },
    { what: "throws when it is loaded", code: "throw new Error('no luck');", said: "Error: no luck" },
    { what: "imports what is not there", code: 'import "./nothing.js";', said: "nothing.js" },
  ])("that $what is exit 2 with the reason", async ({ code, said }) => {
    const { ran } = await own(code);
    expect(ran).toMatchObject({ code: 2, out: "" });
    expect(ran.err).toMatch(/^meterkast: Cannot use report "/);
    expect(ran.err).toContain(said);
    expect(ran.err).not.toContain("bug in meterkast");
  });

  test("that is not there is exit 2", async () => {
    const ran = await run(["report", "./nowhere.js", ...PERIOD], { cwd: scratch() });
    expect(ran.code).toBe(2);
    expect(ran.err).toContain("there is no such file");
  });
});
