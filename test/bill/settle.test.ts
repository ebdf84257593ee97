import { describe, expect, test } from "vitest";
import { settle } from "../../src/bill/settle.ts";
import { advancePayments } from "../../src/bill/settlement/advance-payments.ts";
import { advisedAdvance } from "../../src/bill/settlement/advised-advance.ts";
import { forecast } from "../../src/bill/settlement/forecast.ts";
import { yearStatement } from "../../src/bill/year-statement.ts";
import type { DayTemperature } from "../../src/source/temperatures.ts";
import type { Contract } from "../../src/tariff/contract.ts";
import { underRulesOf } from "../../src/tariff/under-rules-of.ts";
import { datesBetween } from "../../src/units/civil.ts";
import { money, sum } from "../../src/units/money.ts";
import { yearBefore } from "../../src/usage/year-before.ts";
import { registerSource } from "../support/register-source.ts";
import { contractOf, noonOf, readYear, twoYears } from "../support/two-years.ts";

const ADVANCES = [
  { from: "2025-01-01", perMonth: "120.00" },
  { from: "2025-07-01", perMonth: "140.00" },
];

const paying = (changes: Parameters<typeof contractOf>[0] = {}): Contract =>
  contractOf({ advances: ADVANCES, ...changes });

interface Ahead {
  readonly growth?: number;
  readonly contract?: Contract;
  readonly text?: string;
  readonly temperatures?: readonly DayTemperature[];
}

/** A settlement as it stands on a day of 2025. */
async function settledOn(day: string, { growth, contract = paying(), text = "2025", temperatures }: Ahead = {}) {
  const home = registerSource(twoYears(growth));
  const now = noonOf(day);
  const used = await readYear(text, contract, { now, home });
  const ahead = forecast(used, await yearBefore(home, used, { now }), { temperatures });
  return settle(yearStatement(used), contract, { lang: "en", forecast: ahead });
}

describe("advances", () => {
  test.each([
    ["2025-01-01", "2025-03-01", ["2025-01-01", "2025-02-01"]],
    ["2025-01-02", "2025-03-02", ["2025-02-01", "2025-03-01"]],
    ["2025-01-02", "2025-02-01", []],
    ["2024-11-01", "2025-01-02", ["2025-01-01"]],
  ])("from %s to %s are paid on each first of a month in it, from the first entry on", (from, to, dates) => {
    expect(advancePayments(paying(), from, to).map(({ date }) => date)).toEqual(dates);
  });

  test("change with their list", () => {
    const amounts = advancePayments(paying(), "2025-06-01", "2025-08-01").map(({ amount }) => amount);
    expect(amounts).toEqual(["120.00", "140.00"]);
  });
});

