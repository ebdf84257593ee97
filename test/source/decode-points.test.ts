import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Meter } from "../../src/source/source.ts";
import { codes, decoded, ms, recorded, refusal, vendor } from "./decoding.ts";

const at = ms("2017-05-31T23:59:59+02:00");
const askedAt = "2017-06-01T17:00:00+02:00";
const READ = 1_496_242_500_000;
const totals = (meter: Meter = "p1") => ({ kind: "totals", meter, at }) as const;
const realtime = { kind: "realtime", meter: "p1" } as const;
const body = (data: object): object => ({ io_id: 1, time: at, data });

const values = (channels: Readonly<Record<string, { value: number }>>): Record<string, number> =>
  Object.fromEntries(Object.entries(channels).map(([name, { value }]) => [name, value]));

describe("totals", () => {
  test("case 1: the vendor's example is read to the meter's own three decimals, at its own instant", () => {
    const page = decoded(totals(), vendor.doc_p1_totals, { askedAt });
    expect(page.readings).toEqual([
      { register: "t1", at: ms("2017-05-31T14:55:00Z"), thousandths: 1_350_564, step: 0 },
      { register: "t2", at: READ, thousandths: 1_612_381, step: 0 },
      { register: "t3", at: READ, thousandths: 883_868, step: 0 },
      { register: "t4", at: READ, thousandths: 2_005_521, step: 0 },
      { register: "gas", at: READ, thousandths: 2_616_845, step: 0 },
    ]);
    expect(values(page.channels)).toMatchObject({ electric_energy: 466.696, electric_energy_high: -393.114 });
    expect(page.issues).toEqual([]);
  });

  test("case 2: the same numbers in full are the same page", () => {
    const { data } = vendor.doc_p1_totals as { data: Record<string, [number, number]> };
    const full = Object.entries(data).map(([name, [stamp, value]]) => [name, [stamp, Math.fround(value)]]);
    const page = decoded(totals(), body(Object.fromEntries(full)), { askedAt });
    expect(page).toEqual(decoded(totals(), vendor.doc_p1_totals, { askedAt }));
  });

  test("a number that no float32 can hold is left out with an issue, and the rest stays", () => {
    const page = decoded(realtime, body({ electric_power: [READ, 1e300], rate: [READ, 2] }), { askedAt });
    expect(values(page.channels)).toEqual({ rate: 2 });
    expect(codes(page)).toEqual(["impossible-value"]);
  });

  test("from 16,384 on a reading says how coarse its print is, in thousandths rounded up", () => {
    const data = {
      t1: [READ, 16_383.999],
      t2: [READ, 16_384],
      t3: [READ, 33_709.36328125],
      t4: [READ, 114_467.5703125],
    };
    const { readings } = decoded(totals(), body(data), { askedAt });
    expect(readings.map(({ thousandths, step }) => [thousandths, step])).toEqual([
      [16_383_999, 0],
      [16_384_000, 2],
      [33_709_363, 4],
      [114_467_570, 8],
    ]);
  });

  test("Q6, case 12: never measured is absent, a value without a time too, with an issue", () => {
    const page = decoded(totals(), body({ t1: [0, 0], t2: [0, 5], t3: [READ, null], t4: [READ, 0] }), { askedAt });
    expect(page.readings).toEqual([{ register: "t4", at: READ, thousandths: 0, step: 0 }]);
    expect(codes(page)).toEqual(["value-without-time"]);
  });

  test("case 72: the last reading of an earlier day is kept with its own instant", () => {
    const earlier = ms("2017-05-29T11:00:00+02:00");
    expect(decoded(totals(), body({ t1: [earlier, 5] }), { askedAt }).readings[0]?.at).toBe(earlier);
  });

  test("N15: a reading of a later day is not of this question", () => {
    const later = ms("2017-06-01T00:00:00+02:00");
    expect(refusal(() => decoded(totals(), body({ t1: [later, 5] }), { askedAt }))).toMatchObject({
      code: "malformed",
      message: expect.stringContaining("about another time, 2017-06-01T00:00:00+02:00"),
    });
    const mixed = decoded(totals(), body({ t1: [READ, 5], gas: [later, 5] }), { askedAt });
    expect(mixed.readings.map(({ register }) => register)).toEqual(["t1"]);
    expect(codes(mixed)).toEqual(["outside-period"]);
  });

  test.each([
    ["in the future", "2017-06-01T17:05:01+02:00"],
    ["of 2000", "2000-01-01T00:10:00Z"],
    ["of 1980", "1980-01-01T00:00:00Z"],
  ])("case 73: a stamp %s is left out, with an issue about the clock (P16)", (_, stamp) => {
    const page = decoded(totals(), body({ t1: [ms(stamp), 5], t2: [READ, 6] }), { askedAt });
    expect(page.readings.map(({ register }) => register)).toEqual(["t2"]);
    expect(codes(page)).toEqual(["clock"]);
  });

  test("a stamp up to five minutes ahead is a clock that is a little fast", () => {
    const asked = { askedAt: "2017-05-31T22:00:00+02:00" };
    expect(decoded(totals(), body({ t1: [ms("2017-05-31T22:05:00+02:00"), 5] }), asked).readings).toHaveLength(1);
  });

  test.each([
    ["within 0.1 kWh", 1.1, []],
    ["more", 1.11, ["net-mismatch"]],
    ["more, the other way", 0.89, ["net-mismatch"]],
  ])("case 61: the device's own net %s", (_, net, issues) => {
    const low = { t1: [READ, 3], t3: [READ, 2], electric_energy: [READ, net] };
    const high = { t2: [READ, 3], t4: [READ, 2], electric_energy_high: [READ, net] };
    expect(codes(decoded(totals(), body(low), { askedAt }))).toEqual(issues);
    expect(codes(decoded(totals(), body(high), { askedAt }))).toEqual(issues);
  });

  test("two names of one counter must agree", () => {
    const two = (low: number) => body({ electric_energy: [READ, 1.5], electric_energy_low: [READ, low] });
    expect(() => decoded(totals(), two(1.5), { askedAt })).not.toThrow();
    expect(refusal(() => decoded(totals(), two(1.6), { askedAt })).message).toContain("they must be equal");
  });

  test.each([[-5], [1e10]])("P9: %d is no counter", (value) => {
    expect(refusal(() => decoded(totals(), body({ t3: [READ, value] }), { askedAt })).message).toContain(
      "data.t3[1] is",
    );
  });

  test("the gas meter has one register, a solar meter none: its t1 means something else", () => {
    const data = { gas: [READ, 2616.845], t1: [READ, 5] };
    expect(decoded(totals("p1-gas"), body({ gas: data.gas }), { askedAt }).readings).toHaveLength(1);
    const solar = decoded(totals("s01"), body(data), { askedAt });
    expect(solar.readings).toEqual([]);
    expect(Object.keys(solar.channels)).toEqual(["gas", "t1"]);
  });

  test("the order of channels changes nothing", () => {
    const { data } = vendor.doc_p1_totals as { data: Record<string, unknown> };
    const page = decoded(totals(), body(data), { askedAt });
    fc.assert(
      fc.property(fc.shuffledSubarray(Object.entries(data), { minLength: 7 }), (entries) => {
        expect(decoded(totals(), body(Object.fromEntries(entries)), { askedAt })).toEqual(page);
      }),
      { numRuns: 50 },
    );
  });
});

