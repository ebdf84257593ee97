// Makes the pictures of the README from the demo bill, as a reader would see it. Needs pdftoppm (Debian: poppler-utils).
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const out = mkdtempSync(join(tmpdir(), "meterkast-pictures-"));
const run = (command, ...args) => execFileSync(command, args, { stdio: ["ignore", "ignore", "inherit"] });

run(process.execPath, "dist/cli/main.js", "bill", "2022-11", "--demo", "--lang", "en", "--quiet", "--out", out);
mkdirSync("docs", { recursive: true });
const page = (number) =>
  run(
    "pdftoppm",
    "-png",
    "-r",
    "80",
    "-f",
    number,
    "-l",
    number,
    "-singlefile",
    join(out, "2022-11/bill.pdf"),
    `docs/bill-page-${number}`,
  );
page("1");
page("2");
rmSync(out, { recursive: true });
