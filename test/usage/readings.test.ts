import { describe, expect, test } from "vitest";
import type { Reading } from "../../src/reading.ts";
import { midnight } from "../../src/units/zone.ts";
import { AUTUMN, at, codes, contractOf, novemberUsage, spoilt, totals, ZONE } from "./november.ts";

const electric = contractOf({ gas: undefined });

describe("M8, case 77: a midnight without a fresh reading", () => {
  const offline = { offline: [["2026-10-31T21:00:00Z", "2026-11-01T02:10:00Z"]] as const };

  test("is interpolated between its neighbours, estimated, and told", async () => {
    const { spans, issues } = await novemberUsage({ contract: electric, source: offline });
    const t1 = spans.find(({ register }) => register === "t1")!;
    expect([t1.start.quality, t1.end.quality, t1.quality]).toEqual(["estimated", "measured", "estimated"]);
    expect(Math.abs(t1.start.thousandths - 1_124_000)).toBeLessThanOrEqual(3);
    expect(issues.map(({ code }) => code)).toEqual(Array(4).fill("boundary-estimated"));
    expect(issues[0]).toMatchObject({
      severity: "warning",
      from: Date.parse("2026-10-31T21:00:00Z"),
      to: at("2026-11-01"),
      text: { en: "No reading of register t1 (import) at 2026-11-01 00:00: interpolated between its neighbours" },
    });
  });

  test("lies on the straight line between its neighbours, to the whole Wh", async () => {
    const t1 = (date: string, time: string, thousandths: number): Reading[] => [
      { register: "t1", at: at(date, time), thousandths, step: 0 },
    ];
    const edit = (_: readonly Reading[], { at: asked }: { at: number }): Reading[] => {
      if (asked < at("2026-11-01", "03:00")) return t1("2026-10-31", "18:00", 1000);
      return asked < at("2026-11-30") ? t1("2026-11-01", "03:00", 1004) : t1("2026-11-30", "23:59", 9000);
    };
    const { spans } = await novemberUsage({ contract: electric, source: { edit } });
    expect(spans[0]!.start.thousandths).toBe(1003);
  });

  test("T6: within the contract's gap is measured, a minute beyond it is not", async () => {
    const aged = (minutes: number) => ({ stamp: (asked: number) => asked + 1000 - minutes * 60_000 });
    const quality = async (minutes: number, gap: number): Promise<string> => {
      const contract = contractOf({ gas: undefined, quality: { maxBoundaryGapMinutes: gap } });
      return (await novemberUsage({ contract, source: aged(minutes) })).spans[0]!.quality;
    };
    expect(await Promise.all([quality(15, 15), quality(16, 15), quality(16, 60)])).toEqual([
      "measured",
      "estimated",
      "measured",
    ]);
  });

  test("case 72: an answer with an older day's reading is that day's reading, not this one's", async () => {
    const old = { offline: [["2026-10-29T12:00:00Z", "2026-11-02T12:00:00Z"]] as const };
    const { spans } = await novemberUsage({ contract: electric, source: old });
    expect(spans[0]!.start.quality).toBe("estimated");
  });

  test("finds its neighbour on an earlier day where the day itself is empty", async () => {
    const silent = (readings: readonly Reading[], { at: asked }: { at: number }) =>
      asked > at("2026-10-29") && asked < at("2026-11-01") ? [] : readings;
    const { spans } = await novemberUsage({ contract: electric, source: { edit: silent } });
    expect(spans[0]!.start.quality).toBe("estimated");
    expect(Math.abs(spans[0]!.start.thousandths - 1_124_000)).toBeLessThanOrEqual(3);
  });

  test("is searched for each register alone: gas may be silent while electricity is not", async () => {
    const edit = (readings: readonly Reading[], { at: asked }: { at: number }) =>
      asked > at("2026-10-30") && asked < at("2026-11-03")
        ? readings.filter(({ register }) => register !== "gas")
        : readings;
    const { spans, issues } = await novemberUsage({ source: { edit } });
    expect(spans.filter(({ quality }) => quality === "estimated").map(({ register }) => register)).toEqual(["gas"]);
    const gas = spans.find(({ register }) => register === "gas")!;
    expect(Math.abs(gas.start.thousandths - 655_000)).toBeLessThanOrEqual(5);
    expect(issues.map(({ code }) => code)).toContain("boundary-estimated");
  });

  test("takes a gas reading that stopped before midnight, and comes back later than electricity does", async () => {
    const stuck = (readings: readonly Reading[], { at: asked }: { at: number }) =>
      readings.map((one) =>
        one.register === "gas" && asked > at("2026-10-31", "12:00") && asked < at("2026-11-01", "05:00")
          ? { ...one, at: at("2026-10-31", "12:00"), thousandths: 652_500 }
          : one,
      );
    const { spans } = await novemberUsage({ source: { edit: stuck } });
    const gas = spans.find(({ register }) => register === "gas")!;
    expect(gas.start.quality).toBe("estimated");
    expect(Math.abs(gas.start.thousandths - 655_000)).toBeLessThan(200);
  });

  test.each([
    ["before", "2026-11-01", (asked: number) => asked < at("2026-11-01")],
    ["after", "2026-12-01", (asked: number) => asked > at("2026-11-30")],
  ])("is refused without any reading %s it", async (side, date, silent) => {
    const edit = (readings: readonly Reading[], { at: asked }: { at: number }) => (silent(asked) ? [] : readings);
    await expect(
      novemberUsage({ contract: electric, source: { edit }, options: { now: at("2027-01-10") } }),
    ).rejects.toMatchObject({
      code: "missing",
      register: "t1",
      at: midnight(date, ZONE),
      text: { en: `Cannot bill: register t1 (import) has no reading ${side} ${date} (looked 31 days ${side})` },
    });
  });

  test("looks 31 days back, not 32", async () => {
    const last = (date: string) => ({
      edit: (readings: readonly Reading[], { at: asked }: { at: number }) =>
        asked >= at(date) && asked < at("2026-12-01") ? [] : readings,
    });
    const december = (date: string) =>
      novemberUsage({ text: "2026-12-01/2026-12-20", contract: electric, counters: AUTUMN, source: last(date) });
    expect((await december("2026-10-31")).spans[0]!.quality).toBe("estimated");
    await expect(december("2026-10-30")).rejects.toMatchObject({ code: "missing" });
  });
});

