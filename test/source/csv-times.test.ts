import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rowTimes } from "../../src/source/csv/row-times.ts";
import { isoInstant } from "../../src/units/zone.ts";

const ZONE = "Europe/Amsterdam";
const HOUR = 3_600_000;

const read = (texts: readonly string[], zone = ZONE, series: readonly string[] = []): string[] =>
  rowTimes(
    texts.map((text, index) => ({
      text,
      series: series[index] ?? "",
      place: { file: "test.csv", line: index + 2, column: "time" },
    })),
    zone,
  ).map((at) => new Date(at).toISOString());

describe("the time of a row", () => {
  test.each([
    ["2024-10-27T02:00:00+01:00", "2024-10-27T01:00:00.000Z"],
    ["2024-10-27T02:00:00+02:00", "2024-10-27T00:00:00.000Z"],
    ["2024-10-27 02:00:00+0200", "2024-10-27T00:00:00.000Z"],
    ["2024-10-27T00:00:00Z", "2024-10-27T00:00:00.000Z"],
    ["2024-10-26T19:30:00-04:30", "2024-10-27T00:00:00.000Z"],
    ["2024-07-01 14:15", "2024-07-01T12:15:00.000Z"],
    ["2024-07-01T14:15:30.250", "2024-07-01T12:15:30.000Z"],
    ["01-07-2024 14:15", "2024-07-01T12:15:00.000Z"],
    ["01.07.2024 14:15:30", "2024-07-01T12:15:30.000Z"],
    ["2024-07-01", "2024-06-30T22:00:00.000Z"],
    ["1719835200", "2024-07-01T12:00:00.000Z"],
    ["1719835200.0", "2024-07-01T12:00:00.000Z"],
    ["1719835200000", "2024-07-01T12:00:00.000Z"],
    [" 2024-07-01 14:15 ", "2024-07-01T12:15:00.000Z"],
  ])("reads %s", (text, wanted) => {
    expect(read([text])).toEqual([wanted]);
  });

  test.each([
    "",
    "yesterday",
    "2024-02-30 10:00",
    "2024-13-01",
    "2024-01-01 24:00",
    "01/07/2024 14:15",
    "12",
    "27.10-2024",
    "2024-01-01T00:00:00+25:00",
    "2024-01-01T00:00:00+01:99",
    "2024-01-01T00:00:00-15:00",
  ])("refuses %j, with line and column", (text) => {
    expect(() => read([text])).toThrow(`Cannot read "test.csv", line 2, column "time": "${text}" is not a time`);
  });

  test("refuses a time that spring left out", () => {
    expect(() => read(["2024-03-31 01:00", "2024-03-31 02:30"])).toThrow(
      'line 3, column "time": "2024-03-31 02:30" does not exist in Europe/Amsterdam',
    );
  });
});

describe("the hour that autumn repeats", () => {
  const night = ["2024-10-27 01:00", "2024-10-27 02:00", "2024-10-27 02:00", "2024-10-27 03:00"];
  const hours = ["2024-10-26T23:00", "2024-10-27T00:00", "2024-10-27T01:00", "2024-10-27T02:00"].map(
    (at) => `${at}:00.000Z`,
  );

  test("is known by the order of rows, oldest first", () => {
    expect(read(night)).toEqual(hours);
  });

  test("is known by the order of rows, newest first", () => {
    expect(read(night.toReversed())).toEqual(hours.toReversed());
  });

  test("is known by the order of rows within a series, when two are interleaved", () => {
    const doubled = night.flatMap((text) => [text, text]);
    const series = night.flatMap(() => ["import", "export"]);
    expect(read(doubled, ZONE, series)).toEqual(hours.flatMap((at) => [at, at]));
  });

  test("is known by the quarter, also when some are missing on either side", () => {
    const quarters = ["01:45", "02:00", "02:30", "02:15", "02:45", "03:00"].map((time) => `2024-10-27 ${time}`);
    expect(read(quarters).map((at) => at.slice(11, 16))).toEqual([
      "23:45",
      "00:00",
      "00:30",
      "01:15",
      "01:45",
      "02:00",
    ]);
  });

  test.each([
    ["stands there once only", ["2024-10-27 01:00", "2024-10-27 02:00", "2024-10-27 03:00"], 3],
    ["rises through", ["2024-10-27 01:45", "2024-10-27 02:15", "2024-10-27 02:30"], 3],
    ["is set back twice", ["2024-10-27 02:00", "2024-10-27 02:00", "2024-10-27 02:00"], 2],
    ["stands in a file without order", ["2024-10-27 05:00", ...night, "2024-10-20 05:00"], 4],
  ])("is refused with its row when it %s", (_, texts, line) => {
    expect(() => read(texts)).toThrow(`"test.csv", line ${line}, column "time": "2024-10-27 02:`);
  });

  test("needs nothing when the offset is there", () => {
    expect(read(["2024-10-27T02:00:00+01:00", "2024-10-27T02:00:00+02:00"])).toEqual([hours[2], hours[1]]);
  });
});

test("a year of hours written by the clock of any zone is read back as it was", () => {
  const zones = fc.constantFrom("Europe/Amsterdam", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC");
  const starts = fc.integer({ min: 0, max: 400 }).map((days) => Date.parse("2024-01-01T00:00:00Z") + days * 24 * HOUR);
  fc.assert(
    fc.property(zones, starts, fc.boolean(), (zone, start, newestFirst) => {
      const rising = Array.from({ length: 9000 }, (_, index) => start + index * (HOUR / 2));
      const instants = newestFirst ? rising.toReversed() : rising;
      const written = instants.map((at) => isoInstant(at, zone).slice(0, 16).replace("T", " "));
      expect(read(written, zone)).toEqual(instants.map((at) => new Date(at).toISOString()));
    }),
    { numRuns: 6 },
  );
});
