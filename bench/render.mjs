// A bill and a year as documents, from numbers that are at hand; a first bill in a process of its own; and memory over many.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  bill,
  period,
  readContract,
  settle,
  toHtml,
  toMarkdown,
  toPdf,
  usage,
  yearStatement,
  yearUsage,
} from "meterkast";
import { demoSource } from "meterkast/testing";
import annualStatement from "../dist/reports/annual-statement.js";
import monthlyBill from "../dist/reports/monthly-bill.js";
import { sideBySide } from "./side-by-side.mjs";

const file = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const fonts = {
  regular: file("reports/fonts/IBMPlexSans-Regular.ttf"),
  semiBold: file("reports/fonts/IBMPlexSans-SemiBold.ttf"),
};
const home = demoSource();
const contract = await readContract("fixtures/contracts/demo.yaml");
const november = await usage(home, contract, period("2022-11", contract.zone));
const input = { bill: bill(november, contract), days: november.days, contract, lang: "nl" };

const whole = await yearUsage(home, contract, period("2022", contract.zone));
const year = yearStatement(whole);
const yearInput = {
  bill: year.bill,
  year,
  settlement: settle(year, contract),
  days: whole.months.flatMap(({ days }) => days),
  contract,
  lang: "nl",
};

const folder = mkdtempSync(join(tmpdir(), "meterkast-bench-"));
writeFileSync(join(folder, "input.json"), JSON.stringify(input));
const cold = `
  const started = performance.now();
  const { readFileSync } = await import("node:fs");
  const { toPdf } = await import("meterkast");
  const { default: report } = await import(${JSON.stringify(file("dist/reports/monthly-bill.js"))});
  const loaded = performance.now();
  const input = JSON.parse(readFileSync(${JSON.stringify(join(folder, "input.json"))}, "utf8"));
  await toPdf(report.build(input), { fonts: ${JSON.stringify(fonts)} });
  console.log(loaded - started, performance.now() - loaded);`;
const first = () => {
  const told = execFileSync(process.execPath, ["--input-type=module", "-e", cold], { encoding: "utf8" });
  const [load, render] = told.split(" ").map(Number);
  return { load, render };
};

await sideBySide(
  "A bill of a month, from its numbers to the document",
  {
    Markdown: () => toMarkdown(monthlyBill.build(input)),
    HTML: () => toHtml(monthlyBill.build(input)),
    "PDF/A-3b": () => toPdf(monthlyBill.build(input), { fonts }),
  },
  { rounds: 8, warmUp: 2, times: 5 },
);
const firsts = Array.from({ length: 5 }, first).sort((a, b) => a.render - b.render);
const { load, render } = firsts[2];
console.log(`  the first PDF of a new process, with the PDF library ${render.toFixed(0).padStart(9)} ms`);
console.log(`  and loading meterkast before it                      ${load.toFixed(0).padStart(9)} ms`);
rmSync(folder, { recursive: true });

await sideBySide(
  "An annual statement",
  {
    Markdown: () => toMarkdown(annualStatement.build(yearInput)),
    "PDF/A-3b": () => toPdf(annualStatement.build(yearInput), { fonts }),
  },
  { rounds: 5, warmUp: 2, times: 5 },
);

console.log("\n1,000 bills in one process");
for (let made = 0; made <= 1000; made += 1) {
  if (made % 250 === 0) {
    globalThis.gc?.();
    const { heapUsed, rss } = process.memoryUsage();
    const megabytes = (bytes) => `${(bytes / 1e6).toFixed(0).padStart(4)} MB`;
    console.log(`  after ${String(made).padStart(4)}   in use ${megabytes(heapUsed)}   resident ${megabytes(rss)}`);
  }
  await toPdf(monthlyBill.build(input), { fonts });
}
