import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { bill } from "../../src/bill/bill.ts";
import type { Bill } from "../../src/bill/bill-document.ts";
import { ReadingError } from "../../src/errors.ts";
import { readCsvSource } from "../../src/source/read-csv-source.ts";
import type { Source } from "../../src/source/source.ts";
import { collect } from "../../src/stream/collect.ts";
import { samples } from "../../src/stream/samples.ts";
import { toTable } from "../../src/table/to-table.ts";
import { defineContract } from "../../src/tariff/define-contract.ts";
import { period } from "../../src/units/period.ts";
import { usage } from "../../src/usage/usage.ts";
import { usageRows } from "../../src/usage/usage-rows.ts";
import { EXPORTS, home, NOW } from "./csv-reading.ts";

const ZONE = "Europe/Amsterdam";
const FILE = `${EXPORTS}dsmr-reader-2024-hour.csv.gz`;
const dsmrReader = readCsvSource(FILE, { now: () => NOW });

const from = "2024-01-01";
const electricity = {
  supply: [{ from, normal: "0.12500", low: "0.11200" }],
  standing: [{ from, perDay: "0.19692" }],
  network: [{ from, perYear: "395.076" }],
  feedIn: [{ from, price: "0.05450" }],
  netting: { method: "per-register" as const },
  energyTax: "NL" as const,
  taxCredit: "NL" as const,
};
const gas = {
  supply: [{ from, price: "0.38000" }],
  standing: [{ from, perDay: "0.19692" }],
  network: [{ from, perDay: "0.55000" }],
  energyTax: "NL" as const,
};
const terms = {
  name: "Vast",
  country: "NL",
  zone: ZONE,
  currency: "EUR",
  vat: "excluded",
  settlement: "none",
} as const;
const contract = defineContract({ ...terms, electricity, gas });

async function billOf(source: Source, text: string, by = contract): Promise<Bill> {
  return bill(await usage(source, by, period(text, ZONE), { now: NOW }), by, { lang: "en" });
}

/** The sums of the file's own rows from one civil date to another, by splitting lines: nothing of the source is used. */
function rowSums(first: string, after: string): string[] {
  const rows = gunzipSync(readFileSync(FILE)).toString().trim().split("\n").slice(1);
  const own = rows.map((row) => row.split(",")).filter(([time = ""]) => time >= first && time < after);
  return [1, 2, 3, 4, 5].map((column) => {
    const wh = own.reduce((sum, row) => sum + Math.round(Number(row[column]) * 1000), 0);
    return (wh / 1000).toFixed(3);
  });
}