describe("settle()", () => {
  test("is bills less advances, and runs on month by month to the same", async () => {
    const { totals, months, rounding, payments } = await settledOn("2026-01-15");
    expect(totals.advances).toBe("1560.00");
    expect(payments).toHaveLength(12);
    expect(totals.balance).toBe(money(totals.bills).minus("1560.00").toFixed(2));
    expect(money(months.at(-1)!.balance).plus(rounding.amount).toFixed(2)).toBe(totals.balance);
  });

  test("of a whole year has nothing ahead, and advises the same again", async () => {
    const { totals, forecast: ahead, advice } = await settledOn("2026-01-15");
    expect(ahead).toBeNull();
    const perMonth = money(totals.bills).div(12).ceil().toFixed(0);
    expect(advice).toMatchObject({ perMonth, payments: 12, rule: "same-again" });
  });

  test("of a part of a year says nothing of an advance after it", async () => {
    const used = await readYear("2025-01-01/2025-12-01", paying({ until: "2025-12-01" }));
    const noNextYear = { en: "The contract ends", nl: "Het contract eindigt" };
    const { advice, issues } = settle(yearStatement(used), used.contract, { noNextYear });
    expect([advice, issues.map(({ code }) => code)]).toEqual([null, expect.not.arrayContaining(["no-next-year"])]);
  });

  test.each([
    ["2024-02-29/2025-02-28", { start: "2024-02-29" }],
    ["2024-01-15/2025-03-15", { starts: ["2024-01-15", "2025-03-15"] }],
  ] as const)("of the contract year %s advises what it did cost", async (text, settlement) => {
    const used = await readYear(text, paying({ settlement }));
    expect(settle(yearStatement(used), used.contract).advice?.rule).toBe("same-again");
  });

  test("leaves discounts and support out of that advice, with their VAT: they do not come again", async () => {
    const plain = await settledOn("2026-01-15");
    const supported = paying({
      adjustments: [
        { date: "2025-03-01", name: "Steun", amount: -190, vat: "none" },
        { date: "2025-04-01", name: "Welkom", amount: -100, vat: 21 },
      ],
    });
    const { totals, advice } = await settledOn("2026-01-15", { contract: supported });
    expect(totals.bills).toBe(money(plain.totals.bills).minus("311.00").toFixed(2));
    expect(advice).toMatchObject({ perMonth: plain.advice!.perMonth, rule: "same-again-without-one-offs" });
  });

  test("without advances counts nothing as paid, and says so", async () => {
    const { totals, issues } = await settledOn("2026-01-15", { contract: contractOf() });
    expect(totals).toMatchObject({ advances: "0.00", balance: totals.bills });
    expect(issues.map(({ code }) => code)).toContain("no-advances");
  });

  test("says why there is no forecast, and advises nothing then", async () => {
    const used = await readYear("2025", paying(), { now: noonOf("2025-06-10") });
    const noForecast = { en: "The device was not there", nl: "Het apparaat was er niet" };
    const made = settle(yearStatement(used), paying(), { lang: "en", noForecast });
    expect(made).toMatchObject({ forecast: null, advice: null });
    expect(made.issues).toContainEqual({ code: "no-forecast", severity: "info", message: noForecast.en });
  });
});

