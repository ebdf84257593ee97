import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bill } from "../../src/bill/bill.ts";
import type { Bill } from "../../src/bill/bill-document.ts";
import { explain } from "../../src/bill/explain.ts";
import { becauseSentence } from "../../src/report/parts/use/because-sentence.ts";
import type { ContractInput } from "../../src/tariff/contract-input.ts";
import { defineContract } from "../../src/tariff/define-contract.ts";
import { money, sum } from "../../src/units/money.ts";
import { period } from "../../src/units/period.ts";
import { usage } from "../../src/usage/usage.ts";
import { type Counters, registerSource } from "../support/register-source.ts";

const NOW = Date.parse("2035-01-01T00:00:00Z");
const MONTHS = ["10", "11", "12"].map((month) => `2026-${month}-01`);
const DATES = ["2026-03-01", ...MONTHS, "2027-01-01", "2027-02-01", "2027-03-01"];

type Use = readonly [number, number, number, number, number];

/** What each register counts from one date to the next. */
function countersOf(uses: readonly Use[], dates: readonly string[] = DATES): Counters {
  const stands = [0, 0, 0, 0, 0];
  const at = (date: string, place: number): [string, Counters[string]] => {
    const [t1 = 0, t2 = 0, t3 = 0, t4 = 0, gas = 0] = stands;
    uses[place]?.forEach((use, register) => {
      stands[register]! += use;
    });
    return [date, { t1, t2, t3, t4, gas }];
  };
  return Object.fromEntries(dates.map(at));
}

async function billsOf(
  contract: ContractInput,
  counters: Counters,
  [before, after]: readonly [string, string],
): Promise<[Bill, Bill]> {
  const checked = defineContract(contract);
  const made = async (text: string): Promise<Bill> => {
    const used = await usage(registerSource(counters), checked, period(text, checked.zone), { now: NOW });
    return bill(used, checked, { allowProposedLaw: true });
  };
  return [await made(before), await made(after)];
}

const tiers = [{ upTo: 300, price: "0.12000" }, { upTo: 900, price: "0.09000" }, { price: "0.03000" }];

const contract = fc
  .record({
    vat: fc.constantFrom("excluded" as const, "included" as const),
    settlement: fc.constantFrom("none" as const, { start: "2026-03-01" }),
    isSingle: fc.boolean(),
    method: fc.constantFrom("registers-then-total" as const, "normal-first" as const, "per-register" as const),
    priceChange: fc.constantFrom("chronological" as const, "as-fed-in" as const),
    ownTax: fc.boolean(),
    t1: fc.constantFrom("low" as const, "normal" as const),
  })
  .map(({ vat, settlement, isSingle, method, priceChange, ownTax, t1 }): ContractInput => {
    const from = "2026-03-01";
    const of = (low: string, normal: string) => [{ from, ...(isSingle ? { price: normal } : { low, normal }) }];
    return {
      name: "Any",
      vat,
      settlement,
      electricity: {
        registers: t1 === "low" ? { t1: "low", t2: "normal" } : { t1: "normal", t2: "low" },
        supply: of("0.11200", "0.12500"),
        feedIn: of("0.04000", "0.06000"),
        feedInCost: [{ from, perKwh: "0.04000" }],
        netting: { method, priceChange },
        energyTax: ownTax ? [{ from, tiers }] : "NL",
      },
      gas: { supply: [{ from, price: "0.38000" }], energyTax: ownTax ? [{ from, tiers }] : "NL" },
    };
  });

const amount = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 600 }));
const use: fc.Arbitrary<Use> = fc.tuple(amount, amount, amount, amount, amount);
const BEFORE = ["2026-11", "2026-12"] as const;
const OVER = ["2026-12", "2027-01"] as const;
const AFTER = ["2027-01", "2027-02"] as const;
const months = fc.constantFrom(BEFORE, OVER, AFTER);
const uses = fc.array(use, { minLength: 6, maxLength: 6 });
const withoutExport = ([t1, t2, , , gas]: Use): Use => [t1, t2, 0, 0, gas];
const runs = { numRuns: 40 };

describe("what netting changes", () => {
  test("is all that changed, and volume 0.00, where the meters count alike", () =>
    fc.assert(
      fc.asyncProperty(contract, use, use, use, months, async (given, summer, autumn, month, asked) => {
        const counters = countersOf([summer, autumn, month, month, month, month]);
        const [before, after] = await billsOf(given, counters, asked);
        expect(explain(before, after).parts.volume).toBe("0.00");
      }),
      runs,
    ));

  test("is 0.00 where nothing is fed in, or the law no longer nets", () =>
    fc.assert(
      fc.asyncProperty(contract, uses, months, async (given, used, asked) => {
        const counters = countersOf(asked === AFTER ? used : used.map(withoutExport));
        const [before, after] = await billsOf(given, counters, asked);
        expect(explain(before, after).parts.netting).toBe("0.00");
      }),
      runs,
    ));

  test("is of the size of the bills, however little was fed in beside what other months left", () =>
    fc.assert(
      fc.asyncProperty(contract, uses, months, async (given, used, asked) => {
        const [before, after] = await billsOf(given, countersOf(used), asked);
        const lines = sum([...before.lines, ...after.lines].map(({ amount }) => money(amount).abs()));
        const { volume, netting } = explain(before, after).parts;
        for (const part of [volume, netting]) expect(money(part).abs().toNumber()).toBeLessThan(1.5 * lines.toNumber());
      }),
      runs,
    ));
});