describe("a bill from a DSMR-reader export", () => {
  test("of 2024-02, which is whole, is final, and its quantities are the sums of its rows", async () => {
    const owed = await billOf(await dsmrReader, "2024-02");
    expect(owed.status).toBe("final");
    expect(owed.readings.map(({ usage }) => usage)).toEqual(rowSums("2024-02-01", "2024-03-01"));
    expect(owed.readings[0]!.start).toMatchObject({ at: "2024-02-01T00:00:00+01:00", quality: "measured" });
    const [normal, low] = owed.lines;
    expect([normal!.quantity, normal!.quality]).toEqual([owed.readings[1]!.usage, "measured"]);
    expect([low!.quantity, low!.quality]).toEqual([owed.readings[0]!.usage, "measured"]);
    expect(owed.issues.map(({ code }) => code)).toContain("counter-of-intervals");
    expect(owed.issues.map(({ code }) => code)).not.toContain("gap");
  });

  test("of a month whose last quarter is not in the file is provisional, and says which quarter", async () => {
    const quarter = (at: number): string => `${new Date(at).toISOString()},0.1`;
    const [start, end] = [Date.parse("2024-01-31T22:00:00Z"), Date.parse("2024-02-29T22:45:00Z")];
    const rows = Array.from({ length: (end - start) / 900_000 }, (_, index) => quarter(start + index * 900_000));
    const format = { kind: "intervals", every: "quarter", time: "time", registers: { t2: "kwh" } } as const;
    const source = home(["time,kwh", ...rows], { format });
    const single = { ...electricity, supply: [{ from, price: "0.12500" }] };
    const owed = await billOf(source, "2024-02", defineContract({ ...terms, electricity: single }));
    expect(owed.status).toBe("provisional");
    expect(owed.issues.find(({ code }) => code === "gap")!.message).toMatch(
      /from 2024-02-29T23:45:00\+01:00 to 2024-03-01T00:00:00\+01:00 \(0.25 h\)/,
    );
  });

  test("of 2024-03 is provisional, names the 30 hours that are missing, and fills none", async () => {
    const owed = await billOf(await dsmrReader, "2024-03");
    expect(owed.status).toBe("provisional");
    expect(owed.issues.filter(({ code }) => code === "gap")).toEqual([
      {
        code: "gap",
        severity: "warning",
        from: "2024-03-16T13:00:00+01:00",
        to: "2024-03-17T18:00:00+01:00",
        message:
          "No data from 2024-03-16T13:00:00+01:00 to 2024-03-17T18:00:00+01:00 (29 h): what was counted then is not in the quantities",
      },
      expect.objectContaining({ from: "2024-03-21T06:00:00+01:00", to: "2024-03-21T07:00:00+01:00" }),
    ]);
    expect(owed.readings.map(({ usage }) => usage)).toEqual(rowSums("2024-03-01", "2024-04-01"));
    const energy = owed.lines.filter(({ unit }) => unit === "kWh" || unit === "m3");
    expect(new Set(energy.map(({ quality }) => quality))).toEqual(new Set(["missing"]));
  });

  test("that begins and ends inside a gap counts what is there", async () => {
    const owed = await billOf(await dsmrReader, "2024-03-17/2024-03-19");
    expect(owed.status).toBe("provisional");
    expect(owed.readings.map(({ usage }) => usage)).toEqual(rowSums("2024-03-17", "2024-03-19"));
  });

  test("of the year is the sum of its months", async () => {
    const source = await dsmrReader;
    const year = await billOf(source, "2024");
    expect(year.readings.map(({ usage }) => usage)).toEqual(["1828.818", "1914.313", "651.104", "1477.279", "621.827"]);
    expect(year.status).toBe("provisional");
  });

  test("marks the lines of the price period that has the gap, and not those of the other", async () => {
    const two = defineContract({
      ...terms,
      electricity: {
        ...electricity,
        supply: [...electricity.supply, { from: "2024-03-18", normal: "0.2", low: "0.2" }],
        netting: { method: "none" as const },
      },
    });
    const owed = await billOf(await dsmrReader, "2024-03-10/2024-03-20", two);
    const supply = owed.lines.filter(({ kind }) => kind === "supply");
    expect(supply.map(({ from: start, quality }) => [start, quality])).toEqual([
      ["2024-03-10", "missing"],
      ["2024-03-18", "measured"],
      ["2024-03-10", "missing"],
      ["2024-03-18", "measured"],
    ]);
  });

  test("beyond its rows is refused", async () => {
    const source = await dsmrReader;
    await expect(billOf(source, "2025-01")).rejects.toThrow(ReadingError);
    await expect(billOf(source, "2023-12")).rejects.toThrow(ReadingError);
  });
});

describe("a gap", () => {
  const hoursOf = (date: string, from: number, to: number): string[] =>
    Array.from({ length: to - from }, (_, index) => `${date}T${String(from + index).padStart(2, "0")}:00:00+01:00,1,`);
  const format = { kind: "intervals", every: "hour", time: "time", registers: { t2: "kwh", t4: "back" } } as const;
  const single = defineContract({ ...terms, electricity: { ...electricity, supply: [{ from, price: "0.12" }] } });

  test("of export alone makes the bill provisional, also when no line of the bill is about it", async () => {
    const alone = defineContract({
      ...terms,
      electricity: {
        ...electricity,
        supply: [{ from, price: "0.12" }],
        netting: { method: "none" },
        energyTax: "none",
      },
    });
    const rows = [...hoursOf("2024-01-10", 0, 24), ...hoursOf("2024-01-11", 0, 24)];
    const lines = rows.map((row, index) => (index === 5 ? row : `${row}0`));
    const owed = await billOf(home(["time,kwh,back", ...lines], { format }), "2024-01-10/2024-01-12", alone);
    expect(owed.status).toBe("provisional");
    expect(owed.lines.map(({ quality }) => quality)).not.toContain("missing");
    expect(owed.issues.find(({ code }) => code === "gap")?.message).toContain("No data of register t4 (export) from");
  });

  test("as long as the period is refused: 0 kWh is not what was measured", async () => {
    const rows = [...hoursOf("2024-01-09", 0, 24), ...hoursOf("2024-01-12", 0, 24)].map((row) => `${row}0`);
    const source = home(["time,kwh,back", ...rows], { format });
    await expect(billOf(source, "2024-01-10/2024-01-12", single)).rejects.toMatchObject({ code: "missing" });
    const around = await usage(source, single, period("2024-01-09/2024-01-13", ZONE), { now: NOW });
    expect(around.days.map(({ used, quality }) => [used.t2, quality])).toEqual([
      [24_000, "measured"],
      [null, "missing"],
      [null, "missing"],
      [24_000, "measured"],
    ]);
  });

  test("is named by itself ten times; all others are one issue", async () => {
    const rows = hoursOf("2024-01-10", 0, 24).map((row, index) => `${row}${index % 2 === 0 ? 0 : ""}`);
    const source = home(["time,kwh,back", ...rows, ...hoursOf("2024-01-11", 0, 1).map((row) => `${row}0`)], { format });
    const { issues } = await usage(source, single, period("2024-01-10", ZONE), { now: NOW });
    const gaps = issues.filter(({ code }) => code === "gap");
    expect(gaps.length).toBe(11);
    expect(gaps.at(-1)!.text.en).toContain(
      "from 2024-01-10T21:00:00+01:00 to 2024-01-11T00:00:00+01:00 (2 h in 2 gaps)",
    );
  });

  test("is null by the hour, and a day that has one holds what is left", async () => {
    const source = await dsmrReader;
    const options = { contract, now: NOW };
    const { rows: hours, issues } = await usageRows(source, period("2024-03-16", ZONE), { by: "hour", ...options });
    expect(hours[12]).toMatchObject({ importLow: "0.304", exportLow: "0.000", quality: "derived" });
    expect(hours[13]).toMatchObject({
      importLow: null,
      importNormal: null,
      exportLow: null,
      gas: null,
      quality: "missing",
    });
    expect(issues.map(({ code }) => code)).toContain("gap");
    const { rows: days } = await usageRows(source, period("2024-03-16", ZONE), { by: "day", ...options });
    expect(days[0]).toMatchObject({ importLow: rowSums("2024-03-16", "2024-03-17")[0], quality: "missing" });
  });
});

