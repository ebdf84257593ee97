import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bill } from "../../src/bill/bill.ts";
import type { Bill } from "../../src/bill/bill-document.ts";
import type { ExplainParts } from "../../src/bill/explain/explain-parts.ts";
import { type Explanation, explain } from "../../src/bill/explain.ts";
import { becauseSentence } from "../../src/report/parts/use/because-sentence.ts";
import { explainedDifference } from "../../src/report/parts/year/explained-difference.ts";
import type { ContractInput } from "../../src/tariff/contract-input.ts";
import { defineContract } from "../../src/tariff/define-contract.ts";
import { datesBetween } from "../../src/units/civil.ts";
import { cents, money, sum } from "../../src/units/money.ts";
import { period } from "../../src/units/period.ts";
import { usage } from "../../src/usage/usage.ts";
import { type AnyHome, anyHome } from "../reference/any-home.ts";
import { type Counters, registerSource } from "../support/register-source.ts";

const NOW = Date.parse("2035-01-01T00:00:00Z");

async function billOf(contract: ContractInput, counters: Counters, text: string): Promise<Bill> {
  const checked = defineContract(contract);
  return bill(await usage(registerSource(counters), checked, period(text, checked.zone), { now: NOW }), checked);
}

const total = (parts: ExplainParts): string => cents(sum(Object.values(parts).map(money)));
const nonZero = (parts: ExplainParts): Partial<ExplainParts> =>
  Object.fromEntries(Object.entries(parts).filter(([, amount]) => amount !== "0.00"));
const partsOf = (explanation: Explanation, name: string): Partial<ExplainParts> =>
  nonZero(explanation.by.find((each) => each.name === name)!.parts);

const CONTRACT: ContractInput = {
  name: "Two months",
  vat: "excluded",
  settlement: "none",
  electricity: {
    supply: [{ from: "2026-01-01", normal: "0.12500", low: "0.11200" }],
    standing: [{ from: "2026-01-01", perDay: "0.20000" }],
    taxCredit: "NL",
  },
  gas: { supply: [{ from: "2026-01-01", price: "0.38000" }] },
};

/** October used little, November much gas; both have the same electricity a month. */
const COUNTERS: Counters = {
  "2025-11-01": { t1: 0, t2: 0, t3: 0, t4: 0, gas: 0 },
  "2026-10-01": { t1: 1000, t2: 1000, t3: 0, t4: 0, gas: 1000 },
  "2026-11-01": { t1: 1100, t2: 1100, t3: 0, t4: 0, gas: 1050 },
  "2026-12-01": { t1: 1200, t2: 1200, t3: 0, t4: 0, gas: 1196.3 },
};

const october = () => billOf(CONTRACT, COUNTERS, "2026-10");
const november = (change: ContractInput = CONTRACT, counters = COUNTERS) => billOf(change, counters, "2026-11");

