import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { billionths } from "../../src/source/csv/billionths.ts";
import { csvRows } from "../../src/source/csv/csv-rows.ts";
import { delimiterOf } from "../../src/source/csv/delimiter-of.ts";

const cells = (text: string, delimiter = ","): (readonly string[])[] =>
  csvRows(text, delimiter, "test.csv").map((row) => row.cells);

describe("csvRows", () => {
  test.each([
    [
      "plain cells",
      "a,b\n1,2\n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "no line break at the end",
      "a,b\n1,2",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    ["line breaks of Windows and of old Macs", "a\r\nb\rc\n", [["a"], ["b"], ["c"]]],
    [
      "empty cells, also at the end",
      "a,,b,\n,,,",
      [
        ["a", "", "b", ""],
        ["", "", "", ""],
      ],
    ],
    ["a delimiter in quotes", '"a,b",c', [["a,b", "c"]]],
    ["a doubled quote", '"say ""hi""",c', [['say "hi"', "c"]]],
    ["a line break in quotes", '"a\nb",c', [["a\nb", "c"]]],
    ["blank lines", "\na\n\n\nb\n\n", [["a"], ["b"]]],
    ["nothing", "", []],
  ])("reads %s", (_, text, wanted) => {
    expect(cells(text)).toEqual(wanted);
  });

  test("counts lines as an editor does, also over a line break in a cell", () => {
    const rows = csvRows('a\n"b\nb"\n\nc', ",", "test.csv");
    expect(rows.map(({ line }) => line)).toEqual([1, 2, 5]);
  });

  test.each([
    ["a quote in the middle of a cell", 'a\nb"c'],
    ["text behind a closing quote", 'a\n"b"c'],
    ["a quote that never closes", 'a\n"b'],
  ])("refuses %s, with its line", (_, text) => {
    expect(() => csvRows(text, ",", "test.csv")).toThrow(/"test\.csv", line 2: a quote opens or closes/);
  });

  test("reads back whatever is written by the rules", () => {
    const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
    const table = fc.array(
      fc.array(fc.string({ unit: fc.constantFrom(...'a,;\t"\r\n é') }), { minLength: 2, maxLength: 4 }),
    );
    fc.assert(
      fc.property(table, fc.constantFrom(",", ";", "\t"), fc.constantFrom("\n", "\r\n"), (rows, delimiter, end) => {
        const text = rows.map((row) => row.map(quoted).join(delimiter)).join(end);
        expect(cells(text, delimiter)).toEqual(rows);
      }),
    );
  });
});

test.each([
  ["time,t1", ","],
  ["time;t1, kWh", ";"],
  ["time\tt1, kWh", "\t"],
  ['"a;b",c', ","],
  ["time", ","],
])("the cells of %j are parted by %j", (header, wanted) => {
  expect(delimiterOf(`${header}\n1;2\t3`)).toBe(wanted);
});

describe("billionths", () => {
  const place = { file: "test.csv", line: 7, column: "t1" };
  const kwh = { decimal: ".", unit: "kWh" } as const;
  test.each([
    ["0.196", kwh, 196_000_000],
    ["12", kwh, 12_000_000_000],
    ["+1.5", kwh, 1_500_000_000],
    ["8350.27400000000016", kwh, 8_350_274_000_000],
    ["5e-05", kwh, 50_000],
    ["0.0000000005", kwh, 1],
    ["1,5", { decimal: ",", unit: "kWh" }, 1_500_000_000],
    ["1234", { decimal: ".", unit: "Wh" }, 1_234_000_000],
    ["0.002", { decimal: ".", unit: "MWh" }, 2_000_000_000],
    ["37", { decimal: ".", unit: "l" }, 37_000_000],
    ["-0", kwh, 0],
  ] as const)("reads %s as %o", (text, form, wanted) => {
    expect(billionths(text, form, place)).toBeCloseTo(wanted, 9);
  });

  test.each(["", "  "])("reads an empty cell %j as nothing, never as 0", (text) => {
    expect(billionths(text, kwh, place)).toBeUndefined();
  });

  test.each([
    ["1,234.5", kwh],
    ["1,5", kwh],
    ["1.234,5", { decimal: ",", unit: "kWh" }],
    ["1.234", { decimal: ",", unit: "kWh" }],
    ["1 234", kwh],
    ["n/a", kwh],
    ["NaN", kwh],
    ["Infinity", kwh],
    ["0x10", kwh],
    [".5", kwh],
  ] as const)("refuses %s, with its place", (text, form) => {
    expect(() => billionths(text, form, place)).toThrow(
      `Cannot read "test.csv", line 7, column "t1": "${text}" is not a number`,
    );
  });

  test.each(["-0.001", "9000001", "1e99"])("refuses %s, which no meter of a home can count", (text) => {
    expect(() => billionths(text, kwh, place)).toThrow("is not something that a home's meter can count");
  });
});
