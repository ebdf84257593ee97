import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { simulatedHome } from "../../src/testing/simulated-home.ts";
import { run, scratch, simulated } from "./run-command.ts";

const at = (civil: string): number => Date.parse(`${civil}:00+01:00`);

/** The electricity meter is changed on 12 January at 10:30; every register has counted evenly. */
const home = simulatedHome({
  readings: [
    { at: at("2022-12-31T00:00"), t1: 996_000, t2: 1_994_000, t3: 99_000, t4: 198_000, gas: 495_000 },
    { at: at("2023-02-02T00:00"), t1: 1_128_000, t2: 2_192_000, t3: 132_000, t4: 264_000, gas: 660_000 },
  ],
  restarts: [{ at: at("2023-01-12T10:30"), t1: 0, t2: 12, t3: 0, t4: 0 }],
});

const CHANGE =
  'meterChanges: [{ at: "2023-01-12T10:30", old: { t1: 1045.750, t2: 2068.625, t3: 111.437, t4: 222.875 }, new: { t1: 0, t2: 0.012, t3: 0, t4: 0 } }]';

async function bill(change: string, ...more: string[]) {
  const file = join(scratch(), "contract.yaml");
  const electricity =
    "electricity: { supply: [{ from: 2023-01-01, price: 0.14 }], feedIn: [{ from: 2023-01-01, price: 0.05 }] }";
  writeFileSync(file, `name: Vast\nvat: excluded\nsettlement: none\n${electricity}\n${change}\n`);
  const { env } = await simulated({ home });
  return run(["bill", "2023-01", "--contract", file, "--no-archive", "--no-history", "--lang", "en", ...more], { env });
}

describe("a bill across a meter change", () => {
  test("is final, with the readings of both meters and what is known of the change", async () => {
    const { code, out } = await bill(CHANGE, "--format", "json");
    const owed = JSON.parse(out);
    expect([code, owed.status]).toEqual([0, "final"]);
    expect(owed.issues.map((issue: { code: string }) => issue.code)).toContain("meter-change");
    expect(owed.readings.filter((reading: { register: string }) => reading.register === "t2")).toMatchObject([
      { from: "2023-01-01", to: "2023-01-12", end: { value: "2068.625", quality: "derived" } },
      { from: "2023-01-12", to: "2023-02-01", start: { value: "0.012", quality: "derived" } },
    ]);
  });

  test("that the contract does not tell of is exit 6, and says how to tell", async () => {
    const { code, err } = await bill("");
    expect(code).toBe(6);
    expect(err).toContain("Cannot bill: register t1 (import) fell from 999.993 kWh to 78.325 kWh between");
    expect(err).toContain("add it to `meterChanges` in the contract");
  });

  test("that leaves out a register in use is exit 2, and says which", async () => {
    const { code, err } = await bill(CHANGE.replaceAll(/, t4: [\d.]+/g, ""));
    expect(code).toBe(2);
    expect(err).toContain("it does not name register t4 (export), which is in use");
  });
});
