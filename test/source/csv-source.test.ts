import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { archiveSource } from "../../src/source/archive/archive.ts";
import { csvSource } from "../../src/source/csv.ts";
import { readCsvSource } from "../../src/source/read-csv-source.ts";
import { EXPORTS, home, NOW, shown } from "./csv-reading.ts";

const lines = ["time,t1,gas", "2024-07-01 00:00,1.5,2.5", "2024-07-02 00:00,3,4"];

describe("a source of files", () => {
  test("is a device with a MAC that no maker gives out, the same for the same text", async () => {
    const [uid, again] = [await home(lines).uid(), await home([...lines]).uid()];
    expect(uid).toMatch(/^02(-[0-9A-F]{2}){5}$/);
    expect(again).toBe(uid);
    expect(await home([...lines, ""]).uid()).not.toBe(uid);
    expect(await home(lines, { uid: "001ec08596cc" }).uid()).toBe("00-1E-C0-85-96-CC");
    expect((await home(lines).ask({ kind: "devices" })).devices).toEqual([{ uid, name: "test.csv" }]);
  });

  test("reads a file and its gzip alike", async () => {
    const dir = mkdtempSync(join(tmpdir(), "csv-"));
    writeFileSync(join(dir, "a.csv"), `\uFEFF${lines.join("\n")}`);
    writeFileSync(join(dir, "a.csv.gz"), gzipSync(lines.join("\n")));
    const [plain, zipped] = [await readCsvSource(join(dir, "a.csv")), await readCsvSource([join(dir, "a.csv.gz")])];
    expect(await zipped.uid()).toBe(await plain.uid());
    expect(await shown(zipped, "2024-07-01T21:59:59Z")).toEqual(await shown(plain, "2024-07-01T21:59:59Z"));
  });

  test.each([
    ["no such file", "none.csv", undefined, /"none\.csv": there is no such file/],
    ["no text", "b.csv", Uint8Array.of(0x74, 0xff, 0xfe), /it is not text in UTF-8/],
    ["half a gzip", "c.csv.gz", gzipSync("a".repeat(99)).subarray(0, 20), /Cannot read ".*c\.csv\.gz": Z_BUF_ERROR/],
  ])("refuses %s", async (_, name, bytes, message) => {
    const dir = mkdtempSync(join(tmpdir(), "csv-"));
    if (bytes !== undefined) writeFileSync(join(dir, name), bytes);
    await expect(readCsvSource(bytes === undefined ? name : join(dir, name))).rejects.toThrow(message);
  });

  test("says the same in words and in pages", async () => {
    const source = await readCsvSource(`${EXPORTS}dsmr-reader-2024-hour.csv.gz`, { now: () => NOW });
    const at = Date.parse("2024-03-16T12:00:00Z");
    for (const query of [
      { kind: "day", meter: "p1", at },
      { kind: "month", meter: "p1-gas", at },
      { kind: "totals", meter: "p1", at },
      { kind: "ios" },
    ] as const) {
      const answer = await source.answer(query);
      expect(JSON.parse(answer.body)).toMatchObject({ kind: query.kind });
      expect(source.decode(query, answer)).toEqual(await source.ask(query));
    }
  });

  test("knows what a day does not tell, and nothing before its first row or after its last", async () => {
    const source = home(lines);
    expect(await shown(source, "2024-06-30T21:59:59Z")).toMatchObject({ t1: [1500, "2024-06-30T22:00:00.000Z"] });
    expect(await shown(source, "2024-06-30T21:59:58Z")).toEqual({});
    expect(await shown(source, "2024-07-02T12:00:00Z")).toMatchObject({ t1: [3000, "2024-07-01T22:00:00.000Z"] });
    expect(await shown(source, "2024-07-03T12:00:00Z")).toEqual({});
  });

  test("gives gas alone when gas is asked, and nothing of meters that it does not have", async () => {
    const at = Date.parse("2024-07-01T12:00:00Z");
    const { readings } = await home(lines).ask({ kind: "totals", meter: "p1-gas", at });
    expect(readings.map(({ register }) => register)).toEqual(["gas"]);
    const noGas = home(["time,t1", "2024-07-01 00:00,1"]);
    for (const query of [
      { kind: "totals", meter: "p1-gas", at },
      { kind: "day", meter: "s01", at },
      { kind: "io", meter: "han" },
    ] as const)
      await expect(noGas.ask(query)).rejects.toMatchObject({ code: "unsupported-alias" });
    await expect(noGas.ask({ kind: "realtime", meter: "p1" })).rejects.toMatchObject({ code: "unsupported" });
  });

  test("gives days by month and months by year as net energy by register, and gas", async () => {
    const source = await readCsvSource(`${EXPORTS}dsmr-reader-2024-hour.csv.gz`, { now: () => NOW });
    const at = Date.parse("2024-02-10T12:00:00Z");
    const { series: days } = await source.ask({ kind: "month", meter: "p1", at });
    expect(days.times.length).toBe(29);
    const { series: months } = await source.ask({ kind: "year", meter: "p1", at });
    expect(months.times.length).toBe(11);
    const sum = days.columns.netLowKwh!.reduce((total, kwh) => total + kwh, 0);
    expect(months.columns.netLowKwh![1]).toBeCloseTo(sum, 6);
    const { series: gas } = await source.ask({ kind: "day", meter: "p1-gas", at });
    expect([gas.times.length, Object.keys(gas.columns)]).toEqual([24, ["m3"]]);
  });

  test("leaves out a month that begins before its first row or ends after its last", async () => {
    const source = await readCsvSource(`${EXPORTS}engie-2024-2026-hour.csv.gz`, { now: () => NOW });
    const monthsOf = async (year: number): Promise<number[]> => {
      const { series } = await source.ask({ kind: "year", meter: "p1", at: Date.UTC(year, 5) });
      return [...series.times].map((at) => new Date(at + 7_200_000).getUTCMonth() + 1);
    };
    expect(await monthsOf(2024)).toEqual([5, 6, 7, 8, 9, 10, 11, 12]);
    expect(await monthsOf(2026)).toEqual([]);
  });

  test("keeps no archive, which would forget what is missing", () => {
    expect(() => archiveSource(home(lines), { dir: tmpdir() })).toThrow("Cannot keep an archive of files of intervals");
  });

  test("gives up when asked to", async () => {
    const signal = AbortSignal.abort(new Error("enough"));
    await expect(home(lines).ask({ kind: "ios" }, { signal })).rejects.toThrow("enough");
  });

  test.each([
    [[], {}, /no CSV files/],
    [[{ name: "a", text: lines.join("\n") }], { zone: "Mars/Olympus" }, /IANA zone/],
    [[{ name: "a", text: lines.join("\n") }], { uid: "x" }, /MAC/],
  ])("refuses what a program gets wrong: %#", (files, options, message) => {
    expect(() => csvSource(files, options)).toThrow(message);
    expect(() => csvSource(files, options)).toThrow(RangeError);
  });
});