describe("realtime", () => {
  test("case 3: the vendor's example is 1607 W of export, its switch was never measured", () => {
    const { channels, issues } = decoded(realtime, vendor.doc_p1_realtime, { askedAt });
    expect(channels.electric_power).toEqual({ at: ms("2017-06-01T16:19:25+02:00"), value: -1607 });
    expect(channels.switch).toBeUndefined();
    expect(issues).toEqual([]);
  });

  test("case 13, 14: an unknown channel passes, a missing one is absent", () => {
    const { channels } = decoded(realtime, body({ voltage: [READ, 230.5] }), { askedAt });
    expect(values(channels)).toEqual({ voltage: 230.5 });
    expect(channels.gas).toBeUndefined();
  });
});

describe("the Local Open API", () => {
  const local = { local: true, askedAt: "2021-09-29T23:00:00+02:00" };
  const today = { kind: "totals", meter: "p1", at: ms("2021-09-29T22:48:51+02:00") } as const;

  test("realtime is read from data", () => {
    const { channels, issues } = decoded(realtime, recorded("smartmeter"), local);
    expect(values(channels)).toMatchObject({ electric_power: 193, t2: 5459.44, rate: 2 });
    expect(issues).toEqual([]);
  });

  test.each([true, false])("totals are read from its sibling, wherever the answer is kept (local: %s)", (isLocal) => {
    const { readings, issues } = decoded(today, recorded("smartmeter"), { ...local, local: isLocal });
    expect(readings.map(({ thousandths }) => thousandths)).toEqual([
      5_237_190, 5_459_430, 2_190_410, 5_012_440, 6_064_060,
    ]);
    expect(issues).toEqual([]);
  });

  test("older firmware has no totals: nothing is known, values of the moment do not stand in", () => {
    const old = decoded({ ...today, at: ms("2020-04-22T16:00:00+02:00") }, vendor.local_p1_realtime, local);
    expect(old.readings).toEqual([]);
  });

  test("a solar meter and a water meter pass under their own names", () => {
    const solar = decoded({ ...realtime, meter: "s01" }, recorded("solarpanel"), { local: true });
    expect(values(solar.channels)).toEqual({ t1: 5528.49, electric_power: -4.5 });
    const water = decoded({ kind: "totals", meter: "s02", at: 1_632_956_000_000 }, recorded("watermeter"), {
      local: true,
    });
    expect(values(water.channels)).toEqual({ volume: 598.44 });
  });
});
