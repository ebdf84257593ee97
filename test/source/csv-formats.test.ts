import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvSource } from "../../src/source/csv.ts";
import { readCsvSource } from "../../src/source/read-csv-source.ts";
import { period } from "../../src/units/period.ts";
import { usageRows } from "../../src/usage/usage-rows.ts";
import { counted, EXPORTS, home, NOW, refusal, shown } from "./csv-reading.ts";

const IDS = {
  t1: "sensor.electricity_meter_energy_consumption_tarif_1",
  t2: "sensor.electricity_meter_energy_consumption_tarif_2",
  t4: "sensor.electricity_meter_energy_production_tarif_2",
  gas: "sensor.gas_meter_gas_consumption",
};

describe("known exports", () => {
  test("DSMR-reader, 2024: the year adds up to the totals of its rows", async () => {
    const source = await readCsvSource(`${EXPORTS}dsmr-reader-2024-hour.csv.gz`, { now: () => NOW });
    expect(await counted(source, "2023-12-31T22:59:59Z", "2024-12-31T22:59:59Z")).toEqual({
      t1: 1_828_818,
      t2: 1_914_313,
      t3: 651_104,
      t4: 1_477_279,
      gas: 621_827,
    });
  });

  test("a supplier's export: both directions by tariff, all of its days", async () => {
    const source = await readCsvSource(`${EXPORTS}engie-2024-2026-hour.csv.gz`, { now: () => NOW });
    expect(await counted(source, "2024-04-12T21:59:59Z", "2026-01-03T22:59:59Z")).toEqual({
      t1: 3_020_206,
      t2: 2_309_809,
      t3: 3_094_816,
      t4: 7_282_464,
    });
    expect((await source.ask({ kind: "ios" })).ios.map(({ alias }) => alias)).toEqual(["p1"]);
  });

  test("HomeWizard: registers at the midnights of a day of 25 hours, gas from a file of its own", async () => {
    const files = ["homewizard-2024-10-27.csv", "homewizard-gas-2024-10-27.csv"].map((name) => EXPORTS + name);
    const source = await readCsvSource(files, { now: () => NOW });
    expect(await shown(source, "2024-10-26T21:59:59Z")).toEqual({
      t1: [5_321_280, "2024-10-26T22:00:00.000Z"],
      t2: [6_002_310, "2024-10-26T22:00:00.000Z"],
      t3: [10_200, "2024-10-26T22:00:00.000Z"],
      t4: [33_100, "2024-10-26T22:00:00.000Z"],
      gas: [812_382, "2024-10-26T22:00:00.000Z"],
    });
    const day = await counted(source, "2024-10-26T21:59:59Z", "2024-10-27T22:59:59Z");
    expect(day).toMatchObject({ t2: 0, t4: 0, gas: 25 * 37 });
    const series = (await source.ask({ kind: "day", meter: "p1", at: Date.parse("2024-10-27T12:00:00Z") })).series;
    expect(series.times.length).toBe(25);
    expect(series.columns.importWh!.reduce((sum, wh) => sum + wh, 0)).toBe(day.t1);
    expect(series.columns.exportWh!.reduce((sum, wh) => sum + wh, 0)).toBe(day.t3);
  });

  test("Home Assistant: the row of an hour tells what the counter was at its end", async () => {
    const source = await readCsvSource(`${EXPORTS}home-assistant-2024-11-03.tsv`, { now: () => NOW, statistics: IDS });
    expect(await shown(source, "2024-11-02T22:59:59Z")).toEqual({
      t1: [100_000, "2024-11-02T23:00:00.000Z"],
      t2: [200_000, "2024-11-02T23:00:00.000Z"],
      t4: [50_000, "2024-11-02T23:00:00.000Z"],
      gas: [30_000, "2024-11-02T23:00:00.000Z"],
    });
    expect(await counted(source, "2024-11-02T22:59:59Z", "2024-11-03T22:59:59Z")).toEqual({
      t1: 6000,
      t2: 12_000,
      t4: 3000,
      gas: 792,
    });
    expect((await source.coverage!(0, NOW)).issues.map(({ code }) => code)).toEqual(["counter-of-sums"]);
  });

  test.each([
    ["all statistics", IDS, { importLow: "0.250", importNormal: "0.500", exportLow: null, exportNormal: "0.125" }],
    [
      "no export",
      { t1: IDS.t1, t2: IDS.t2 },
      { importLow: "0.250", importNormal: "0.500", exportLow: null, exportNormal: null },
    ],
    ["one register", { t2: IDS.t2 }, { importLow: null, importNormal: "0.500", exportLow: null, exportNormal: null }],
  ])(
    "Home Assistant: with %s each hour has what it counted, and is not called missing",
    async (_, statistics, hour) => {
      const source = await readCsvSource(`${EXPORTS}home-assistant-2024-11-03.tsv`, { now: () => NOW, statistics });
      const { rows } = await usageRows(source, period("2024-11-03", source.zone), { by: "hour" });
      expect(rows).toHaveLength(24);
      for (const row of rows) expect(row).toMatchObject({ ...hour, quality: "derived" });
    },
  );

  test("Home Assistant: epoch seconds, state where there is no sum, litres of gas", async () => {
    const lines = ["Statistic_ID,Unit,Start,State", "sensor.gas,L,1730588400,5000", "sensor.other,W,x,y"];
    const source = home(lines, { statistics: { gas: "sensor.gas" } });
    expect(await shown(source, "2024-11-03T00:00:00Z")).toEqual({ gas: [5000, "2024-11-03T00:00:00.000Z"] });
  });

  test("registers by their own names, with decimal commas that the file itself tells", async () => {
    const source = await readCsvSource(`${EXPORTS}registers-2024-02.csv`, { now: () => NOW });
    expect(await shown(source, "2024-02-28T22:59:59Z")).toMatchObject({ t1: [1_002_101, "2024-02-28T22:59:00.000Z"] });
    expect(await counted(source, "2024-02-28T22:59:59Z", "2024-02-29T22:59:59Z")).toEqual({
      t1: 2101,
      t2: 3202,
      t3: 503,
      t4: 1404,
      gas: 4105,
    });
  });

  test("registers in Wh and litres, as the names say", async () => {
    const source = home(["epoch_s,t1_wh,gas_l", "1730588400,1234,567"]);
    expect(await shown(source, "2024-11-03T00:00:00Z")).toMatchObject({
      t1: [1234, expect.any(String)],
      gas: [567, expect.any(String)],
    });
  });
});

