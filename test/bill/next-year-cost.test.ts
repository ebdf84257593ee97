import { describe, expect, test } from "vitest";
import { settle } from "../../src/bill/settle.ts";
import { nextYearCost } from "../../src/bill/settlement/next-year-cost.ts";
import { yearStatement } from "../../src/bill/year-statement.ts";
import type { ContractInput } from "../../src/tariff/contract-input.ts";
import { cents, money, sum } from "../../src/units/money.ts";
import { type Counters, registerSource } from "../support/register-source.ts";
import { contractOf, noonOf, readYear } from "../support/two-years.ts";

/** By the month, as 2024 has a day more than 2025; nothing else of both years differs but prices and law. */
const changing = (changes: Partial<ContractInput> = {}): ContractInput => ({
  name: "Nieuwe prijzen",
  vat: "excluded",
  settlement: { start: "2024-01-01" },
  electricity: {
    supply: [
      { from: "2023-06-01", normal: "0.12500", low: "0.11200" },
      { from: "2024-07-01", normal: "0.13500", low: "0.12100" },
      { from: "2025-01-01", price: "0.20100" },
    ],
    standing: [
      { from: "2023-01-01", perMonth: "5.00" },
      { from: "2025-01-01", perMonth: "6.25" },
    ],
    feedIn: [{ from: "2024-01-01", price: "0.0545" }],
    feedInCost: [{ from: "2025-01-01", perKwh: "0.11" }],
    netting: { method: "registers-then-total", priceChange: "as-fed-in" },
    taxCredit: "none",
  },
  gas: {
    supply: [
      { from: "2023-01-01", price: "0.38000" },
      { from: "2025-01-01", price: "0.45000" },
    ],
  },
  ...changes,
});

const costAfter = async (text: string, input: ContractInput): Promise<string> =>
  nextYearCost(await readYear(text, contractOf(input))).amount;

