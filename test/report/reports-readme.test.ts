import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as meterkast from "../../src/mod.ts";
import { blockFault } from "../../src/report/block-fault.ts";

const README = readFileSync("reports/README.md", "utf8");

/** The first words in code of the rows of the table below a heading, its head left out. */
const firstWords = (heading: string): readonly string[] => {
  const [table = ""] = README.split(`## ${heading}\n`).slice(1);
  const rows = table.split("\n## ")[0]!.split("\n");
  return rows.flatMap((row) => /^\| `(\w+)`/.exec(row)?.[1] ?? []).slice(1);
};

test("every kind of block is in it, and no other", () => {
  const { text } = blockFault({ kind: "none" })!;
  expect(text.en).toBe(`kind must be one of ${firstWords("Blocks").join(", ")}`);
});

test("every subject is in it, and no other", () => {
  const other = { name: "a", title: { en: "A", nl: "A" }, subject: "none" as "bill", build: () => [] };
  const known = firstWords("What a report is about").join(", ");
  expect(() => meterkast.defineReport(other)).toThrow(`its subject must be one of ${known}`);
});

test("every part that it names is a public function", () => {
  const table = README.split("## What a report is about\n")[1]!;
  const cells = [...table.matchAll(/^\| `.*\| ([^|]*) \|$/gm)].map(([, last]) => last!);
  const names = cells.flatMap((cell) => [...cell.matchAll(/`(\w+)`/g)].map(([, name]) => name!));
  const drawings = ["barChart", "splitBar", "lineChart", "heatMap", "scatterChart"];
  const functions = Object.entries(meterkast).flatMap(([name, value]) => (typeof value === "function" ? name : []));
  expect(functions).toEqual(expect.arrayContaining([...names, ...drawings]));
  expect(names.length).toBeGreaterThan(30);
});
