import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { YearStatement } from "../../src/bill/year-statement.ts";
import { filesBelow, run, scratch } from "./run-command.ts";

const DEMO = ["--demo", "--no-archive", "--quiet"];
const SPRING = ["year", "2022-02-01/2022-05-01", ...DEMO];

describe("year", () => {
  test("writes the statement as PDF, Markdown with its drawings, and JSON, whose months and rounding are the whole", async () => {
    const cwd = scratch();
    const { code, out } = await run(["year", "2021", ...DEMO, "--out", "out"], { cwd });
    expect(code).toBe(0);
    const files = filesBelow(cwd);
    expect(Object.keys(files).sort()).toEqual([
      "out/2021/assets/year/energy-dark.svg",
      "out/2021/assets/year/energy.svg",
      "out/2021/assets/year/euro-dark.svg",
      "out/2021/assets/year/euro.svg",
      "out/2021/assets/year/months-dark.svg",
      "out/2021/assets/year/months.svg",
      "out/2021/year.json",
      "out/2021/year.md",
      "out/2021/year.pdf",
    ]);
    expect(out).toMatch(/^2021 final\nTotal {8}€2,207\.62\n/);
    const made: YearStatement = JSON.parse(files["out/2021/year.json"]!.toString());
    expect(made).toMatchObject({ schema: "meterkast.year/1", status: "final", total: { total: "2207.62" } });
    expect(made.bills.map(({ schema }) => schema)).toEqual(Array(12).fill("meterkast.bill/1"));
    const cents = [...made.months, made.rounding].map((row) =>
      Math.round(Number("total" in row ? row.total : row.amount) * 100),
    );
    expect(cents.reduce((sum, each) => sum + each, 0)).toBe(220762);
  });

  test("of 2022 says what was paid on account, why it differs from 2021, and that its months are parts", async () => {
    const { code, out, err } = await run(["year", "2022", "--demo", "--no-archive", "--lang", "en"]);
    expect(code).toBe(0);
    expect(out).toMatch(/^# Calculated annual statement · 2022\n/);
    expect(out).toContain("€188.31 more than 2021, mainly because the price per m³ of gas rose.");
    expect(out).toContain("Paid on account: €2,430.00. To get back: €34.07.");
    expect(err).toContain('note: The contract "Variabel met twee tarieven" states no contract year');
    expect(out).not.toContain("2027");
  });

  test("with a proposed law also shows the rules of 2027, and with temperatures the cold", async () => {
    const temperatures = join(import.meta.dirname, "../../fixtures/weather/de-bilt-daily-2018-2025.csv");
    const { code, out } = await run([
      ...SPRING,
      "--allow-proposed-law",
      "--lang",
      "en",
      "--temperatures",
      temperatures,
    ]);
    expect(code).toBe(0);
    expect(out).toContain("## The same days under the rules of 2027");
    expect(out).toContain("### Gas and the cold");
    expect(out).toContain(`--temperatures ${temperatures} --allow-proposed-law`);
  });

  test("is CSV by --format", async () => {
    const { out } = await run([...SPRING, "--format", "csv"]);
    const rows = out.split("\n").map((row) => row.split(",")[0]);
    expect(rows).toEqual(["text", "2022-02", "2022-03", "2022-04", "rounding", "total", ""]);
  });

  test("that is not over is refused with exit 5, or written as provisional", async () => {
    const now = ["--now", "2022-04-10T12:00:00+02:00", "--lang", "en"];
    const refused = await run([...SPRING, ...now]);
    expect([refused.code, refused.out]).toEqual([5, ""]);
    expect(refused.err).toContain("only a provisional one: The period is not over");
    const allowed = await run([...SPRING, ...now, "--allow-provisional"]);
    expect(allowed.code).toBe(5);
    expect(allowed.out).toContain("| 1–9 April 2022 (provisional) ");
  });

  test.each([
    ["2021-01-01/2022-06-01", "it must be at most a year"],
    ["2022-13", 'Cannot read period "2022-13"'],
  ])("of %s is exit 2", async (period, said) => {
    const { code, err } = await run(["year", period, ...DEMO]);
    expect(code).toBe(2);
    expect(err).toContain(said);
  });

  test("with a file of temperatures that is not there is exit 2", async () => {
    const { code, err } = await run([...SPRING, "--temperatures", "nowhere.csv"]);
    expect(code).toBe(2);
    expect(err).toContain("there is no such file");
  });
});

test("a report of one's own can be about a year", async () => {
  const cwd = scratch();
  writeFileSync(
    join(cwd, "mine.js"),
    `import { defineReport, monthCosts } from "meterkast";
     export default defineReport({ name: "mine", title: { en: "Mine", nl: "Mijn" }, subject: "year", build: (input) => [monthCosts(input)] });`,
  );
  const { code, out } = await run(["report", "./mine.js", "2022-02-01/2022-04-01", ...DEMO], { cwd });
  expect(code).toBe(0);
  expect(out).toContain("| februari 2022 ");
});