describe("the decimal sign", () => {
  const twice = (amount: string): readonly string[] => ["time;t1", `2024-01-01 00:00;${amount}`];

  test.each(["0,123", "1000,000", "5,25", "12,1234"])("of %s can only be the comma", async (amount) => {
    const [value] = (await shown(home(twice(amount)), "2024-01-01T22:59:59Z")).t1!;
    expect(value).toBe(Math.round(Number(amount.replace(",", ".")) * 1000));
  });

  test("is that of the file: one sure amount tells how the others are read", async () => {
    const source = home(["time;t1;t2", "2024-01-01 00:00;1,234;0,500"]);
    expect(await shown(source, "2024-01-01T22:59:59Z")).toMatchObject({
      t1: [1234, expect.any(String)],
      t2: [500, expect.any(String)],
    });
  });

  test.each([
    ["1,234", twice("1,234"), '"1,234" is not a number with a decimal point'],
    ["a file that has both signs", [...twice("0,5"), "2024-01-02 00:00;1.5"], '"0,5" is not a number'],
  ])("of %s is asked for, as the command takes it", (_, lines, message) => {
    const { text, hint } = refusal(() => home(lines));
    expect(text.en).toContain(message);
    expect(hint?.en).toContain("--csv-decimal ,");
  });

  test("that is said is used", async () => {
    const source = home(twice("1,234"), { decimal: "," });
    expect((await shown(source, "2024-01-01T22:59:59Z")).t1![0]).toBe(1234);
  });
});

