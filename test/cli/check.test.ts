import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { filesBelow, run, scratch } from "./run-command.ts";

const bill = (name: string): string => join(process.cwd(), "fixtures/supplier-bills", `${name}.yaml`);
const check = (name: string, ...more: string[]): string[] => ["check", bill(name), "--demo", "--no-archive", ...more];

describe("check on stdout", () => {
  test("is Markdown in Dutch with the verdict first, and exit 0 though it found differences", async () => {
    const { code, out } = await run(check("estimated-at-price-change"));
    expect(code).toBe(0);
    expect(out).toMatch(/^# Controle energierekening · Voorbeeld Energie\n/);
    expect(out).toContain("## €\u00a06,85 meer op de rekening van Voorbeeld Energie, inclusief btw");
    expect(out).toContain("9 van de 19 regels kloppen.");
    expect(out).toContain("→ geschat terwijl gemeten; bewijs: V2 rij 10");
  });

  test("speaks English when asked", async () => {
    const { out } = await run(check("wrong-price", "--lang", "en"));
    expect(out).toContain("## €20.95 more on the bill of Voorbeeld Energie, including VAT");
    expect(out).toContain("→ other price than ours");
  });

  test("reads the meter where they cut a line, and says from when the contract has their price", async () => {
    const { out } = await run(check("wrong-cut"));
    expect(out).toContain("18 van de 19 regels kloppen.");
    expect(out).toContain("→ ander tarief dan hier: 0,25410 t/m 30 juni 2021 en 0,34485 vanaf 1 juli 2021");
    expect(out).toMatch(/Levering gas, 1 januari t\/m 31 mei 2021 +\| beide \| +1\.364,106 /);
    expect(out).toContain(`meterkast check ${bill("wrong-cut")} --demo --lang nl`);
  });

  test("is JSON of meterkast.check/1 with our own bill in it", async () => {
    const made = JSON.parse((await run(check("correct", "--format", "json"))).out);
    expect(made).toMatchObject({
      schema: "meterkast.check/1",
      status: "final",
      supplier: "Voorbeeld Energie",
      totals: { theirs: "2207.62", ours: "2207.62", difference: "0.00", advances: "2160.00" },
      bills: [{ schema: "meterkast.bill/1" }],
    });
    expect(new Set(made.lines.map(({ verdict }: { verdict: string }) => verdict))).toEqual(new Set(["agrees"]));
  });

  test("is CSV with one row a line", async () => {
    const { out } = await run(check("missing-credit", "--format", "csv", "--lang", "en"));
    const rows = out.trimEnd().split("\n");
    expect(rows).toHaveLength(20);
    expect(rows[0]).toMatch(/^ids,label,from,to,unit,theirQuantity,ourQuantity,/);
    expect(rows.at(-1)).toBe(
      "electricity.tax-credit,Energy tax credit,2021-01-01,2022-01-01,day,,365,,-1.530302,,-558.56,558.56,missing,",
    );
  });

  test("is a PDF when asked", async () => {
    const { bytes } = await run(check("wrong-price", "--format", "pdf"));
    expect(Buffer.from(bytes.slice(0, 5)).toString()).toBe("%PDF-");
  });
});

test("in a folder it writes PDF, Markdown and JSON, and a short summary", async () => {
  const cwd = scratch();
  const { code, out } = await run(check("wrong-price", "--out", "out"), { cwd });
  expect(code).toBe(0);
  expect(Object.keys(filesBelow(cwd)).sort()).toEqual([
    "out/2021-01-01_2022-01-01/check.json",
    "out/2021-01-01_2022-01-01/check.md",
    "out/2021-01-01_2022-01-01/check.pdf",
  ]);
  expect(out).toBe(
    [
      "2021-01-01/2022-01-01 final",
      "Their bill       €2,228.57",
      "Our calculation  €2,207.62",
      "Difference          €20.95",
      "18 of 19 lines agree",
      "out/2021-01-01_2022-01-01/check.pdf",
      "out/2021-01-01_2022-01-01/check.md",
      "out/2021-01-01_2022-01-01/check.json",
      "",
    ].join("\n"),
  );
});

test("the demo has bills of its own, known by their names wherever it runs", async () => {
  const { out } = await run(["check", "wrong-days", "--demo", "--no-archive", "--lang", "en"], { cwd: scratch() });
  expect(out).toContain("→ other period or days");
});

test("the report by its name takes a supplier's bill too", async () => {
  const { code, out } = await run(["report", "supplier-check", bill("correct-month"), "--demo", "--no-archive"]);
  expect(code).toBe(0);
  expect(out).toContain("15 van de 15 regels kloppen.");
});

describe("what cannot be checked", () => {
  test.each([
    {
      what: "a file that is not there",
      file: "nothing.yaml",
      said: /^meterkast: Cannot read supplier's bill ".*nothing\.yaml": there is no such file\n/,
    },
    {
      what: "a file that is not in form",
      file: "odd.yaml",
      said: /^meterkast: .*odd\.yaml:1:1 suplier: unknown key "suplier": did you mean "supplier"\?\n/,
    },
  ])("$what is exit 2", async ({ file, said }) => {
    const cwd = scratch();
    writeFileSync(
      join(cwd, "odd.yaml"),
      "suplier: X\nperiod: 2021\nvat: included\ntotal: 1.00\nlines: [{ id: other, from: 2021-01-01, to: 2022-01-01, quantity: 1, unit: day, price: 1, amount: 1 }]\n",
    );
    const { code, out, err } = await run(["check", file, "--demo", "--no-archive"], { cwd });
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(said);
  });

  test("a period that the home does not know is exit 5", async () => {
    const cwd = scratch();
    mkdirSync(cwd, { recursive: true });
    writeFileSync(
      join(cwd, "early.yaml"),
      "supplier: X\nperiod: 2018-05\nvat: included\ntotal: 1.00\nlines: [{ id: electricity.standing, from: 2018-05-01, to: 2018-06-01, quantity: 31, unit: day, price: 0.10, amount: 3.10 }]\n",
    );
    writeFileSync(
      join(cwd, "contract.yaml"),
      "name: Early\nvat: included\nsettlement: none\nelectricity: { supply: [{ from: 2018-01-01, price: 0.06 }] }\n",
    );
    const { code } = await run(["check", "early.yaml", "--contract", "contract.yaml", "--demo", "--no-archive"], {
      cwd,
    });
    expect(code).toBe(5);
  });

  test("a bill that is not over is refused unless a provisional one may be written", async () => {
    const halfway = ["--now", "2021-12-15T12:00:00+01:00", "--quiet"];
    const { code, err } = await run(check("correct", ...halfway));
    expect(code).toBe(5);
    expect(err).toMatch(/^meterkast: Cannot make a final bill of 2021-01-01\/2022-01-01, only a provisional one/);
  });
});
