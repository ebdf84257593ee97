import { describe, expect, test, vi } from "vitest";
import type { Register } from "../../src/reading.ts";
import { datesBetween } from "../../src/units/civil.ts";
import { period } from "../../src/units/period.ts";
import { usage } from "../../src/usage/usage.ts";
import { registerSource } from "../support/register-source.ts";
import { AUTUMN, at, codes, contractOf, novemberUsage, spoilt, totals, ZONE } from "./november.ts";

const electric = contractOf({ gas: undefined });

describe("a month", () => {
  test("is the last register reading less the first, by register", async () => {
    const november = await novemberUsage();
    expect(totals(november)).toEqual({ t1: 120_000, t2: 180_000, t3: 30_000, t4: 60_000, gas: 150_000 });
    expect(november).toMatchObject({ complete: true, issues: [], uid: "02-00-00-00-00-01" });
    expect(november.spans.map(({ quality }) => quality)).toEqual(Array(5).fill("measured"));
  });

  test("has its days, which add up to it", async () => {
    const { days } = await novemberUsage();
    expect(days).toHaveLength(30);
    expect(days[0]).toEqual({
      date: "2026-11-01",
      quality: "measured",
      used: { t1: 4000, t2: 6000, t3: 1000, t4: 2000, gas: 5000 },
    });
  });

  test("T2, T3: of a clock change has no more and no fewer days, and no energy is lost", async () => {
    const october = await novemberUsage({ text: "2026-10" });
    expect(totals(october)).toMatchObject({ t1: 124_000, gas: 155_000 });
    expect(october.days.map(({ used }) => used.t1)).toEqual(Array(31).fill(4000));
  });

  test("T1, invariant 9: is the same in every zone of the machine", async () => {
    const all = [];
    for (const zone of ["UTC", "Europe/Amsterdam", "Pacific/Kiritimati"]) {
      vi.stubEnv("TZ", zone);
      all.push(JSON.stringify(await novemberUsage()));
    }
    vi.unstubAllEnvs();
    expect(new Set(all).size).toBe(1);
  });

  test("cases 74, 80, M13: without export, gas or a second register has only what is measured", async () => {
    const one = { "2026-11-01": { t2: 10 }, "2026-12-01": { t2: 40 } };
    const { spans, days } = await novemberUsage({ counters: one, contract: electric });
    expect(spans.map(({ register, thousandths }) => [register, thousandths])).toEqual([["t2", 30_000]]);
    expect(days[0]!.used).toEqual({ t1: null, t2: 1000, t3: null, t4: null, gas: null });
  });
});

describe("case 80: what the contract bills and the meter does not know is refused", () => {
  test.each([
    ["gas", { t1: 1, t2: 2 }, "gas"],
    ["electricity import", { gas: 1 }, "electricity"],
  ])("%s", async (name, shown, commodity) => {
    const counters = { "2026-11-01": shown, "2026-12-01": shown };
    await expect(novemberUsage({ counters })).rejects.toMatchObject({
      code: "missing",
      text: { en: `Cannot bill 2026-11: the device has no reading of ${name} around 2026-11-01T00:00:00+01:00` },
      hint: { en: `Take a period in which the device was connected, or leave \`${commodity}\` out of the contract` },
    });
  });

  test.each([
    ["t1", { t2: 2, t3: 3, t4: 4, gas: 5 }, "t2 (import)", "t1 (import)", contractOf()],
    ["t4", { t1: 1, t2: 2, t3: 3, gas: 5 }, "t3 (export)", "t4 (export)", contractOf()],
    ["t4, at one price", { t1: 1, t2: 2, t3: 3 }, "t3 (export)", "t4 (export)", electric],
    ["t2, at one price", { t1: 1, t3: 3, t4: 4 }, "t1 (import)", "t2 (import)", electric],
  ])("half a meter: without %s its other register is not billed alone", async (_, shown, there, gone, contract) => {
    const counters = { "2026-11-01": shown, "2026-12-01": shown };
    await expect(novemberUsage({ counters, contract })).rejects.toMatchObject({
      code: "missing",
      text: { en: `Cannot bill 2026-11: there are readings of register ${there} and none of register ${gone}` },
    });
  });

  test("a device that knows nothing yet costs one search, not one a midnight", async () => {
    const source = registerSource(AUTUMN, { edit: () => [] });
    const asked = usage(source, contractOf(), period("2026-11", ZONE), { now: at("2026-12-31") });
    await expect(asked).rejects.toMatchObject({ code: "missing" });
    expect(source.asked.length).toBeLessThanOrEqual(2 * (31 + 31 + 8));
  });
});

