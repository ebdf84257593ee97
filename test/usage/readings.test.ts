import { describe, expect, test } from "vitest";
import type { Reading } from "../../src/reading.ts";
import { datesBetween, daysBetween } from "../../src/units/civil.ts";
import { period } from "../../src/units/period.ts";
import { midnight } from "../../src/units/zone.ts";
import { usage } from "../../src/usage/usage.ts";
import { registerSource } from "../support/register-source.ts";
import { at, codes, contractOf, novemberUsage, spoilt, totals, ZONE } from "./november.ts";

const electric = contractOf({ gas: undefined });

describe("M8, case 77: a midnight without a fresh reading", () => {
  const offline = { offline: [["2026-10-31T21:00:00Z", "2026-11-01T02:10:00Z"]] as const };

  test("is interpolated between its neighbours, estimated, and told", async () => {
    const { spans, issues } = await novemberUsage({ contract: electric, source: offline });
    const t1 = spans.find(({ register }) => register === "t1")!;
    expect([t1.start.quality, t1.end.quality, t1.quality]).toEqual(["estimated", "measured", "estimated"]);
    expect(Math.abs(t1.start.thousandths - 1_124_000)).toBeLessThanOrEqual(3);
    expect(issues.map(({ code }) => code)).toEqual(["boundary-estimated"]);
    expect(issues[0]).toMatchObject({
      severity: "warning",
      from: Date.parse("2026-10-31T21:00:00Z"),
      to: at("2026-11-01"),
      text: { en: "No readings of t1, t2, t3 and t4 at 2026-11-01 00:00: interpolated between their neighbours" },
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
    const { spans, issues } = await novemberUsage({ contract: electric, source: { edit } });
    expect(spans[0]!.start.thousandths).toBe(1003);
    expect(issues.find(({ code }) => code === "boundary-estimated")!.text.en).toBe(
      "No reading of register t1 (import) at 2026-11-01 00:00: interpolated between its neighbours",
    );
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
    ["before", "2026-11-01", "2025-10-31", (asked: number) => asked < at("2026-11-01"), "readings at both ends"],
    ["after", "2026-12-01", "2027-01-10", (asked: number) => asked > at("2026-11-30"), "Ask again"],
  ])("is refused without any reading %s it", async (side, date, furthest, silent, advice) => {
    const edit = (readings: readonly Reading[], { at: asked }: { at: number }) => (silent(asked) ? [] : readings);
    await expect(
      novemberUsage({ contract: electric, source: { edit }, options: { now: at("2027-01-10") } }),
    ).rejects.toMatchObject({
      code: "missing",
      register: "t1",
      at: midnight(date, ZONE),
      text: {
        en: expect.stringContaining(
          `Cannot bill: register t1 (import) has no reading ${side} ${date} (looked as far as ${furthest}`,
        ),
      },
      hint: {
        en: expect.stringMatching(new RegExp(`${advice}.*or give .*--overrides.*at: ${date}T00:00, register: t1`)),
      },
    });
  });
});

describe("a long silence around a midnight", () => {
  const STEADY = Object.fromEntries(
    datesBetween("2024-01-01", "2027-07-01").map((date, day) => [date, { t1: 4 * day, t2: 6 * day }]),
  );
  const counted = (date: string): number => 4000 * daysBetween("2024-01-01", date);

  /** The device answers for the days before `last` and from `next` on: the day itself, or the day's last reading before it. */
  const silentFrom = (last: string, next: string) => ({
    edit: (readings: readonly Reading[], { at: asked }: { at: number }) =>
      asked >= at(last) && asked < at(next) ? [] : readings,
  });
  const spring = async (last: string, next: string) => {
    const source = registerSource(STEADY, silentFrom(last, next));
    const asked = period("2026-05-01/2026-07-01", ZONE);
    const { spans } = await usage(source, electric, asked, { now: at("2026-12-31") });
    return { start: spans[0]!.start, end: spans[0]!.end, questions: source.asked.length };
  };

  test.each([
    ["2026-04-25", "2026-05-02"],
    ["2026-04-25", "2026-06-01"],
    ["2026-04-25", "2026-06-02"],
    ["2026-04-25", "2026-06-05"],
    ["2026-04-25", "2026-06-30"],
    ["2026-03-31", "2026-05-02"],
    ["2026-03-30", "2026-05-02"],
    ["2026-02-03", "2026-06-17"],
    ["2025-05-01", "2026-05-02"],
  ])("from %s to %s is bridged from its very last day to its very first moment", async (last, next) => {
    const { start, end } = await spring(last, next);
    expect([start.quality, end.quality]).toEqual(["estimated", "measured"]);
    // An hour of a clock change on the way is 167 Wh.
    expect(Math.abs(start.thousandths - counted("2026-05-01"))).toBeLessThanOrEqual(170);
    const { before, after } = start.between!;
    expect([before.at, after.at]).toEqual([at(last) - 60_000, at(next, "00:01")]);
  });

  test("after a bill's end is bridged too, up to now", async () => {
    const source = registerSource(STEADY, silentFrom("2026-06-25", "2026-12-20"));
    const asked = period("2026-05-01/2026-07-01", ZONE);
    const { spans } = await usage(source, electric, asked, { now: at("2026-12-31") });
    expect(spans[0]!.end).toMatchObject({
      quality: "estimated",
      between: { after: { at: at("2026-12-20", "00:01") } },
    });
    const early = usage(source, electric, asked, { now: at("2026-12-15") });
    await expect(early).rejects.toThrow(
      "Cannot bill: register t1 (import) has no reading after 2026-07-01 (looked as far as 2026-12-15; the last one is of 2026-06-24 23:59)",
    );
  });

  test("of more than a year before it is not", async () => {
    await expect(spring("2025-04-30", "2026-05-02")).rejects.toThrow(
      "Cannot bill: register t1 (import) has no reading before 2026-05-01 (looked as far as 2025-04-30)",
    );
  });

  test("over several midnights is asked for once a day", async () => {
    const source = registerSource(STEADY, silentFrom("2026-02-10", "2026-06-20"));
    const contract = contractOf({
      electricity: {
        supply: ["2026-01", "2026-03", "2026-04", "2026-05", "2026-06"].map((month, step) => {
          return { from: `${month}-01`, price: `0.1${step}` };
        }),
      },
      gas: undefined,
    });
    const { spans } = await usage(source, contract, period("2026", ZONE), { now: at("2027-06-01") });
    expect(spans.filter(({ register, quality }) => register === "t1" && quality === "estimated")).toHaveLength(5);
    expect(new Set(source.asked).size).toBe(source.asked.length);
  });

  test("is told by some fifteen questions more than one of 31 days", async () => {
    const month = await spring("2026-03-31", "2026-05-02");
    const year = await spring("2025-05-01", "2026-05-02");
    expect(year.questions - month.questions).toBeLessThanOrEqual(17);
  });

  test("of one register is bridged for that one alone, each to its own first reading", async () => {
    const edit = (readings: readonly Reading[], { at: asked }: { at: number }) =>
      readings.filter(
        ({ register }) => asked < at("2026-04-25") || asked >= at(register === "t1" ? "2026-06-10" : "2026-07-04"),
      );
    const source = registerSource(STEADY, { edit });
    const { spans } = await usage(source, electric, period("2026-05-01/2026-07-10", ZONE), { now: at("2026-12-31") });
    const nextOf = (wanted: string) => spans.find(({ register }) => register === wanted)!.start.between!.after.at;
    expect([nextOf("t1"), nextOf("t2")]).toEqual([at("2026-06-10", "00:01"), at("2026-07-04", "00:01")]);
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
        en: "Cannot bill: register t1 (import) fell from 1124.000 kWh to 500.000 kWh between 2026-10-31T23:59:00+01:00 and 2026-11-30T23:59:00+01:00",
        nl: "Geen rekening gemaakt: telwerk t1 (afname) daalde van 1124,000 kWh naar 500,000 kWh tussen 2026-10-31T23:59:00+01:00 en 2026-11-30T23:59:00+01:00",
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
          en: "Readings between 2026-11-11 00:00 and 2026-11-13 00:00 are missing: the use of 2026-11-10 to 2026-11-13 is known together and not by day, from the readings around them",
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
        nl: "De dienst geeft telwerk t2 (afname) in stappen: het verschil klopt op ± 0,002 kWh",
      },
    },
  ]);
});