describe("columns of one's own", () => {
  const format = {
    kind: "intervals",
    every: "quarter",
    time: "Tot",
    stamp: "end",
    registers: { t2: "Verbruik, Wh" },
    units: { t2: "Wh" },
  } as const;

  test("intervals named by their end, in Wh, parted by semicolons, behind a byte order mark", async () => {
    const lines = ["\uFEFFtot ; VERBRUIK, WH", "01-07-2024 00:15;100", "01-07-2024 00:30;50", "01-07-2024 00:45;25"];
    const source = home(lines, { format });
    expect(await shown(source, "2024-06-30T21:59:59Z")).toEqual({ t2: [0, "2024-06-30T22:00:00.000Z"] });
    expect(await shown(source, "2024-06-30T22:29:59Z")).toEqual({ t2: [150, "2024-06-30T22:30:00.000Z"] });
  });

  test("civil days are intervals of 23, 24 and 25 hours", async () => {
    const lines = ["day,kwh", "2024-03-30,10", "2024-03-31,20", "2024-04-01,30", "2024-10-27,5"];
    const days = { kind: "intervals", every: "day", time: "day", registers: { t2: "kwh" } } as const;
    const source = home(lines, { format: days });
    expect(await counted(source, "2024-03-30T22:59:59Z", "2024-03-31T21:59:59Z")).toEqual({ t2: 20_000 });
    const { missing } = await source.coverage!(Date.parse("2024-03-01T00:00:00Z"), Date.parse("2024-11-01T00:00:00Z"));
    expect(missing.map(({ start, end }) => [new Date(start).toISOString(), new Date(end).toISOString()])).toEqual([
      ["2024-04-01T22:00:00.000Z", "2024-10-26T22:00:00.000Z"],
      ["2024-10-27T23:00:00.000Z", "2024-11-01T00:00:00.000Z"],
    ]);
  });

  test.each([
    [{ ...format, registers: {} }, /no registers/],
    ["csv", /must be one of dsmr-reader, supplier, homewizard, registers, home-assistant/],
  ])("refuses the format %o as a mistake of the program", (wrong, message) => {
    expect(() => home(["Tot,a", "1,1"], { format: wrong as never })).toThrow(message);
    expect(() => home(["Tot,a", "1,1"], { format: wrong as never })).toThrow(RangeError);
  });
});

