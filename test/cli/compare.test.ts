import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { filesBelow, run, scratch, simulated } from "./run-command.ts";

const DEMO = readFileSync(join(import.meta.dirname, "../../fixtures/contracts/demo.yaml"), "utf8");
const COMPARE = ["compare", "2022-03-01/2022-05-01", "--no-archive", "--quiet"];

/** A folder with the demo's contract and a dearer one. */
function contracts(): { readonly cwd: string; readonly named: readonly string[] } {
  const cwd = scratch();
  writeFileSync(join(cwd, "own.yaml"), DEMO);
  writeFileSync(
    join(cwd, "dear.yaml"),
    DEMO.replace("name: Variabel met twee tarieven", "name: Duurder").replace("0.90750", "0.99750"),
  );
  return { cwd, named: ["--contract", "own.yaml", "--contract", "dear.yaml"] };
}

describe("compare", () => {
  test("ranks the contracts that were named, with what each part differs", async () => {
    const { cwd, named } = contracts();
    const { code, out } = await run([...COMPARE, "--demo", ...named, "--format", "json"], { cwd });
    const made = JSON.parse(out);
    expect(code).toBe(0);
    expect(made).toMatchObject({ schema: "meterkast.comparison/1", status: "final", rulesOf2027: [] });
    expect(made.ranking.map(({ name }: { name: string }) => name)).toEqual(["Variabel met twee tarieven", "Duurder"]);
    const [, dear] = made.ranking;
    expect(dear.difference).toBe("35.48");
    expect(dear.parts.filter(({ difference }: { difference: string }) => difference !== "0.00")).toEqual([
      expect.objectContaining({ id: "gas.supply", difference: "35.48" }),
    ]);
    expect(made.bills).toHaveLength(2);
  });

  test("reads the meters once, however many contracts there are", async () => {
    const { cwd, named } = contracts();
    const asked = async (args: readonly string[]): Promise<number> => {
      const { server, env } = await simulated();
      const { code } = await run([...COMPARE, ...args], { cwd, env });
      expect(code).toBe(0);
      return server.requests.length;
    };
    expect(await asked(named)).toBe(await asked(named.slice(0, 2)));
  });

  test("with a proposed law adds the same days under the rules of 2027", async () => {
    const { cwd } = contracts();
    const { code, out } = await run([...COMPARE, "--demo", "--allow-proposed-law", "--out", "out"], { cwd });
    expect(code).toBe(0);
    expect(out).toMatch(/1\. Variabel met twee tarieven +€/);
    expect(out).toMatch(/1\. Variabel met twee tarieven \(rules of 2027\) +€/);
    expect(Object.keys(filesBelow(cwd))).toContain("out/2022-03-01_2022-05-01/compare.pdf");
  });

  test("names a contract that cannot be billed under them as it was typed", async () => {
    const { cwd } = contracts();
    const silent = DEMO.replace(/ {2}feedIn:.*\n(?: {4}.*\n)+/, "");
    expect(silent).not.toBe(DEMO);
    writeFileSync(join(cwd, "silent.yaml"), silent);
    const named = ["--contract", "own.yaml", "--contract", "silent.yaml"];
    const { err } = await run(["compare", "2022-03-01/2022-03-03", "--demo", ...named, "--allow-proposed-law"], {
      cwd,
    });
    expect(err).toContain("with contract silent.yaml: Cannot price");
    expect(err).not.toContain(cwd);
  });

  test("names the one of several contracts that has no price for the days", async () => {
    const { cwd } = contracts();
    const late = resolve("fixtures/contracts/fixed-double.yaml");
    const { code, err } = await run([...COMPARE, "--demo", "--contract", "own.yaml", "--contract", late], { cwd });
    expect([code, err.split("\n")[1]]).toEqual([2, `  in ${late}`]);
  });

  test("writes every part of every contract as CSV", async () => {
    const { cwd, named } = contracts();
    const { out } = await run([...COMPARE, "--demo", ...named, "--format", "csv"], { cwd });
    const rows = out.trim().split("\n");
    expect(rows[0]).toBe("rules,rank,contract,id,amount,difference");
    expect(rows.at(-1)).toMatch(/^own,2,Duurder,total,[\d.]+,35\.48$/);
  });

  test("of contracts in two zones is exit 2", async () => {
    const { cwd } = contracts();
    writeFileSync(join(cwd, "far.yaml"), DEMO.replace("supplier:", "zone: Europe/Lisbon\nsupplier:"));
    const { code, err } = await run([...COMPARE, "--demo", "--contract", "own.yaml", "--contract", "far.yaml"], {
      cwd,
    });
    expect(code).toBe(2);
    expect(err).toContain("Cannot compare contracts of one zone Europe/Amsterdam with one of Europe/Lisbon");
  });

  test("with a contract that cannot be read is exit 2", async () => {
    const { cwd } = contracts();
    expect(
      (await run([...COMPARE, "--demo", "--contract", "own.yaml", "--contract", "nowhere.yaml"], { cwd })).code,
    ).toBe(2);
  });
});