describe("what a bill changed by", () => {
  test("is volume at the old price with its taxes, and days of fixed amounts", async () => {
    const why = explain(await october(), await november());
    // 96.3 m³ × (0.38000 + 0.60066) × 1.21; one day less of 0.20 and of a credit of 1.424110, each × 1.21.
    expect(partsOf(why, "gas")).toEqual({ volume: "114.27" });
    expect(partsOf(why, "electricity")).toEqual({ days: "1.48", rounding: "0.01" });
    expect(why).toMatchObject({
      use: { gas: { before: "50.000", after: "146.300", difference: "96.300" } },
      weather: null,
    });
  });

  test("is price where a contract's price rose, at the new volume", async () => {
    const dearer: ContractInput = {
      ...CONTRACT,
      gas: {
        supply: [
          { from: "2026-01-01", price: "0.38000" },
          { from: "2026-11-01", price: "0.48000" },
        ],
      },
    };
    const why = explain(await october(), await november(dearer));
    expect(partsOf(why, "gas").price).toBe(cents(money("146.3").times("0.1").times("1.21")));
  });

  test("is fixed where a charge per day rose", async () => {
    const standing = [
      { from: "2026-01-01", perDay: "0.20000" },
      { from: "2026-11-01", perDay: "0.50000" },
    ];
    const why = explain(
      await october(),
      await november({ ...CONTRACT, electricity: { ...CONTRACT.electricity!, standing } }),
    );
    expect(partsOf(why, "electricity").fixed).toBe(cents(money("30").times("0.3").times("1.21")));
  });

  test("is tax where VAT rose: December 2022 to January 2023", async () => {
    const counters: Counters = {
      "2022-12-01": { t1: 0, t2: 0, t3: 0, t4: 0 },
      "2023-01-01": { t1: 100, t2: 100, t3: 0, t4: 0 },
      "2023-02-01": { t1: 200, t2: 200, t3: 0, t4: 0 },
    };
    const flat: ContractInput = {
      name: "Flat",
      vat: "excluded",
      settlement: "none",
      electricity: { supply: [{ from: "2022-01-01", price: "0.20000" }], energyTax: "none", taxCredit: "none" },
    };
    const [before, after] = [await billOf(flat, counters, "2022-12"), await billOf(flat, counters, "2023-01")];
    expect(nonZero(explain(before, after).parts)).toEqual({ tax: "4.80" });
    expect(becauseSentence(explain(before, after), "en")).toBe(
      "€4.80 more than December 2022, mainly because taxes and VAT rose.",
    );
  });

  test("is adjustments where support came or went, also those that carry VAT", async () => {
    const helped: ContractInput = {
      ...CONTRACT,
      adjustments: [
        { date: "2026-11-05", name: "Support", amount: "-50.00", vat: "none" },
        { date: "2026-11-05", name: "Discount", amount: "-10.00", vat: 21 },
      ],
    };
    const [plain, less] = [await november(), await november(helped)];
    expect(nonZero(explain(plain, less).parts)).toEqual({ adjustments: "-62.10" });
  });

  test("is volume, not price, where a register was not used before", async () => {
    const quiet: Counters = { ...COUNTERS, "2026-11-01": { ...COUNTERS["2026-11-01"], t1: 1000 } };
    const why = explain(await billOf(CONTRACT, quiet, "2026-10"), await billOf(CONTRACT, quiet, "2026-11"));
    expect(partsOf(why, "electricity").price).toBeUndefined();
  });

  test("compares one price with two by their means", async () => {
    const single: ContractInput = {
      ...CONTRACT,
      electricity: {
        ...CONTRACT.electricity!,
        supply: [
          { from: "2026-01-01", normal: "0.12500", low: "0.11200" },
          { from: "2026-11-01", price: "0.11850" },
        ],
      },
    };
    expect(partsOf(explain(await october(), await november(single)), "electricity")).not.toHaveProperty("price");
  });

  describe("where the meters show the same but another part of it is netted", () => {
    /** Every month 200 kWh in and 30 out, after a sunny summer. */
    const solar: ContractInput = {
      name: "Solar",
      vat: "excluded",
      settlement: { start: "2026-03-01" },
      electricity: {
        supply: [{ from: "2026-01-01", price: "0.12500" }],
        feedIn: [{ from: "2026-01-01", price: "0.05000" }],
        taxCredit: "none",
      },
    };
    const months = [0, 100, 200, 300, 500, 700, 900, 1100, 1300, 1500, 1700, 1900];
    const out = [0, 500, 700, 900, 930, 960, 990, 1020, 1050, 1080, 1110, 1140];
    const dates = ["03", "04", "05", "06", "07", "08", "09", "10", "11", "12"].map((month) => `2026-${month}-01`);
    const counters: Counters = Object.fromEntries(
      [...dates, "2027-01-01", "2027-02-01"].map((date, place) => [
        date,
        { t1: months[place]!, t2: 0, t3: out[place]!, t4: 0 },
      ]),
    );
    const billed = async (text: string): Promise<Bill> => {
      const contract = defineContract(solar);
      const used = await usage(registerSource(counters), contract, period(text, contract.zone), { now: NOW });
      return bill(used, contract, { allowProposedLaw: true });
    };

    test("has no volume between any two such months", async () => {
      const alike = ["2026-07", "2026-08", "2026-09", "2026-10", "2026-11", "2026-12", "2027-01"];
      const bills = await Promise.all(alike.map(billed));
      const volumes = bills.flatMap((before) => bills.map((after) => explain(before, after).parts.volume));
      expect(new Set(volumes)).toEqual(new Set(["0.00"]));
    });

    test("is netting, not volume, within a contract year", async () => {
      const why = explain(await billed("2026-07"), await billed("2026-10"));
      expect(why.use.import.difference).toBe("0.000");
      expect(why.parts.volume).toBe("0.00");
      expect(Number(why.parts.netting)).toBeGreaterThan(10);
      expect(becauseSentence(why, "en")).toMatch(/, mainly because less of what you fed in was netted\.$/);
      expect(becauseSentence(why, "nl")).toMatch(/, vooral doordat er minder van je teruglevering is gesaldeerd\.$/);
    });

    test("is netting that has ended, from December 2026 to January 2027", async () => {
      const why = explain(await billed("2026-12"), await billed("2027-01"));
      expect(why.parts.volume).toBe("0.00");
      expect(becauseSentence(why, "en")).toMatch(/, mainly because netting has ended\.$/);
      expect(becauseSentence(why, "nl")).toMatch(/, vooral doordat salderen is gestopt\.$/);
    });
  });

  test("is volume where twice as much is used and fed in, netted as before", async () => {
    const twice: Counters = {
      "2026-06-01": { t1: 0, t2: 0, t3: 0, t4: 0 },
      "2026-07-01": { t1: 100, t2: 100, t3: 50, t4: 50 },
      "2026-08-01": { t1: 300, t2: 300, t3: 150, t4: 150 },
    };
    const { gas: _, ...electric } = CONTRACT;
    const why = explain(await billOf(electric, twice, "2026-06"), await billOf(electric, twice, "2026-07"));
    expect(why.parts.netting).toBe("0.00");
    // 100 kWh more of balance: ((0.12500 + 0.11200) / 2 + 0.09161) x 1.21 each.
    expect(why.parts.volume).toBe("25.42");
    expect(becauseSentence(why, "en")).toContain("mainly electricity: 200.0 kWh more.");
  });

  test("cannot be told between currencies", async () => {
    const bills = [await october(), await november()] as const;
    expect(() => explain(bills[0], { ...bills[1], currency: "USD" })).toThrow("both bills must be in one currency");
  });
});

