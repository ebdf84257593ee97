import { readFileSync, writeFileSync } from "node:fs";
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
      "out/2022-11/assets/monthly-bill/daily-dark.svg",
      "out/2022-11/assets/monthly-bill/daily.svg",
      "out/2022-11/assets/monthly-bill/euro-dark.svg",
      "out/2022-11/assets/monthly-bill/euro.svg",
      "out/2022-11/assets/monthly-bill/months-dark.svg",
      "out/2022-11/assets/monthly-bill/months.svg",
      "out/2022-11/monthly-bill.csv",
      "out/2022-11/monthly-bill.md",
    ]);
  });
});

describe("a report about the data, or the energy", () => {
  test("that is provisional is written all the same when it is about the data", async () => {
    const weeks = ["2022-11-06/2022-11-13", ...PERIOD.slice(1)];
    const ran = await run(["report", "data-quality", ...weeks, "--lang", "en"]);
    expect(ran.code).toBe(0);
    expect(ran.out).toContain("## 6 of 7 days read at both midnights");
    expect((await run(["report", "energy-review", ...weeks])).code).toBe(5);
  });

  test("comes as its own form in JSON and CSV too", async () => {
    const week = ["2022-11-14/2022-11-21", ...PERIOD.slice(1)];
    const quality = await run(["report", "data-quality", ...week, "--format", "json"]);
    expect(JSON.parse(quality.out)).toMatchObject({ schema: "meterkast.quality/1", gaps: [] });
    const review = await run(["report", "energy-review", ...week, "--format", "csv"]);
    expect(review.out.split("\n")[0]).toBe("weekday,hour,importKwh,exportKwh,cost");
  });
});

describe("a report of one's own", () => {
  test("is what the README of the reports shows", async () => {
    const [, code = ""] = /```ts\n([\s\S]*?)```/.exec(readFileSync("reports/README.md", "utf8")) ?? [];
    const { ran } = await own(code);
    expect(ran.err).toBe("");
    expect(ran.out).toMatch(/^# Mijn energie · november 2022\n\n## €\s164,80 incl\. btw\n\nGas: €\s312,37\n/);
  });

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
      said: 'mine.js": block 1 (texxt): kind must be one of heading,',
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

  test.each([
    ["./nowhere.js", "there is no such file"],
    ["./", "it is a folder"],
  ])("in %s is exit 2", async (file, said) => {
    const ran = await run(["report", file, ...PERIOD], { cwd: scratch() });
    expect(ran.code).toBe(2);
    expect(ran.err).toContain(said);
  });
});
