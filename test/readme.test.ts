import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { readContract } from "../src/tariff/read-contract.ts";
import { readOverrides } from "../src/tariff/read-overrides.ts";
import { scratch } from "./cli/run-command.ts";

const README = readFileSync("README.md", "utf8");
const [contract, dynamic, meterChanges, overrides] = [...README.matchAll(/```yaml\n([\s\S]*?)```/g)].map(
  ([, text]) => text!,
);

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

test("the dynamic prices of the README can be read, with the row of prices that it shows", async () => {
  const [header, row] = [/`(start,price)`/, /`(\d{4}-\S+,\S+)`/].map((wanted) => wanted.exec(README)?.[1]);
  const lists = dynamic!.split("\n");
  const fixed = contract!.split("\n").filter((line) => !/^ {2}feedIn:/.test(line));
  const electricity = fixed.findIndex((line) => /^ {2}supply:/.test(line));
  const file = written(fixed.with(electricity, lists.join("\n")).join("\n"));
  writeFileSync(join(dirname(file), "day-ahead.csv"), `${header}\n${row}\n2026-10-01T01:00+02:00,0.07\n`);
  const { electricity: read, prices } = await readContract(file);
  expect([read?.supply, read?.feedIn].map((list) => list?.map((each) => each.dynamic?.prices))).toEqual([
    ["day-ahead.csv"],
    ["day-ahead.csv"],
  ]);
  expect(prices?.get("day-ahead.csv")?.priceOf(0)).toBe("0.08123");
});

test("the overrides of the README can be read", async () => {
  expect(await readOverrides(written(overrides!))).toMatchObject([{ register: "t1", value: "5400.250" }]);
});
