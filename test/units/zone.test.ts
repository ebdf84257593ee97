import { expect, test } from "vitest";
import { checkZone, civilDate, instant, isoInstant, midnight } from "../../src/units/zone.ts";

const ZONE = "Europe/Amsterdam";

test.each([
  ["2026-03-29", "2026-03-28T23:00:00.000Z"],
  ["2026-03-30", "2026-03-29T22:00:00.000Z"],
  ["2026-10-25", "2026-10-24T22:00:00.000Z"],
  ["2026-10-26", "2026-10-25T23:00:00.000Z"],
])("the midnight that begins %s is %s", (date, iso) => {
  expect(new Date(midnight(date, ZONE)).toISOString()).toBe(iso);
});

test("a day begins at its first instant where midnight does not exist", () => {
  expect(isoInstant(midnight("2018-11-04", "America/Sao_Paulo"), "America/Sao_Paulo")).toBe(
    "2018-11-04T01:00:00-02:00",
  );
});

test("case 45: both ends of a civil day are of that day, and 22:30Z in summer is of the next", () => {
  const at = (iso: string): string => civilDate(Date.parse(iso), ZONE);
  expect([at("2026-06-30T22:00:00Z"), at("2026-07-01T21:59:59Z"), at("2026-06-30T22:30:00Z")]).toEqual([
    "2026-07-01",
    "2026-07-01",
    "2026-07-01",
  ]);
  expect(at("2026-12-31T23:00:00Z")).toBe("2027-01-01");
});

test("instants print with their own offset, twice the same clock in the autumn hour", () => {
  const at = Date.parse("2026-10-25T00:30:00Z");
  expect([isoInstant(at, ZONE), isoInstant(at + 3_600_000, ZONE)]).toEqual([
    "2026-10-25T02:30:00+02:00",
    "2026-10-25T02:30:00+01:00",
  ]);
});

test("text without an offset is civil time of the zone; nonsense is no instant", () => {
  expect(new Date(instant("2026-07-01T12:00", ZONE)).toISOString()).toBe("2026-07-01T10:00:00.000Z");
  expect(new Date(instant("2026-07-01T12:00Z", ZONE)).toISOString()).toBe("2026-07-01T12:00:00.000Z");
  expect(instant("noon", ZONE)).toBeNaN();
});

test("case 82: an unknown zone and an impossible date are refused with what is wanted", () => {
  expect(() => checkZone("Amsterdam")).toThrow(
    new RangeError('Cannot use zone "Amsterdam": it must be an IANA zone as in Europe/Amsterdam'),
  );
  expect(() => midnight("2026-02-30", ZONE)).toThrow(
    new RangeError('Cannot read date "2026-02-30": it must be a date as in 2026-11-01'),
  );
});