/** A home with much sun and a contract year. */
const SOLAR: ContractInput = {
  name: "Solar",
  vat: "excluded",
  settlement: { start: "2026-03-01" },
  electricity: {
    supply: [{ from: "2026-03-01", price: "0.12500" }],
    feedIn: [{ from: "2026-03-01", price: "0.05000" }],
    taxCredit: "none",
  },
};
const SUMMER: Use = [500, 500, 1500, 1500, 0];

describe("in winter, when a bill nets what summer left", () => {
  test("more use is volume, and what it takes from summer is netting", async () => {
    const uses: Use[] = [SUMMER, [0, 0, 0, 0, 0], [100, 100, 10, 0, 0], [150, 150, 12, 0, 0]];
    const { parts, use } = explain(...(await billsOf(SOLAR, countersOf(uses), BEFORE)));
    // 100 × 0.12500 in less 2 × 0.12500 out, × 1.21.
    expect(parts.volume).toBe("14.82");
    // 98 × 0.12500 × 1.21 credited, and 98 × 0.05000 of feed-in taken back.
    expect(parts.netting).toBe("-9.92");
    expect(use.netted).toEqual({ before: "200.000", after: "300.000", difference: "100.000" });
  });
});

describe("a tax that comes to an end", () => {
  test("is tax, not volume or netting: the ODE, December 2022 to January 2023", async () => {
    const month: Use = [100, 100, 20, 20, 100];
    const counters = countersOf([month, month], ["2022-12-01", "2023-01-01", "2023-02-01"]);
    const plain: ContractInput = {
      name: "Plain",
      vat: "excluded",
      settlement: "none",
      electricity: { supply: [{ from: "2022-01-01", price: "0.20000" }], taxCredit: "none" },
      gas: { supply: [{ from: "2022-01-01", price: "1.00000" }] },
    };
    const { parts } = explain(...(await billsOf(plain, counters, ["2022-12", "2023-01"])));
    expect(parts).toMatchObject({ volume: "0.00", netting: "0.00" });
    expect(parts.tax).not.toBe("0.00");
  });
});

describe("the sentence", () => {
  const reason = async (given: ContractInput, uses: readonly Use[], asked: readonly [string, string]) =>
    becauseSentence(explain(...(await billsOf(given, countersOf(uses), asked))), "en").replace(
      /^.* than \w+( \d+)?,? ?/,
      "",
    );
  const month: Use = [100, 100, 15, 15, 0];

  test("says that netting has ended where only the tax was netted", async () => {
    const taxed: ContractInput = {
      ...SOLAR,
      electricity: { ...SOLAR.electricity!, netting: { method: "none" } },
    };
    const used = [SUMMER, month, month, month, month, month];
    expect(await reason(taxed, [[500, 500, 0, 0, 0], ...used.slice(1)], OVER)).toBe(
      "mainly because netting has ended.",
    );
  });

  test("says whether less was netted or more", async () => {
    const used: Use[] = [[0, 0, 200, 0, 0], [0, 0, 0, 0, 0], month, month];
    expect(await reason(SOLAR, used, BEFORE)).toBe("mainly because less of what you fed in was netted.");
    const back = [BEFORE[1], BEFORE[0]] as const;
    expect(await reason(SOLAR, used, back)).toBe("mainly because more of what you fed in was netted.");
  });

  test("says what came off the tax where supply is not netted", async () => {
    const taxed: ContractInput = { ...SOLAR, electricity: { ...SOLAR.electricity!, netting: { method: "none" } } };
    const used: Use[] = [[0, 0, 200, 0, 0], [0, 0, 0, 0, 0], month, month];
    expect(await reason(taxed, used, BEFORE)).toBe("mainly because less export was taken off your energy tax.");
  });

  test("never names a difference that prints as 0.0", async () => {
    const gas: ContractInput = {
      name: "Gas",
      vat: "excluded",
      gas: {
        supply: [{ from: "2026-03-01", price: "1.00000" }],
        correction: { "2026-11": "1.0000", "2026-12": "1.1000", "2027-01": "1.0000" },
        energyTax: "none",
      },
    };
    const used: Use[] = [SUMMER, month, [0, 0, 0, 0, 100], [0, 0, 0, 0, 100.04]];
    expect(await reason(gas, used, BEFORE)).toBe(".");
  });
});
