import { describe, expect, test } from "vitest";
import { toCsv } from "../../src/report/to-csv.ts";
import { toJson } from "../../src/report/to-json.ts";
import { sampleBill } from "./sample.ts";

const labelled = (label: string) => ({
  ...sampleBill,
  lines: sampleBill.lines.slice(0, 1).map((line) => ({ ...line, label })),
});
const row = (label: string) => toCsv(labelled(label)).split("\n")[1];

describe("toCsv", () => {
  test("one row a line, digits as on the bill", () => {
    const rows = toCsv(sampleBill).trimEnd().split("\n");
    expect(rows).toHaveLength(sampleBill.lines.length + 1);
    expect(rows[0]).toBe("id,label,from,to,quantity,unit,price,amount,vatRate,quality");
    expect(rows[3]).toBe(
      "electricity.netting.normal,Saldering normaal,2026-11-01,2026-12-01,-20.555,kWh,0.12500,-2.57,21,measured",
    );
  });

  test.each([
    ["=cmd|' /C calc'!A0", ",'=cmd|' /C calc'!A0,"],
    ["+1", ",'+1,"],
    ["-1", ",'-1,"],
    ["@SUM(A1)", ",'@SUM(A1),"],
    ["\t=1", ",'=1,"],
    ["\r\n=1", ",'=1,"],
  ])("H5: a label %j that a spreadsheet would run stays text", (label, cell) => {
    expect(row(label)).toContain(cell);
  });

  test("commas, quotes and line breaks do not make columns or rows", () => {
    expect(row('a,"b"\nc')).toContain(',"a,""b"" c",');
    expect(toCsv(labelled("a\nb")).trimEnd().split("\n")).toHaveLength(2);
  });

  test("a gross line has no VAT rate", () => {
    const gross = { ...sampleBill, lines: sampleBill.lines.slice(0, 1).map((line) => ({ ...line, vatRate: null })) };
    expect(toCsv(gross).split("\n")[1]).toMatch(/,21.03,,measured$/);
  });
});

test("toJson reads back as the same bill", () => {
  expect(JSON.parse(toJson(sampleBill))).toEqual(sampleBill);
  expect(toJson(sampleBill).endsWith("}\n")).toBe(true);
});