describe("what a register cannot do is refused", () => {
  const shown = (date: string, thousandths: number) => ({
    edit: spoilt(date, (reading) => (reading.register === "t1" ? { thousandths } : {})),
  });

  test("M3, cases 64, 65: it fell, and no meter change is on record", async () => {
    const fell = novemberUsage({ contract: electric, source: shown("2026-12-01", 500_000) });
    await expect(fell).rejects.toMatchObject({
      code: "decreased",
      register: "t1",
      text: {
        en: "Cannot bill: register t1 (import) fell from 1124.000 to 500.000 between 2026-10-31T23:59:00+01:00 and 2026-11-30T23:59:00+01:00",
        nl: "Geen rekening gemaakt: telwerk t1 (afname) daalde van 1124.000 naar 500.000 tussen 2026-10-31T23:59:00+01:00 en 2026-11-30T23:59:00+01:00",
      },
    });
  });

  test.each([
    [-20, 0],
    [-19, 0],
    [0, 0],
    [1, 1],
  ])("case 67: a change of %i thousandths is a use of %i", async (change, used) => {
    const { spans } = await novemberUsage({ contract: electric, source: shown("2026-12-01", 1_124_000 + change) });
    expect(spans.find(({ register }) => register === "t1")!.thousandths).toBe(used);
  });

  test("case 67: a fall of 0.021 is a fall", async () => {
    const fell = novemberUsage({ contract: electric, source: shown("2026-12-01", 1_124_000 - 21) });
    await expect(fell).rejects.toMatchObject({ code: "decreased" });
  });

  test("case 70, M14: it rose by more than 55 kW can", async () => {
    const most = 1_124_000 + 30 * 24 * 55_000;
    expect((await novemberUsage({ contract: electric, source: shown("2026-12-01", most) })).spans[0]!.thousandths).toBe(
      39_600_000,
    );
    await expect(novemberUsage({ contract: electric, source: shown("2026-12-01", most + 1) })).rejects.toMatchObject({
      code: "implausible",
      text: {
        en: "Cannot bill: register t1 (import) rose by 39600.001 kWh between 2026-10-31T23:59:00+01:00 and 2026-11-30T23:59:00+01:00, more than a home can use",
      },
    });
  });

  test("M14: gas by more than 25 m³ an hour", async () => {
    const edit = spoilt("2026-12-01", ({ register }) =>
      register === "gas" ? { thousandths: 655_000 + 720 * 25_000 + 1 } : {},
    );
    await expect(novemberUsage({ source: { edit } })).rejects.toMatchObject({ code: "implausible", register: "gas" });
  });

  test("M3: a meter that was swapped while the device was offline over midnight", async () => {
    const tiny = { "2026-10-01": { t1: 8 }, "2026-11-01": { t1: 10 }, "2026-12-01": { t1: 100 } };
    const edit = (readings: readonly Reading[], { at: asked }: { at: number }) => {
      if (asked > at("2026-10-31") && asked < at("2026-11-01"))
        return readings.map((one) => ({ ...one, at: at("2026-10-31", "20:00") }));
      if (asked >= at("2026-11-01") && asked < at("2026-11-02"))
        return readings.map((one) => ({ ...one, thousandths: 1_000 }));
      return readings;
    };
    await expect(novemberUsage({ contract: electric, counters: tiny, source: { edit } })).rejects.toMatchObject({
      code: "decreased",
    });
  });

  test("P11: two values at one instant, at a midnight that the bill needs", async () => {
    const stuck = at("2026-10-31", "23:59");
    const edit = spoilt("2026-11-02", ({ register }) =>
      register === "t1" ? { at: stuck, thousandths: 1_124_500 } : {},
    );
    await expect(novemberUsage({ contract: electric, source: { edit } })).rejects.toMatchObject({
      code: "conflict",
      register: "t1",
      at: stuck,
      text: {
        en: "Cannot bill: register t1 (import) shows both 1124.000 and 1124.500 at 2026-10-31T23:59:00+01:00",
      },
    });
  });

  test("P11: two values at one instant elsewhere are both set aside, and the total stands", async () => {
    const stuck = at("2026-11-10", "23:59");
    const edit = spoilt("2026-11-12", ({ register }) =>
      register === "t1" ? { at: stuck, thousandths: 1_164_777 } : {},
    );
    const november = await novemberUsage({ contract: electric, source: { edit } });
    expect(totals(november).t1).toBe(120_000);
    expect(codes(november)).toEqual(["reading-set-aside", "gap"]);
  });
});