describe("invariant 21", () => {
  const home = anyHome(30).filter(({ to }) => to <= "2027-01-01");
  const made = ({ from, to, contract, counters }: AnyHome): Promise<Bill> =>
    billOf(contract, counters, `${from}/${to}`);

  test("volume, netting, price, days, fixed, tax, adjustments and rounding are the difference of any two bills, to the cent", () =>
    fc.assert(
      fc.asyncProperty(home, home, async (one, other) => {
        const [before, after] = [await made(one), await made(other)];
        const why = explain(before, after);
        expect(why.difference).toBe(cents(money(after.totals.gross).minus(before.totals.gross)));
        expect(total(why.parts)).toBe(why.difference);
        for (const each of why.by) expect(total(each.parts)).toBe(each.difference);
        expect(cents(sum(why.by.map(({ difference }) => money(difference))))).toBe(why.difference);
        const lines = before.lines.length + after.lines.length;
        expect(
          money(why.parts.rounding)
            .abs()
            .lte(money("0.01").times(lines + 20)),
        ).toBe(true);
      }),
      { numRuns: 60 },
    ));

  test("a bill does not differ from itself", () =>
    fc.assert(
      fc.asyncProperty(home, async (given) => {
        const same = await made(given);
        expect(nonZero(explain(same, same).parts)).toEqual({});
      }),
      { numRuns: 15 },
    ));
});

