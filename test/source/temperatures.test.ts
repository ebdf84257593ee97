import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SourceError } from "../../src/errors.ts";
import { readTemperatures } from "../../src/source/temperatures.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "temperatures-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function fileOf(text: string): Promise<string> {
  const file = join(
    folder,
    `${Math.abs(text.split("").reduce((hash, c) => (hash * 31 + c.charCodeAt(0)) | 0, 7))}.csv`,
  );
  await writeFile(file, text);
  return file;
}

describe("temperatures", () => {
  test("the file of De Bilt has a mean for each of 2,893 days", async () => {
    const days = await readTemperatures("fixtures/weather/de-bilt-daily-2018-2025.csv");
    expect(days.length).toBe(2893);
    expect(days[0]).toEqual({ date: "2018-01-01", celsius: 6.75 });
    expect(days.at(-1)).toEqual({ date: "2025-12-02", celsius: 7.75 });
  });

  test("rows in any order come out by date; a day with an empty mean is left out, never 0", async () => {
    const file = await fileOf("\uFEFFmean_c,date\r\n-3.5,2026-01-03\r\n,2026-01-02\r\n0,2026-01-01\r\n");
    expect(await readTemperatures(file)).toEqual([
      { date: "2026-01-01", celsius: 0 },
      { date: "2026-01-03", celsius: -3.5 },
    ]);
  });

  test("columns may have other names and semicolons between them", async () => {
    const file = await fileOf("dag;gemiddeld\n2026-01-01;4.5\n");
    expect(await readTemperatures(file, { date: "dag", celsius: "gemiddeld" })).toEqual([
      { date: "2026-01-01", celsius: 4.5 },
    ]);
  });

  test.each([
    ["a decimal comma", "date;mean_c\n2026-01-01;4,5\n", 'line 2, column "mean_c": "4,5": wanted is °C'],
    ["a Fahrenheit mean", "date,mean_c\n2026-01-01,75\n", 'column "mean_c": "75": wanted is °C between -60 and 60'],
    ["no such date", "date,mean_c\n2026-02-30,4.5\n", 'line 2, column "date": "2026-02-30": wanted is a date'],
    ["a day twice", "date,mean_c\n2026-01-01,4\n2026-01-01,5\n", 'line 3, column "date": "2026-01-01": this day comes'],
    ["no such column", "date,temp\n2026-01-01,4\n", 'column "mean_c": there is no such column, only date, temp'],
  ])("%s is refused with its line", async (_, text, message) => {
    const error = await readTemperatures(await fileOf(text)).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(SourceError);
    expect((error as SourceError).message).toContain(message);
  });

  test("a file that is not there is refused by name", async () => {
    await expect(readTemperatures("nowhere.csv")).rejects.toThrow('Cannot read "nowhere.csv": there is no such file');
  });
});
