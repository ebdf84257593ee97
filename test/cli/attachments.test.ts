import { copyFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { pdfTool } from "../support/pdf-tool.ts";
import { filesBelow, run, scratch } from "./run-command.ts";

const DEMO = ["--demo", "--no-archive"];

const attached = (pdf: Uint8Array): Readonly<Record<string, string>> =>
  pdfTool(pdf, "pdfdetach", ["-saveall", "-o", "FOLDER", "FILE"], (_, folder) =>
    Object.fromEntries(
      readdirSync(folder)
        .filter((name) => name !== "document.pdf")
        .map((name) => [name, readFileSync(join(folder, name), "utf8")]),
    ),
  );

describe("a PDF of the command holds what it was made from", () => {
  test("the same JSON and CSV as beside it, and the bytes of the contract", async () => {
    const cwd = scratch();
    const { code } = await run(
      ["bill", "2022-11", ...DEMO, "--no-history", "--out", "out", "--format", "pdf,json,csv"],
      { cwd },
    );
    expect(code).toBe(0);
    const files = filesBelow(join(cwd, "out", "2022-11"));
    expect(attached(files["bill.pdf"]!)).toEqual({
      "bill.json": files["bill.json"]!.toString(),
      "bill.csv": files["bill.csv"]!.toString(),
      "contract.yaml": readFileSync("fixtures/contracts/demo.yaml", "utf8"),
    });
  });

  test("each of several contracts, under names that tell nothing of the machine", async () => {
    const cwd = scratch();
    const demo = readFileSync("fixtures/contracts/demo.yaml", "utf8");
    copyFileSync("fixtures/contracts/demo.yaml", join(cwd, "mine-at-home.yaml"));
    writeFileSync(join(cwd, "other.yml"), demo.replace("twee tarieven", "andere naam"));
    const named = ["--contract", "mine-at-home.yaml", "--contract", "other.yml"];
    const compare = ["compare", "2022-11", ...DEMO, ...named, "--out", "-", "--format", "pdf"];
    const { bytes } = await run(compare, { cwd });
    const found = attached(bytes);
    const names = ["compare.csv", "compare.json", "contract-1.yaml", "contract-2.yaml"];
    expect(Object.keys(found).sort()).toEqual(names);
    expect(found["contract-1.yaml"]).toBe(demo);
    expect(Buffer.from(bytes).includes("mine-at-home")).toBe(false);
  });

  test("the readings that were given, and the supplier's bill that was checked", async () => {
    const cwd = scratch();
    const given = [
      { at: "2022-11-15T00:00:00+01:00", register: "t1", value: 10050.5, reason: "own reading", date: "2022-11-15" },
    ];
    writeFileSync(join(cwd, "own.json"), JSON.stringify(given));
    copyFileSync("fixtures/supplier-bills/correct.yaml", join(cwd, "theirs.yaml"));
    const check = ["check", "theirs.yaml", ...DEMO, "--overrides", "own.json", "--out", "-", "--format", "pdf"];
    const { bytes } = await run(check, { cwd });
    const found = attached(bytes);
    expect(Object.keys(found).sort()).toEqual([
      "check.csv",
      "check.json",
      "contract.yaml",
      "overrides.json",
      "supplier-bill.yaml",
    ]);
    expect(found["overrides.json"]).toBe(JSON.stringify(given));
    expect(found["supplier-bill.yaml"]).toBe(readFileSync("fixtures/supplier-bills/correct.yaml", "utf8"));
  });
});