describe("the one sentence", () => {
  const temperatures = (celsius: (date: string) => number) =>
    datesBetween("2026-10-01", "2026-12-01").map((date) => ({ date, celsius: celsius(date) }));
  const colder = temperatures((date) => (date < "2026-11-01" ? 12 : 6.9));

  test.each([
    { lang: "nl", said: "€\u00a0115,76 meer dan oktober, vooral door gas: 96,3 m³ meer." },
    { lang: "en", said: "€115.76 more than October, mainly gas: 96.3 m³ more." },
  ] as const)("names the largest cause ($lang)", async ({ lang, said }) => {
    expect(becauseSentence(explain(await october(), await november()), lang)).toBe(said);
  });

  test.each([
    { lang: "nl", said: "€\u00a0115,76 meer dan oktober, vooral door gas: 96,3 m³ meer bij 5,1 °C kouder weer." },
    { lang: "en", said: "€115.76 more than October, mainly gas: 96.3 m³ more in weather 5.1 °C colder." },
  ] as const)("names the weather where temperatures say so ($lang)", async ({ lang, said }) => {
    const why = explain(await october(), await november(), { temperatures: colder });
    expect(why.weather).toMatchObject({ celsius: { before: "12.0", after: "6.9" } });
    expect(becauseSentence(why, lang)).toBe(said);
  });

  test("does not name weather that went the other way, or that is not known of every day", async () => {
    const bills = [await october(), await november()] as const;
    const warmer = temperatures((date) => (date < "2026-11-01" ? 5 : 12));
    for (const given of [warmer, colder.slice(1)])
      expect(becauseSentence(explain(...bills, { temperatures: given }), "en")).toMatch(/96\.3 m³ more\.$/);
  });

  test.each([
    { what: "price", lang: "nl", said: /meer dan oktober, vooral doordat de prijs per kWh steeg\.$/ },
    { what: "price", lang: "en", said: /more than October, mainly because the price per kWh rose\.$/ },
  ] as const)("names a price that rose ($lang)", async ({ lang, said }) => {
    const even: Counters = { ...COUNTERS, "2026-12-01": { ...COUNTERS["2026-12-01"], gas: 1100 } };
    const supply = [
      { from: "2026-01-01", price: "0.12000" },
      { from: "2026-11-01", price: "0.42000" },
    ];
    const dearer: ContractInput = { ...CONTRACT, electricity: { ...CONTRACT.electricity!, supply } };
    expect(becauseSentence(explain(await billOf(dearer, even, "2026-10"), await november(dearer, even)), lang)).toMatch(
      said,
    );
  });

  test("says so when there is hardly a difference, or nothing to compare with", async () => {
    const same = explain(await november(), await november());
    expect(becauseSentence(same, "nl")).toBe("Ongeveer gelijk aan november (minder dan 3 % verschil).");
    expect(becauseSentence(same, "en")).toBe("About the same as November (under 3% difference).");
    expect(becauseSentence(undefined, "nl")).toBe("Nog te weinig geschiedenis om te vergelijken.");
    expect(becauseSentence(undefined, "en")).toBe("Not enough history to compare yet.");
  });

  test("names less, and export where import did not change", async () => {
    const sunny: Counters = {
      "2026-10-01": { t1: 1000, t2: 1000, t3: 0, t4: 0, gas: 1000 },
      "2026-11-01": { t1: 1100, t2: 1100, t3: 0, t4: 0, gas: 1050 },
      "2026-12-01": { t1: 1200, t2: 1200, t3: 0, t4: 90, gas: 1100 },
    };
    const why = explain(await billOf(CONTRACT, sunny, "2026-10"), await billOf(CONTRACT, sunny, "2026-11"));
    expect(becauseSentence(why, "nl")).toMatch(
      /minder dan oktober, vooral door stroom: 90,0 kWh meer teruggeleverd\.$/,
    );
  });
});

test("the table adds up by row and by column", async () => {
  const table = explainedDifference(explain(await october(), await november()), "en");
  const rows = table.rows.map(({ cells }) => cells.slice(1).map(String));
  const all = rows.pop()!;
  for (const row of rows) expect(cents(sum([row[0]!, row[1]!].map(money)))).toBe(row[2]);
  all.forEach((amount, column) => {
    expect(cents(sum(rows.map((row) => money(row[column]!))))).toBe(amount);
  });
  expect(table.title).toBe("Why it differs from October 2026");
});