describe("rows", () => {
  const hour = (clock: string, value: string): string => `2024-07-01T${clock}:00+02:00,${value}`;
  const format = { kind: "intervals", every: "hour", time: "time", registers: { t2: "kwh" } } as const;

  test("may stand in any order and come twice", async () => {
    const hours = Array.from({ length: 24 }, (_, index) =>
      hour(`${String(index).padStart(2, "0")}:00`, `0.${index + 100}`),
    );
    const wanted = await counted(
      home(["time,kwh", ...hours], { format }),
      "2024-06-30T21:59:59Z",
      "2024-07-01T21:59:59Z",
    );
    const shuffled = fc.shuffledSubarray(hours, { minLength: 24 });
    await fc.assert(
      fc.asyncProperty(shuffled, fc.subarray(hours), async (rows, again) => {
        const source = home(["time,kwh", ...rows, ...again], { format });
        expect(await counted(source, "2024-06-30T21:59:59Z", "2024-07-01T21:59:59Z")).toEqual(wanted);
      }),
      { numRuns: 30 },
    );
  });

  test("an empty cell is missing, not 0", async () => {
    const source = home(["time,kwh", hour("00:00", "1"), hour("01:00", ""), hour("02:00", "0")], { format });
    const { missing } = await source.coverage!(0, Date.parse("2024-07-01T01:00:00Z"));
    expect(missing).toEqual([
      { start: Date.parse("2024-06-30T23:00:00Z"), end: Date.parse("2024-07-01T00:00:00Z"), registers: ["t2"] },
    ]);
    const { series } = await source.ask({ kind: "day", meter: "p1", at: Date.parse("2024-07-01T10:00:00Z") });
    expect([...series.times].map((at) => new Date(at).getUTCHours())).toEqual([22, 0]);
    expect([...series.columns.importWh!]).toEqual([1000, 0]);
  });

  test("numbers whose points may part thousands are asked about, where semicolons part the columns", async () => {
    const lines = ["time;t1;t2", "2024-02-28 23:59;1.002;300", "2024-02-29 23:59;1.004;301"];
    const error = refusal(() => home(lines));
    expect(error.message).toMatch(/"test.csv": every number with a point, as 1.000, may be a thousand or one/);
    expect(error.hint?.en).toContain("--csv-decimal .");
    const [from, to] = ["2024-02-28T22:59:59Z", "2024-02-29T22:59:59Z"];
    expect(await counted(home(lines, { decimal: "." }), from, to)).toEqual({ t1: 2, t2: 1000 });
    const clear = [...lines, "2024-03-01 23:59;1.0041;302"];
    expect(await counted(home(clear), from, to)).toEqual({ t1: 2, t2: 1000 });
  });

  test("an interval of more energy than a home can use counts as missing, and its row is named", async () => {
    const source = home(["time,kwh", hour("00:00", "1"), hour("01:00", "55.001"), hour("02:00", "55")], { format });
    const { missing, issues } = await source.coverage!(0, Date.parse("2024-07-01T01:00:00Z"));
    const hole = { start: Date.parse("2024-06-30T23:00:00Z"), end: Date.parse("2024-07-01T00:00:00Z") };
    expect(missing).toEqual([{ ...hole, registers: ["t2"] }]);
    expect(issues.filter(({ code }) => code === "reading-set-aside").map(({ text }) => text!.en)).toEqual([
      '"test.csv", line 3, says "55.001" of 2024-07-01T01:00:00+02:00 to 2024-07-01T02:00:00+02:00: more than 55 kW, so it was set aside and counts as missing',
    ]);
    expect((await source.coverage!(0, hole.start)).issues.map(({ code }) => code)).not.toContain("reading-set-aside");
  });

  describe("a reading that leaves those around it and does not stay", () => {
    const NOON = Date.parse("2024-07-01T10:00:00Z");
    const readings = (...values: readonly string[]) => [
      "time,t2",
      ...values.map((value, index) => `2024-07-01 ${String(index).padStart(2, "0")}:00,${value}`),
    ];
    const aside = async (...values: readonly string[]): Promise<readonly number[]> => {
      const { issues } = await home(readings(...values)).coverage!(0, NOON);
      const told = issues.filter(({ code }) => code === "reading-set-aside");
      return told.map(({ text }) => Number(/line (\d+)/.exec(text!.en)![1]) - 2);
    };

    test.each([
      ["above", ["10.1", "10.2", "12.0", "10.3", "10.4", "10.5", "10.6"], [2]],
      ["below", ["10.1", "10.2", "0", "10.3", "10.4"], [2]],
      ["three times above", ["10.1", "90.2", "90.3", "90.4", "10.5", "10.6", "10.7", "10.8"], [1, 2, 3]],
      ["by as much as either side may be wrong", ["10", "20", "15", "25", "26"], [1, 2]],
      ["as a counter that dips by what loggers round", ["10.1", "10.2", "10.19", "10.3"], []],
      ["and stays: another meter", ["90.1", "90.2", "0.1", "0.2", "0.3", "0.4", "0.5"], []],
      ["in the first rows, of which nothing is known before", ["90.1", "0.1", "0.2", "0.3", "0.4"], []],
    ])("%s: %j", async (_, values, rows) => {
      expect(await aside(...values)).toEqual(rows);
    });

    test("counts as missing in its hours, and the day is what the others say", async () => {
      const source = home(readings("10.1", "10.2", "12.0", "10.3", "10.4", "10.5", "10.6"));
      const { series } = await source.ask({ kind: "day", meter: "p1", at: NOON });
      expect([...series.times].map((at) => new Date(at).getUTCHours())).toEqual([22, 1, 2, 3]);
      expect(await counted(source, "2024-06-30T22:00:00Z", "2024-07-01T04:00:00Z")).toEqual({ t2: 500 });
      const { issues } = await source.coverage!(0, NOON);
      expect(issues[0]?.text?.en).toBe(
        '"test.csv", line 4, says "12.0" of 2024-07-01T02:00:00+02:00: the readings around it do not go with that, so it was set aside and counts as missing',
      );
    });
  });

  test("a register of which no interval is believed is not there", async () => {
    const source = home(["time,kwh", hour("00:00", "900")], { format });
    const { known, issues } = await source.coverage!(0, Date.parse("2024-07-01T01:00:00Z"));
    expect([known, issues.map(({ code }) => code)]).toEqual([[], ["counter-of-intervals", "reading-set-aside"]]);
    expect(await counted(source, "2024-06-30T21:59:59Z", "2024-07-01T21:59:59Z")).toEqual({});
  });

  test("sums of many small intervals are exact", async () => {
    const rows = Array.from({ length: 24 }, (_, index) => hour(`${String(index).padStart(2, "0")}:00`, "0.0004"));
    expect(
      await counted(home(["time,kwh", ...rows], { format }), "2024-06-30T21:59:59Z", "2024-07-01T21:59:59Z"),
    ).toEqual({ t2: 10 });
  });

  test.each([
    [
      "two rows that differ",
      ["1,2", "2,3", "1,4"],
      /line 4, column "kwh": it says "4" of the same time for which line 2 says "2"/,
    ],
    ["a row that is cut short", ["1,2", "2"], /line 3: it has 1 cells, the header has 2/],
    ["a number that is none", ["1,2", "2,x"], /line 3, column "kwh": "x" is not a number/],
    ["a time that is none", ["1,2", "soon,1"], /line 3, column "time": "soon" is not a time/],
  ])("%s are refused with file, line, column and value", (_, rows, message) => {
    const lines = rows.map((row) => row.replace(/^(\d)/, "2024-07-01T0$1:00:00+02:00"));
    const error = refusal(() => home(["time,kwh", ...lines], { format }));
    expect(error).toMatchObject({ code: "malformed", path: "test.csv" });
    expect(error.message).toMatch(message);
    expect(error.text.nl).toMatch(/^Kan "test\.csv", regel \d/);
  });

  test("intervals that overlap are refused with both rows", () => {
    const error = refusal(() => home(["time,kwh", hour("00:00", "1"), hour("00:30", "1")], { format }));
    expect(error.message).toBe(
      'Cannot read "test.csv", line 3, column "kwh": its interval begins before that of line 2 has ended',
    );
  });

  test("rows of two files that differ are refused with both files", () => {
    const file = (name: string, value: string) => ({ name, text: `time,t1\n2024-07-01 00:00,${value}` });
    const error = refusal(() => csvSource([file("a.csv", "1"), file("b.csv", "2")]));
    expect(error.message).toContain(
      '"b.csv", line 2, column "t1": it says "2" of the same time for which line 2 of "a.csv" says "1"',
    );
  });

  test("one register as readings and as intervals is refused", () => {
    const files = [
      { name: "a.csv", text: "time,gas\n2024-07-01 00:00,1" },
      {
        name: "b.csv",
        text: gunzipSync(readFileSync(`${EXPORTS}dsmr-reader-2024-hour.csv.gz`))
          .toString()
          .slice(0, 400)
          .split("\n")
          .slice(0, 3)
          .join("\n"),
      },
    ];
    expect(refusal(() => csvSource(files)).message).toContain(
      "has gas by interval where another file has it as readings",
    );
  });
});