describe("the forecast", () => {
  test("of a home that uses what it used a year before is that year, with no band", async () => {
    const { forecast: ahead, totals } = await settledOn("2025-09-10");
    const year = await settledOn("2026-01-15");
    expect(ahead!.amount.low).toBe(ahead!.amount.high);
    const together = money(totals.bills).plus(ahead!.amount.expected);
    expect(together.minus(year.totals.bills).abs().toNumber()).toBeLessThan(1);
  });

  test("has the year's own bill, which less the bills so far is what is ahead", async () => {
    const { forecast: ahead, totals } = await settledOn("2025-09-10", { growth: 1.1 });
    const { bill: whole, amount, use } = ahead!;
    expect(money(whole.totals.gross).minus(totals.bills).toFixed(2)).toBe(amount.expected);
    expect(whole.period.end.slice(0, 10)).toBe("2026-01-01");
    const gas = sum(whole.readings.filter(({ register }) => register === "gas").map(({ usage }) => money(usage)));
    const soFar = (await settledOn("2025-09-10", { growth: 1.1 })).bills.flatMap(({ readings }) => readings);
    const counted = sum(soFar.filter(({ register }) => register === "gas").map(({ usage }) => money(usage)));
    expect(gas.minus(counted).toFixed(3)).toBe(use.find(({ register }) => register === "gas")!.expected);
  });

  test("follows what this year uses more: a quarter more of everything is a quarter more ahead", async () => {
    const [same, more] = [await settledOn("2025-09-01"), await settledOn("2025-09-01", { growth: 1.25 })];
    for (const [index, { expected }] of more.forecast!.use.entries())
      expect(Number(expected) / Number(same.forecast!.use[index]!.expected)).toBeCloseTo(1.25, 2);
  });

  test("says where the year ends, and the advised advance ends it at nothing or just below", async () => {
    const { forecast: ahead, totals, advice } = await settledOn("2025-09-10", { growth: 1.1 });
    expect(ahead).toMatchObject({ from: "2025-09-10", to: "2026-01-01", advances: "420.00", gas: "last-year" });
    const end = sum([totals.balance, ahead!.amount.expected, "-420.00"].map(money));
    expect(ahead!.balance.expected).toBe(end.toFixed(2));
    const left = money(totals.balance).plus(ahead!.amount.expected).minus(money(advice!.perMonth).times(3));
    expect(advice).toMatchObject({ payments: 3, rule: "to-zero" });
    expect(left.lte(0) && left.gt(-3)).toBe(true);
  });

  test("runs to the end of the contract year, across 1 January", async () => {
    const contract = paying({ settlement: { start: "2024-10-01" } });
    const [home, now] = [registerSource(twoYears()), noonOf("2025-05-10")];
    const used = await readYear("2025-01-01/2025-05-01", contract, { home, now });
    expect(forecast(used, await yearBefore(home, used, { now }))).toMatchObject({
      from: "2025-05-01",
      to: "2025-10-01",
    });
  });

  test("is no end of a balance that was counted from another day than the contract year", async () => {
    const contract = paying({ settlement: { start: "2024-10-01" } });
    const made = await settledOn("2025-05-10", { contract, text: "2025-01-01/2025-05-01" });
    expect([made.forecast, made.advice]).toEqual([null, null]);
    expect(made.issues).toContainEqual({
      code: "no-forecast",
      severity: "info",
      message:
        "Where the year ends is not told: this settlement begins on 2025-01-01, the contract year on 2024-10-01. Settle from that day on",
    });
  });

  test("counts what was due since the settled days as paid, and spreads the rest over what is left", async () => {
    const [home, now] = [registerSource(twoYears()), noonOf("2025-09-10")];
    const contract = paying({ settlement: { start: "2025-01-01" } });
    const used = await readYear("2025-01-01/2025-07-01", contract, { home, now });
    const ahead = forecast(used, await yearBefore(home, used, { now }));
    const on = (today: string) => settle(yearStatement(used), contract, { forecast: ahead, today }).advice;
    const [then, later] = [on("2025-07-01"), on("2025-09-10")];
    expect([then?.payments, later?.payments, on("2025-12-02")]).toEqual([6, 3, null]);
    expect(money(then!.amount).minus(later!.amount).toFixed(2)).toBe("420.00");
  });

  test("with temperatures, gas follows the cold: the colder the normal years, the more", async () => {
    const warmth = (shift: number): DayTemperature[] =>
      datesBetween("2023-01-01", "2026-01-01").map((date) => {
        const season = Math.cos((2 * Math.PI * (Number(date.slice(5, 7)) - 0.5)) / 12);
        return { date, celsius: 10 - 9 * season + (date < "2024-01-01" ? shift : 0) };
      });
    const [mild, cold] = [
      await settledOn("2025-09-10", { temperatures: warmth(2) }),
      await settledOn("2025-09-10", { temperatures: warmth(-4) }),
    ];
    const gas = (made: typeof mild) => made.forecast!.use.find(({ register }) => register === "gas")!;
    expect([mild.forecast!.gas, cold.forecast!.gas]).toEqual(["degree-days", "degree-days"]);
    expect(Number(gas(cold).expected)).toBeGreaterThan(Number(gas(mild).expected));
    for (const { expected, low, high } of [gas(mild), gas(cold)]) {
      expect(Number(low)).toBeLessThanOrEqual(Number(expected));
      expect(Number(high)).toBeGreaterThanOrEqual(Number(expected));
    }
  });

  test("with temperatures of no whole year falls back to the year before, and says so", async () => {
    const temperatures = datesBetween("2025-01-01", "2025-06-01").map((date) => ({ date, celsius: 5 }));
    const { forecast: ahead, issues } = await settledOn("2025-09-10", { temperatures });
    expect(ahead!.gas).toBe("last-year");
    expect(issues.map(({ code }) => code)).toContain("no-degree-days");
  });

  test.each([
    { what: "fewer than three whole months", day: "2025-03-20", text: "2025", said: /2 whole months .* at least 3/ },
    { what: "no year before", day: "2024-09-10", text: "2024", said: /the device has no reading/ },
  ])("is refused with $what", async ({ day, text, said }) => {
    await expect(settledOn(day, { text })).rejects.toThrow(said);
  });

  test("is refused when panels came this year: nothing says what summer brings", async () => {
    const counters = Object.entries(twoYears()).map(([date, stands]) => [
      date,
      date < "2025-01-01" ? { ...stands, t3: 345.6, t4: 456.7 } : stands,
    ]);
    const home = registerSource(Object.fromEntries(counters));
    const now = noonOf("2025-06-10");
    const used = await readYear("2025", paying(), { now, home });
    const before = await yearBefore(home, used, { now });
    expect(() => forecast(used, before)).toThrow(
      "register t3 (export) counted nothing in the same months of the year before",
    );
  });

  test("counts the days of a February as long as it is", async () => {
    const contract = contractOf({
      electricity: {
        supply: [{ from: "2022-01-01", price: "0.20" }],
        netting: { method: "none" },
        taxCredit: "none",
      },
      gas: undefined,
      settlement: { start: "2023-03-01" },
    });
    const steady = datesBetween("2022-01-01", "2024-03-02").map(
      (date, day) => [date, { t1: 0, t2: 10 * day }] as const,
    );
    const home = registerSource(Object.fromEntries(steady));
    const now = noonOf("2024-02-20");
    const used = await readYear("2023-03-01/2024-03-01", contract, { now, home });
    const ahead = forecast(used, await yearBefore(home, used, { now }));
    const use = ahead!.use.find(({ register }) => register === "t2");
    expect([ahead!.from, ahead!.to, use?.expected]).toEqual(["2024-02-20", "2024-03-01", "100.000"]);
  });

  test("says so where it rests on a law that is only proposed", async () => {
    const used = await readYear("2025", underRulesOf(2027, paying()), { now: noonOf("2025-09-10") });
    const before = await yearBefore(registerSource(twoYears()), used, { now: noonOf("2025-09-10") });
    expect(forecast(used, before, { allowProposedLaw: true })?.issues).toMatchObject([{ code: "proposed-law" }]);
    expect((await settledOn("2025-09-10")).issues.map(({ code }) => code)).not.toContain("proposed-law");
  });

  test("says what the law of days ahead asks of feed-in, which the bills so far do not", async () => {
    const later = Object.entries(twoYears()).map(([date, stand]) => [
      `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`,
      stand,
    ]);
    const [home, now] = [registerSource(Object.fromEntries(later)), noonOf("2026-12-10")];
    const contract = paying({ settlement: { start: "2026-08-01" } });
    const used = await readYear("2026-08-01/2026-12-01", contract, { home, now });
    const ahead = forecast(used, await yearBefore(home, used, { now }), { allowProposedLaw: true });
    expect(ahead?.issues.map(({ code }) => code)).toContain("feed-in-below-minimum");
    const codes = settle(yearStatement(used), contract, { forecast: ahead }).issues.map(({ code }) => code);
    expect(codes.filter((code) => code === "feed-in-below-minimum")).toHaveLength(1);
  });

  test("ends with the contract, and so do its payments", async () => {
    const contract = paying({ until: "2025-12-01" });
    const { forecast: ahead, advice } = await settledOn("2025-09-10", { contract });
    expect([ahead?.from, ahead?.to, advice?.payments]).toEqual(["2025-09-10", "2025-12-01", 2]);
    const moved = await settledOn("2026-01-15", { contract, text: "2025-01-01/2025-12-01" });
    expect([moved.forecast, moved.issues.map(({ code }) => code)]).toEqual([
      null,
      expect.not.arrayContaining(["no-forecast"]),
    ]);
  });
});

test("an advised advance is never below nothing, and needs payments", () => {
  expect(advisedAdvance(money("-5"), 4, "to-zero", "en")?.perMonth).toBe("0");
  expect(advisedAdvance(money("400.01"), 4, "to-zero", "en")?.perMonth).toBe("101");
  expect(advisedAdvance(money("400"), 0, "to-zero", "en")).toBeUndefined();
});
