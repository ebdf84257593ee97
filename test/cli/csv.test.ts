import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { run, scratch } from "./run-command.ts";

const fixture = (name: string): string => fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url));
const CSV = ["--csv", fixture("exports/dsmr-reader-2024-hour.csv.gz"), "--lang", "en"];
const LATER = { clock: () => Date.parse("2025-06-01T12:00:00+02:00") };

function contract(): string {
  const file = join(scratch(), "contract.yaml");
  const electricity =
    "electricity: { supply: [{ from: 2024-01-01, normal: 0.14, low: 0.12 }], feedIn: [{ from: 2024-01-01, price: 0.05 }] }";
  writeFileSync(
    file,
    `name: Vast 2024\nvat: excluded\nsettlement: none\n${electricity}\ngas: { supply: [{ from: 2024-01-01, price: 0.45 }] }\n`,
  );
  return file;
}

describe("--csv", () => {
  test("a month that is all there is billed without a CEMM, a key or an archive", async () => {
    const { code, out } = await run(["bill", "2024-02", ...CSV, "--contract", contract(), "--format", "json"], LATER);
    const owed = JSON.parse(out);
    expect([code, owed.status, owed.period.text]).toEqual([0, "final", "2024-02"]);
  });

  test("a month with hours missing is refused, and says which", async () => {
    const { code, out, err } = await run(["bill", "2024-03", ...CSV, "--contract", contract()], LATER);
    expect([code, out]).toEqual([5, ""]);
    expect(err).toContain(
      "only a provisional one: No data from 2024-03-16T13:00:00+01:00 to 2024-03-17T18:00:00+01:00 (29 h)",
    );
  });

  test("usage by day adds up to the rows of the file", async () => {
    const { code, out } = await run(["usage", "2024-02", ...CSV, "--format", "json"], LATER);
    const rows: { importLow: string }[] = JSON.parse(out).rows;
    expect([code, rows.length]).toEqual([0, 29]);
    expect(rows.every(({ importLow }) => /^\d+\.\d{3}$/.test(importLow))).toBe(true);
  });

  test("decimal commas are told from the file, or said with --csv-decimal", async () => {
    const registers = fixture("exports/registers-2024-02.csv");
    const told = await run(["usage", "2024-02-29", "--lang", "en", "--csv", registers], LATER);
    const said = await run(["usage", "2024-02-29", "--lang", "en", "--csv", registers, "--csv-decimal", ","], LATER);
    expect([told.code, told.out]).toEqual([0, said.out]);
    expect(told.out).toContain("2.101");
    const other = await run(["usage", "2024-02-29", "--lang", "en", "--csv", registers, "--csv-decimal", "."], LATER);
    expect(other.err).toContain("Say which sign is decimal: --csv-decimal , or --csv-decimal .");
  });

  test("a file of Home Assistant without --csv-map names that option", async () => {
    const statistics = fixture("exports/home-assistant-2024-11-03.tsv");
    const { code, err } = await run(["usage", "2024-11-03", "--csv", statistics], LATER);
    expect([code, err]).toEqual([4, expect.stringContaining("→ Say it as in --csv-map t1=")]);
  });

  test.each([
    ["a file that is not there", ["--csv", "nowhere.csv"], "there is no such file"],
    ["a map without a register", [...CSV, "--csv-map", "sensor.power"], 'Cannot use --csv-map "sensor.power"'],
  ])("%s is refused", async (_, options, message) => {
    const { code, err } = await run(["usage", "2024-02", "--lang", "en", ...options], LATER);
    expect(code).not.toBe(0);
    expect(err).toContain(message);
  });
});