describe("what a file is not", () => {
  const rows = (values: readonly number[], step: number): string[] =>
    values.map((value, index) => `${1_730_588_400 + index * step},${value}`);

  test("energy by interval is not read as a counter", () => {
    const error = refusal(() => home(["time,t1", ...rows([3, 1, 4, 1, 5, 9, 2, 6], 3600)]));
    expect(error.message).toContain(
      'line 3, column "t1": it is read as a meter reading, which only counts up, yet 3 of 8',
    );
    expect(error.hint?.en).toContain('kind: "intervals"');
  });

  test("a counter that fell once may be another meter, which is judged with the bill", () => {
    expect(() => home(["time,t1", ...rows([7, 8, 0, 1], 3600)])).not.toThrow();
  });

  test.each([
    ["five minutes", 300, "5 minutes apart"],
    ["days", 86_400, "1440 minutes apart"],
  ])("statistics by %s are not read as those by the hour", (_, step, message) => {
    const lines = rows([1, 2, 3], step).map((row) => `a,${row}`);
    const read = () => home(["statistic_id,start,sum", ...lines], { statistics: { t1: "a" } });
    expect(refusal(read).message).toContain(message);
  });

  test("empty cells behind the last column are nothing", async () => {
    const source = home(["time;t1", "1730588400;1;;", "1730592000;2;"]);
    expect(await shown(source, "2024-11-03T00:00:00Z")).toMatchObject({ t1: [2000, "2024-11-03T00:00:00.000Z"] });
  });
});