describe("case 64: a meter change on record", () => {
  const changed = (moment: string) =>
    contractOf({ gas: undefined, meterChanges: [{ at: moment, old: { t1: 1, t2: 2 }, new: { t1: 0, t2: 0 } }] });

  test.each(["2026-11-01T00:00", "2026-11-12T10:30", "2026-11-30T23:59"])(
    "of %s that leaves out a register in use is refused, with what to add",
    async (moment) => {
      await expect(novemberUsage({ contract: changed(moment) })).rejects.toMatchObject({
        code: "unstated",
        place: { path: "meterChanges[0].old.t3" },
        text: {
          en: `Cannot bill across the meter change of ${moment}: it does not name register t3 (export), which is in use`,
        },
        hint: {
          en: "Give what t3 of the old meter showed last under `old`, and that of the new one first under `new`",
        },
      });
    },
  );

  test.each(["2026-10-31T12:00", "2026-12-01T00:00"])("of %s touches nothing of November", async (moment) => {
    expect(totals(await novemberUsage({ contract: changed(moment) })).t1).toBe(120_000);
  });
});

describe("inside a month", () => {
  test("M7: days without a midnight reading are not known, not zero; the total is exact and the gap is told", async () => {
    const edit = (readings: readonly Reading[], { at: asked }: { at: number }) =>
      asked > at("2026-11-10") && asked < at("2026-11-13") ? [] : readings;
    const november = await novemberUsage({ contract: electric, source: { edit } });
    expect(totals(november).t1).toBe(120_000);
    expect(november.days.filter(({ quality }) => quality === "missing").map(({ date }) => date)).toEqual([
      "2026-11-10",
      "2026-11-11",
      "2026-11-12",
      "2026-11-13",
    ]);
    expect(november.issues).toEqual([
      expect.objectContaining({
        code: "gap",
        from: at("2026-11-10"),
        to: at("2026-11-14"),
        text: expect.objectContaining({
          en: "Readings at midnight are missing: use by day is not known from 2026-11-10 to 2026-11-13; the totals rest on the readings around it",
        }),
      }),
    ]);
  });

  test.each([
    ["case 69: a stray zero", 0],
    ["M5: a spike beyond the end", 9_999_000],
    ["M5: a spike below the end", 1_240_000],
    ["case 70: more than a day can hold", 1_163_990],
  ])("%s is set aside alone, and the total stands", async (_, thousandths) => {
    const edit = spoilt("2026-11-05", ({ register }) => (register === "t1" ? { thousandths } : {}));
    const november = await novemberUsage({ contract: electric, source: { edit } });
    expect(totals(november).t1).toBe(120_000);
    expect(november.issues.filter(({ code }) => code === "reading-set-aside")).toHaveLength(1);
    expect(november.days.filter(({ used }) => used.t1 === null).map(({ date }) => date)).toEqual([
      "2026-11-04",
      "2026-11-05",
    ]);
  });

  test("invariant 6: a dip that counts as no use makes no day negative", async () => {
    const edit = spoilt("2026-11-05", ({ register, thousandths }) =>
      register === "t1" ? { thousandths: thousandths - 4_015 } : {},
    );
    const { days } = await novemberUsage({ contract: electric, source: { edit } });
    expect(days.slice(2, 5).map(({ used }) => used.t1)).toEqual([4000, 0, 8000]);
  });

  test("invariant 6: a dip at a cut makes no day negative either", async () => {
    const contract = contractOf({
      gas: undefined,
      electricity: {
        supply: [
          { from: "2026-01-01", price: 0.1 },
          { from: "2026-11-05", price: 0.2 },
        ],
      },
    });
    const edit = spoilt("2026-11-05", ({ register, thousandths }) =>
      register === "t1" ? { thousandths: thousandths - 4_015 } : {},
    );
    const { days } = await novemberUsage({ contract, source: { edit } });
    expect(days.every(({ used }) => (used.t1 ?? 0) >= 0)).toBe(true);
  });
});

test("case 62: a counter that the service prints in steps says so, and the figures stay", async () => {
  const edit = (readings: readonly Reading[]) =>
    readings.map((one) => (one.register === "t2" ? { ...one, step: 2 } : one));
  const november = await novemberUsage({ contract: electric, source: { edit } });
  expect(november.issues).toEqual([
    {
      code: "float32-step",
      severity: "info",
      text: {
        en: "The service prints register t2 (import) in steps: its difference is right to ± 0.002 kWh",
        nl: "De dienst geeft telwerk t2 (afname) in stappen: het verschil klopt op ± 0.002 kWh",
      },
    },
  ]);
});