describe("gas", () => {
  test("on a meter of its own is asked there", async () => {
    const own: Readonly<Record<string, readonly Register[]>> = { p1: ["t1", "t2", "t3", "t4"], "p1-gas": ["gas"] };
    const edit = (readings: readonly { register: Register }[], { meter }: { meter: string }) =>
      readings.filter(({ register }) => own[meter]?.includes(register));
    const november = await novemberUsage({ source: { edit: edit as never } });
    expect(totals(november)).toMatchObject({ t1: 120_000, gas: 150_000 });
  });

  test("T7: may be an hour and the contract's gap behind at both ends, and is measured", async () => {
    const late = await novemberUsage({
      source: {
        edit: (readings) =>
          readings.map((one) => (one.register === "gas" ? { ...one, at: one.at - 74 * 60_000 } : one)),
      },
    });
    expect(codes(late)).toEqual([]);
    expect(late.spans.find(({ register }) => register === "gas")?.quality).toBe("measured");
  });
});

describe("a price change of one commodity needs no reading of the other", () => {
  const twice = (date: string) => [
    { from: "2020-01-01", price: "0.10" },
    { from: date, price: "0.20" },
  ];
  const contract = contractOf({ electricity: { supply: twice("2026-11-10") }, gas: { supply: twice("2026-11-20") } });
  const silent = (register: Register, date: string) =>
    spoilt(date, (one) => (one.register === register ? undefined : {}));

  test.each([
    ["gas", "2026-11-10"],
    ["t1", "2026-11-20"],
    ["t4", "2026-11-20"],
  ] as const)("%s on %s", async (register, date) => {
    const { spans } = await novemberUsage({ contract, source: { edit: silent(register, date) } });
    expect(spans.map(({ quality }) => quality)).toEqual(Array(10).fill("measured"));
  });

  test.each([
    ["gas", "2026-11-20"],
    ["t1", "2026-11-10"],
  ] as const)("but its own does: %s on %s is estimated", async (register, date) => {
    const { spans } = await novemberUsage({ contract, source: { edit: silent(register, date) } });
    expect(spans.filter(({ quality }) => quality === "estimated").map((span) => span.register)).toEqual([
      register,
      register,
    ]);
  });
});

