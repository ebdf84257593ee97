import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readContract } from "../src/tariff/read-contract.ts";
import { readOverrides } from "../src/tariff/read-overrides.ts";
import { scratch } from "./cli/run-command.ts";

const README = readFileSync("README.md", "utf8");
const [contract, meterChanges, overrides] = [...README.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text]) => text!);

function written(text: string): string {
  const file = join(scratch(), "file.yaml");
  writeFileSync(file, text);
  return file;
}

test("the contract of the README can be read, also with its change of meter", async () => {
  expect((await readContract(written(contract!))).name).toBe("Vast 1 jaar");
  const { meterChanges: changes } = await readContract(written(contract! + meterChanges!));
  expect(changes.map(({ old }) => Object.keys(old))).toEqual([["t1", "t2", "t3", "t4"]]);
});

test("the overrides of the README can be read", async () => {
  expect(await readOverrides(written(overrides!))).toMatchObject([{ register: "t1", value: "5400.250" }]);
});
