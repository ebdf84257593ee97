// A month's bill from readings that are at hand: 31 days and 20 lines, as a month has in which prices change.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bill, period, readContract, usage } from "meterkast";
import { demoSource } from "meterkast/testing";
import { sideBySide } from "./side-by-side.mjs";

const demo = readFileSync("fixtures/contracts/demo.yaml", "utf8");
const changed = demo
  .replace("    - { from: 2023-01-01, normal:", "    - { from: 2022-12-16, normal: 0.28, low: 0.23 }\n$&")
  .replace("    - { from: 2023-01-01, price: 0.09000", "    - { from: 2022-12-16, price: 0.12 }\n$&")
  .replace("    - { from: 2023-01-01, price: 0.84700", "    - { from: 2022-12-16, price: 1.1 }\n$&");
const folder = mkdtempSync(join(tmpdir(), "meterkast-bench-"));
writeFileSync(join(folder, "contract.yaml"), changed);
const contract = await readContract(join(folder, "contract.yaml"));
rmSync(folder, { recursive: true });
const december = await usage(demoSource(), contract, period("2022-12", contract.zone));
const made = bill(december, contract);
const text = JSON.stringify(made);

await sideBySide(
  `A bill of ${made.period.days} days and ${made.lines.length} lines`,
  {
    "JSON.parse of the finished bill": () => JSON.parse(text),
    "bill()": () => bill(december, contract),
  },
  { rounds: 10, warmUp: 2, times: 1000 },
);