describe("how much is asked", () => {
  test("up to 62 days: every midnight, once", async () => {
    const source = registerSource(AUTUMN);
    const months = await usage(source, electric, period("2026-10-15/2026-12-16", ZONE), { now: at("2026-12-31") });
    expect(months.days).toHaveLength(62);
    expect(source.asked).toHaveLength(63);
  });

  test("beyond 62 days: only the cuts", async () => {
    const source = registerSource(AUTUMN);
    const year = await usage(source, electric, period("2026-10-15/2026-12-17", ZONE), { now: at("2026-12-31") });
    expect(year.days).toEqual([]);
    expect(source.asked).toEqual([at("2026-10-15") - 1000, at("2026-12-17") - 1000]);
  });

  test("progress is told as midnights come in", async () => {
    const told: [number, number][] = [];
    await novemberUsage({
      text: "2026-11-01/2026-11-05",
      options: { onProgress: (done, of) => told.push([done, of]) },
    });
    expect(told).toEqual([1, 2, 3, 4, 5].map((done) => [done, 5]));
  });

  test("an aborted run ends with the signal's reason and asks no more", async () => {
    const controller = new AbortController();
    const source = registerSource(AUTUMN, {
      edit: (readings) => {
        controller.abort(new Error("enough"));
        return readings;
      },
    });
    const run = usage(source, electric, period("2026-11", ZONE), { now: at("2026-12-31"), signal: controller.signal });
    await expect(run).rejects.toThrow("enough");
    expect(source.asked.length).toBeLessThan(4);
  });

  test("an aborted search for a neighbour ends too", async () => {
    const controller = new AbortController();
    const source = registerSource(AUTUMN, {
      edit: (readings, { at: asked }) => {
        if (asked < at("2026-10-30")) controller.abort(new Error("enough"));
        return asked < at("2026-11-01") ? [] : readings;
      },
    });
    const run = usage(source, electric, period("2026-11", ZONE), { now: at("2026-12-31"), signal: controller.signal });
    await expect(run).rejects.toThrow("enough");
  });
});

describe("T13: a period that is not over", () => {
  test("is billed up to the last midnight before now, and says so", async () => {
    const {
      asked,
      period: billed,
      complete,
      issues,
    } = await novemberUsage({ options: { now: at("2026-11-11", "09:30") } });
    expect([asked.to, billed.to, billed.days, billed.end, complete]).toEqual([
      "2026-12-01",
      "2026-11-11",
      10,
      at("2026-11-11"),
      false,
    ]);
    expect(issues).toEqual([
      expect.objectContaining({
        code: "period-open",
        text: {
          en: "The period is not over: it is counted up to 2026-11-11",
          nl: "De periode is nog niet voorbij: er is gerekend tot 2026-11-11",
        },
      }),
    ]);
  });

  test.each([
    ["00:00", false],
    ["01:59", false],
    ["02:00", true],
  ])("T12: ended at midnight is complete at %s: %s", async (time, complete) => {
    const november = await novemberUsage({ options: { now: at("2026-12-01", time) } });
    expect([november.complete, november.period.to]).toEqual([complete, "2026-12-01"]);
    expect(codes(november)).toEqual(complete ? [] : ["period-open"]);
  });

  test("that has not one whole day behind it is refused", async () => {
    await expect(novemberUsage({ options: { now: at("2026-11-01", "23:59") } })).rejects.toMatchObject({
      code: "incomplete",
      text: { en: "Cannot bill 2026-11: not one whole day of it had passed on 2026-11-01T23:59:00+01:00" },
    });
  });
});

describe("a programmer's mistake", () => {
  test("a period of another zone than the source is a RangeError", async () => {
    const other = usage(registerSource(AUTUMN), contractOf(), period("2026-11", "Europe/Lisbon"), {
      now: at("2026-12-31"),
    });
    await expect(other).rejects.toThrow(RangeError);
  });

  test("a contract of another zone than the period is a RangeError", async () => {
    await expect(novemberUsage({ contract: contractOf({ zone: "Europe/Lisbon" }) })).rejects.toThrow(
      new RangeError(
        'Cannot bill period "2026-11" of Europe/Amsterdam with a contract in Europe/Lisbon: both must be in one zone',
      ),
    );
  });
});

test("invariants 1, 3: parts of a month add up to it, wherever it is cut", async () => {
  const whole = totals(await novemberUsage());
  for (const cut of datesBetween("2026-11-02", "2026-12-01").filter((_, index) => index % 7 === 0)) {
    const parts = await Promise.all([`2026-11-01/${cut}`, `${cut}/2026-12-01`].map((text) => novemberUsage({ text })));
    const [first, second] = parts.map(totals);
    for (const register of ["t1", "t2", "t3", "t4", "gas"] as const)
      expect(first![register]! + second![register]!).toBe(whole[register]);
  }
});