describe("headers", () => {
  test("an unknown one is refused with what was seen and what is known", () => {
    const error = refusal(() => home(["Datum,Verbruik", "2024-07-01,1"]));
    expect(error.message).toBe('Cannot read "test.csv", line 1: the header is of no known export: Datum, Verbruik');
    for (const name of ["dsmr-reader", "supplier", "homewizard", "registers", "home-assistant"])
      expect(error.hint?.en).toContain(name);
  });

  test("one that fits two exports is refused", () => {
    const error = refusal(() => home(["time,t1,Import T1 kWh", "2024-07-01 00:00,1,1"]));
    expect(error.message).toContain("the header fits homewizard and registers");
  });

  test.each([
    [
      "a column that is not there",
      ["hour_start,quantity,type", "x,1,y"],
      { format: "supplier" },
      'column "peak": there is no such column, only hour_start, quantity, type',
    ],
    ["two columns of one name", ["time,t1,T1", "2024-07-01 00:00,1,2"], {}, 'column "t1": two columns have this name'],
    [
      "another word than the export has",
      ["hour_start,quantity,type,peak", "2024-07-01 00:00,1,Gas,true"],
      {},
      'line 2, column "type": "Gas" is not one of elektriciteit, teruglevering',
    ],
    [
      "statistics that are not named",
      ["statistic_id,start,sum", "a,1730588400,1", "b,1730588400,1"],
      {},
      "it holds a, b",
    ],
    [
      "a statistic that is not there",
      ["statistic_id,start,sum", "a,1730588400,1"],
      { statistics: { t1: "b" } },
      'there is no "b", only a',
    ],
    [
      "a unit that is none of energy",
      ["statistic_id,unit,start,sum", "a,W,1730588400,1"],
      { statistics: { t1: "a" } },
      'column "unit": "W" is not one of kwh, wh',
    ],
    ["no rows", ["time,t1"], {}, '"test.csv": it has no rows below a header'],
    ["nothing at all", [""], {}, '"test.csv": it has no rows below a header'],
  ] as const)("%s: refused", (_, lines, options, message) => {
    expect(refusal(() => home(lines, options)).message).toContain(message);
  });
});