describe("a gap of one register", () => {
  const registers = { t1: "low", t2: "normal" };
  const format = { kind: "intervals", every: "hour", time: "time", registers } as const;
  const isLow = (hour: number): boolean => hour < 7 || hour === 23;
  const row = (hour: number): string => {
    const [low, normal] = isLow(hour) ? ["0.5", "0"] : ["0", "2"];
    return `2024-01-10T${String(hour).padStart(2, "0")}:00:00+01:00,${hour === 3 ? "" : low},${normal}`;
  };

  test("leaves the hours of the other known, and its own as far as they were sampled", async () => {
    const source = home(["time,low,normal", ...Array.from({ length: 24 }, (_, hour) => row(hour))], { format });
    const { rows } = await usageRows(source, period("2024-01-10", ZONE), { by: "hour", contract, now: NOW });
    const told = rows.map(({ importLow, importNormal, quality }) => [importLow, importNormal, quality].join(" "));
    expect(told).toEqual(
      Array.from({ length: 24 }, (_, hour) => {
        if (hour === 3) return " 0.000 missing";
        return isLow(hour) ? "0.500 0.000 derived" : "0.000 2.000 derived";
      }),
    );
  });
});

describe("the hours of an export", () => {
  test("are 745 in October, and add up to the registers", async () => {
    const source = await dsmrReader;
    const chunks = await collect(samples(source, { meter: "p1", every: "hour", period: period("2024-10", ZONE) }));
    expect(chunks.reduce((count, { times }) => count + times.length, 0)).toBe(745);
    const sum = chunks.flatMap(({ columns }) => [...columns.importWh!]).reduce((total, wh) => total + wh, 0);
    const [low, normal] = rowSums("2024-10-01", "2024-11-01");
    expect(sum).toBeCloseTo((Number(low) + Number(normal)) * 1000, 6);
  });

  test("are 743 in March, of which 30 are not there", async () => {
    const source = await dsmrReader;
    const table = await toTable(samples(source, { meter: "p1", every: "hour", period: period("2024-03", ZONE) }));
    const minutes = [...(table.array("minutes") as Iterable<number>)].map(Number);
    expect(minutes.length).toBe(743);
    expect(minutes.filter((each) => each === 60).length).toBe(713);
  });

  test("are hours of gas too", async () => {
    const source = await dsmrReader;
    const chunks = await collect(samples(source, { meter: "p1-gas", every: "hour", period: period("2024-02", ZONE) }));
    const litres = chunks.flatMap(({ columns }) => [...columns.litres!]).reduce((total, each) => total + each, 0);
    expect(litres).toBeCloseTo(Number(rowSums("2024-02-01", "2024-03-01")[4]) * 1000, 6);
  });
});

describe("a bill from registers", () => {
  test("rests on its readings, whatever is missing between, and is final", async () => {
    const source = await readCsvSource(`${EXPORTS}registers-2024-02.csv`, { decimal: ",", now: () => NOW });
    const owed = await billOf(source, "2024-02-28/2024-03-02");
    expect([owed.status, owed.issues.some(({ code }) => code === "gap")]).toEqual(["final", false]);
    expect(owed.readings.map(({ usage }) => usage)).toEqual(["6.303", "9.606", "1.509", "4.212", "12.315"]);
  });

  test("of a HomeWizard export is final over the night of 25 hours", async () => {
    const files = ["homewizard-2024-10-27.csv", "homewizard-gas-2024-10-27.csv"].map((name) => EXPORTS + name);
    const owed = await billOf(await readCsvSource(files, { now: () => NOW }), "2024-10-27");
    expect([owed.status, owed.readings.at(-1)!.usage]).toEqual(["final", "0.925"]);
  });
});