describe("what the same use costs in the year after", () => {
  test("is what a year of the same use, its own prices and its own law did cost", async () => {
    const next = yearStatement(await readYear("2025", contractOf(changing())));
    expect(await costAfter("2024", changing())).toBe(next.bill.totals.gross);
  });

  test("leaves one-off amounts out", async () => {
    const adjustments = [{ date: "2024-03-01", name: "Welkom", amount: -100, vat: 21 }];
    expect(await costAfter("2024", changing({ adjustments }))).toBe(await costAfter("2024", changing()));
  });

  test("is the advice for a year that is over, with the rule that says so", async () => {
    const used = await readYear("2024", contractOf(changing()));
    const nextYear = nextYearCost(used);
    const { advice } = settle(yearStatement(used), contractOf(changing()), { lang: "en", nextYear });
    expect(advice).toMatchObject({
      rule: "new-prices",
      payments: 12,
      perMonth: money(nextYear.amount).div(12).ceil().toFixed(0),
    });
    expect(advice?.text).toContain("in the year after, at the prices of its first day");
  });

  test("stands beside what the year did cost, part by part, to the cent", async () => {
    const adjustments = [{ date: "2024-03-01", name: "Welkom", amount: -50, vat: 21 }];
    const contract = contractOf(changing({ adjustments }));
    const used = await readYear("2024", contract);
    const { bill: owed } = yearStatement(used);
    const { nextYear } = settle(yearStatement(used), contract, { lang: "en", nextYear: nextYearCost(used) });
    const { amount, difference, parts, from } = nextYear!;
    expect(from).toBe("2025-01-01");
    expect(cents(sum(parts.map((part) => money(part.amount))))).toBe(amount);
    expect(cents(sum(parts.map((part) => money(part.difference))))).toBe(difference);
    expect(cents(money(amount).minus(difference))).toBe(owed.totals.gross);
    expect(parts.find(({ id }) => id === "adjustment")).toMatchObject({ amount: "0.00", difference: "60.50" });
  });

  test("is not there where it is not known", async () => {
    const used = await readYear("2024", contractOf(changing()));
    expect(settle(yearStatement(used), contractOf(changing())).nextYear).toBeNull();
  });

  test("is no advice of its own where it is what the year did cost", async () => {
    const used = await readYear("2024", contractOf(changing()));
    const { totals } = yearStatement(used).bill;
    const { advice } = settle(yearStatement(used), contractOf(changing()), {
      nextYear: { amount: totals.gross, costs: new Map(), law: "its-days", issues: [] },
    });
    expect(advice?.rule).toBe("same-again");
  });

  test.each<[string, Partial<ContractInput>]>([
    ["the contract ends", { until: "2025-01-01" }],
    [
      "the VAT rate changed",
      {
        country: "BE",
        zone: "Europe/Amsterdam",
        currency: "EUR",
        vatRates: [
          { from: "2023-01-01", rate: 21 },
          { from: "2025-01-01", rate: 6 },
        ],
        electricity: {
          registers: { t1: "normal", t2: "low" },
          supply: [{ from: "2023-01-01", price: 0.2 }],
          netting: { method: "none" },
          energyTax: "none",
          taxCredit: "none",
        },
        gas: { supply: [{ from: "2023-01-01", price: 0.4 }], energyTax: "none" },
      },
    ],
  ])("is not said where %s", async (reason, changes) => {
    await expect(costAfter("2024", changing(changes))).rejects.toThrow(
      `Cannot say what the same use costs from 2025-01-01 on: ${reason}`,
    );
  });

  test("says so where it rests on a law that is only proposed", async () => {
    const home = registerSource({ "2026-01-01": { t1: 0, t2: 0 }, "2027-01-02": { t1: 900, t2: 1400 } });
    const supply = [{ from: "2026-01-01", price: "0.20" }];
    const contract = contractOf({ electricity: { supply }, gas: undefined });
    const used = await readYear("2026", contract, { home, now: noonOf("2027-02-01") });
    const nextYear = nextYearCost(used, { allowProposedLaw: true });
    const { issues } = settle(yearStatement(used), contract, { lang: "en", nextYear });
    expect(issues).toContainEqual({
      code: "proposed-law",
      severity: "info",
      message: "The advised advance rests on a law that is only proposed",
    });
    const own = contractOf({ electricity: { supply, energyTax: "none", taxCredit: "none" }, gas: undefined });
    const untaxed = await readYear("2026", own, { home, now: noonOf("2027-02-01") });
    expect(nextYearCost(untaxed, { allowProposedLaw: true }).issues).toEqual([]);
  });

  const SUNNY = {
    "2025-10-01": { t1: 0, t2: 0, t3: 0, t4: 0 },
    "2026-01-01": { t1: 0, t2: 600, t3: 0, t4: 50 },
    "2026-10-01": { t1: 0, t2: 1600, t3: 0, t4: 1500 },
    "2027-10-02": { t1: 0, t2: 3200, t3: 0, t4: 3000 },
  };
  /** The same use a year later, which netting leaves on 1 January. */
  const LATER = {
    "2026-10-01": { t1: 0, t2: 0, t3: 0, t4: 0 },
    "2027-01-01": { t1: 0, t2: 600, t3: 0, t4: 50 },
    "2027-10-01": { t1: 0, t2: 1600, t3: 0, t4: 1500 },
  };
  const sunny = contractOf({
    settlement: { start: "2025-10-01" },
    electricity: {
      supply: [{ from: "2025-01-01", price: "0.20" }],
      feedIn: [{ from: "2025-01-01", price: "0.06" }],
      netting: { method: "registers-then-total" },
    },
    gas: undefined,
  });
  const yearOf = (text: string, counters: Counters): ReturnType<typeof readYear> =>
    readYear(text, sunny, { home: registerSource(counters), now: noonOf("2027-11-01") });

  test("counts in that netting ends inside that year, where the proposed tax may be used", async () => {
    const used = await yearOf("2025-10-01/2026-10-01", SUNNY);
    const next = yearStatement(await yearOf("2026-10-01/2027-10-01", LATER), { allowProposedLaw: true });
    const { amount, issues } = nextYearCost(used, { allowProposedLaw: true });
    const codes = issues.map(({ code }) => code);
    expect([amount, codes]).toEqual([next.bill.totals.gross, ["feed-in-below-minimum", "proposed-law"]]);
    expect(next.bill.issues.map(({ code }) => code)).toEqual(expect.arrayContaining(codes));
  });

  test("says that netting ends inside that year where its tax is not law yet", async () => {
    const { issues, law } = nextYearCost(await yearOf("2025-10-01/2026-10-01", SUNNY));
    expect([issues, law]).toMatchObject([[{ code: "netting-ends", severity: "warning" }], "first-day"]);
    expect(issues[0]?.text.en).toContain("Use --allow-proposed-law");
  });

  const electricity = {
    supply: [{ from: "2025-01-01", price: "0.20" }],
    feedIn: [{ from: "2025-01-01", price: "0.06" }],
    netting: { method: "registers-then-total" },
  } as const;
  const untaxed = { energyTax: "none", taxCredit: "none" } as const;
  const advised = async (
    changes: Partial<ContractInput>,
    text = "2025-10-01/2026-10-01",
  ): Promise<readonly string[]> => {
    const contract = contractOf({ settlement: { start: text.slice(0, 10) }, ...changes });
    const counters = Object.fromEntries(Object.entries(SUNNY).map(([date, read]) => [date, { ...read, gas: 0 }]));
    const used = await readYear(text, contract, { home: registerSource(counters), now: noonOf("2027-11-01") });
    const nextYear = nextYearCost(used, { allowProposedLaw: true });
    return [nextYear.law, ...nextYear.issues.map(({ code, text: { en } }) => `${code} ${en}`)];
  };

  test("is by the law of its first day where only gas was read on the day that netting ends", async () => {
    const gas = { supply: [{ from: "2025-01-01", price: "0.40" }] };
    const [law, ...issues] = await advised({ electricity: { ...electricity, ...untaxed }, gas });
    expect([law, issues[0]]).toEqual(["first-day", expect.stringMatching(/^netting-ends .* does not count in$/)]);
  });

  test("is so where the contract has no price for what is no longer netted", async () => {
    const feedIn = [{ from: "2027-01-01", price: "0.06" }];
    const supply = [{ from: "2025-01-01", price: "0.20" }];
    const [law, ...issues] = await advised({ electricity: { ...electricity, supply, feedIn }, gas: undefined });
    expect([law, issues[0]]).toEqual(["first-day", expect.stringMatching(/^netting-ends .* does not count in$/)]);
  });

  test("says nothing of netting where nothing was netted", async () => {
    const none = { ...electricity, ...untaxed, netting: { method: "none" } } as const;
    expect((await advised({ electricity: none, gas: undefined })).slice(1)).toEqual([]);
  });

  test("is told by the advice of a year that says the same again", async () => {
    const used = await yearOf("2025-10-01/2026-10-01", SUNNY);
    const noNextYear = { en: "The contract ends", nl: "Het contract eindigt" };
    const { advice, issues } = settle(yearStatement(used), sunny, { noNextYear });
    expect(advice?.rule).toBe("same-again");
    expect(issues.map(({ code }) => code)).toEqual(expect.arrayContaining(["no-next-year", "netting-ends"]));
  });

  test("is advised for a contract year that ends on 28 February of a leap year", async () => {
    const supply = [{ from: "2023-01-01", price: "0.20" }];
    const parts = { electricity: { ...electricity, supply }, gas: undefined };
    const contract = contractOf({ settlement: { start: "2023-02-28" }, ...parts });
    const home = registerSource({ "2023-02-28": { t1: 0, t2: 0 }, "2024-02-28": { t1: 900, t2: 1400 } });
    const used = await readYear("2023-02-28/2024-02-28", contract, { home });
    expect(settle(yearStatement(used), contract).advice).not.toBeNull();
  });
});
