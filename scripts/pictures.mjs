// Makes the pictures of the README from the demo home, as a reader would see them. Needs pdftoppm (Debian: poppler-utils).
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const out = mkdtempSync(join(tmpdir(), "meterkast-pictures-"));
const run = (command, ...args) => execFileSync(command, args, { stdio: ["ignore", "ignore", "inherit"] });
const meterkast = (...args) =>
  run(
    process.execPath,
    "dist/cli/main.js",
    ...args,
    "--demo",
    "--lang",
    "en",
    "--quiet",
    "--format",
    "pdf",
    "--out",
    out,
  );
const picture = (pdf, page, dpi, name) =>
  run("pdftoppm", "-png", "-r", dpi, "-f", page, "-l", page, "-singlefile", join(out, pdf), `docs/${name}`);

mkdirSync("docs", { recursive: true });
meterkast("bill", "2022-11");
picture("2022-11/bill.pdf", "1", "80", "bill-page-1");
picture("2022-11/bill.pdf", "2", "80", "bill-page-2");

const weather = ["--temperatures", "fixtures/weather/de-bilt-daily-2018-2025.csv"];
const contracts = ["demo", "two-vat-rates"].flatMap((name) => ["--contract", `fixtures/contracts/${name}.yaml`]);
const others = {
  "annual-statement": [["year", "2022", ...weather], "2022/year.pdf"],
  settlement: [["settle", "2021"], "2021/settle.pdf"],
  "contract-comparison": [["compare", "2022-11", ...contracts], "2022-11/compare.pdf"],
  "supplier-check": [
    ["check", "fixtures/supplier-bills/estimated-at-price-change.yaml"],
    "2021-01-01_2022-01-01/check.pdf",
  ],
  "data-quality": [["report", "data-quality", "2022-11"], "2022-11/data-quality.pdf"],
  "energy-review": [["report", "energy-review", "2022-11", ...weather], "2022-11/energy-review.pdf"],
};
for (const [name, [args, pdf]] of Object.entries(others)) {
  meterkast(...args);
  picture(pdf, "1", "60", name);
}
rmSync(out, { recursive: true });
