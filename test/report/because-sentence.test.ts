import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bill } from "../../src/bill/bill.ts";
import { type Explanation, explain } from "../../src/bill/explain.ts";
import { becauseSentence } from "../../src/report/parts/use/because-sentence.ts";
import type { ContractInput } from "../../src/tariff/contract-input.ts";
import { defineContract } from "../../src/tariff/define-contract.ts";
import { cents, type Money, money, sum } from "../../src/units/money.ts";
import { period } from "../../src/units/period.ts";
import { usage } from "../../src/usage/usage.ts";
import { anyYear, billsOf } from "../reference/any-year.ts";
import { engineBill } from "../reference/engine-bill.ts";
import { knownBill } from "../support/known-bill.ts";
import { type Counters, registerSource } from "../support/register-source.ts";

const NOW = Date.parse("2031-01-01T00:00:00Z");
const PERIODS = ["2025-04", "2025-05-01/2025-05-31"] as const;

type Electricity = NonNullable<ContractInput["electricity"]>;

/** Counters at the ends of two periods of 30 days. */
const countersOf = (first: Counters[string], second: Counters[string]): Counters => ({
  "2025-04-01": { t1: 0, t2: 0, t3: 0, t4: 0 },
  "2025-05-01": { t1: 0, t2: 0, t3: 0, t4: 0, ...first },
  "2025-05-31": { t1: 0, t2: 0, t3: 0, t4: 0, ...second },
});

/** April and thirty days of May under one contract, without taxes unless given. */
async function explained(
  electricity: Partial<Electricity>,
  counters: Counters,
  rest: Partial<ContractInput> = {},
  periods: readonly string[] = PERIODS,
): Promise<Explanation> {
  const contract = defineContract({
    name: "Two periods",
    vat: "excluded",
    settlement: "none",
    electricity: {
      supply: [{ from: "2024-01-01", price: "0.12" }],
      feedIn: [{ from: "2024-01-01", price: "0.10" }],
      standing: [{ from: "2024-01-01", perDay: "0.2" }],
      energyTax: "none",
      taxCredit: "none",
      ...electricity,
    },
    ...rest,
  });
  const source = registerSource(counters);
  const made = periods.map(async (text) =>
    bill(await usage(source, contract, period(text, contract.zone), { now: NOW }), contract),
  );
  const [before, after] = await Promise.all(made);
  return explain(before!, after!);
}

/** The reason that a sentence gives, in both languages. */
const reasons = (why: Explanation): readonly (string | undefined)[] =>
  (["en", "nl"] as const).map((lang) => /, (?:mainly|vooral) (.*)\.$/.exec(becauseSentence(why, lang))?.[1]);

const nonZero = (parts: Explanation["parts"]): Partial<Explanation["parts"]> =>
  Object.fromEntries(Object.entries(parts).filter(([, amount]) => amount !== "0.00"));

const FROM = [{ from: "2024-01-01" }, { from: "2025-05-01" }] as const;
const SUNNY = countersOf({ t2: 100, t4: 300 }, { t2: 200, t4: 600 });
const EVEN = countersOf({ t2: 100, t4: 100 }, { t2: 200, t4: 200 });

/** What the sentence names went, and what everything else did that went its way. */
function sizesOf({ parts, by, difference, adjusted }: Explanation, said: string): readonly Money[] {
  const of = (name: "electricity" | "gas") => by.find((each) => each.name === name)!;
  const price = (name: "electricity" | "gas", ...kinds: readonly string[]): Money =>
    sum(
      of(name)
        .kinds.filter(({ kind }) => kinds.includes(kind))
        .map((each) => money(each.parts.price)),
    );
  const all: readonly (readonly [RegExp, Money])[] = [
    [/^electricity:|electricity at/, money(of("electricity").parts.volume)],
    [/^gas:/, money(of("gas").parts.volume)],
    [/netted|netting|off your energy tax/, money(parts.netting)],
    [/price per kWh/, price("electricity", "supply", "netting")],
    [/export paid/, price("electricity", "feed-in")],
    [/feed-in charges/, price("electricity", "feed-in-cost")],
    [/price per m³/, price("gas", "supply")],
    [/ days?$/, money(parts.days)],
    [/fixed/, money(parts.fixed)],
    [/taxes/, money(parts.tax)],
    [/extra charges/, money(adjusted.charges.difference)],
    [/discounts/, money(adjusted.discounts.difference)],
  ];
  const [named, ...rest] = [...all].sort(([one], [other]) => Number(other.test(said)) - Number(one.test(said)));
  expect(named![0].test(said), said).toBe(true);
  const along = rest.filter(([, amount]) => amount.gt(0) === money(difference).gt(0));
  return [named!, ...along].map(([, amount]) => amount.abs());
}

describe("a price that moved is named by what it is paid for", () => {
  test.each([
    ["0.02", ["because export paid less per kWh", "doordat teruglevering per kWh minder opbracht"]],
    ["0.30", ["because export paid more per kWh", "doordat teruglevering per kWh meer opbracht"]],
  ])("pay for export that becomes %s", async (price, said) => {
    const why = await explained(
      {
        feedIn: [
          { ...FROM[0], price: "0.10" },
          { ...FROM[1], price },
        ],
      },
      SUNNY,
    );
    expect(Object.keys(nonZero(why.parts))).toEqual(["price"]);
    expect(reasons(why)).toEqual(said);
  });

  test.each([
    ["0.30", ["because feed-in charges rose", "doordat de terugleverkosten stegen"]],
    ["0.02", ["because feed-in charges fell", "doordat de terugleverkosten daalden"]],
  ])("feed-in cost that becomes %s", async (perKwh, said) => {
    const feedInCost = [
      { ...FROM[0], perKwh: "0.10" },
      { ...FROM[1], perKwh },
    ];
    expect(reasons(await explained({ feedInCost }, EVEN))).toEqual(said);
  });

  test("the price of supply", async () => {
    const supply = [
      { ...FROM[0], price: "0.12" },
      { ...FROM[1], price: "0.42" },
    ];
    expect(reasons(await explained({ supply }, countersOf({ t2: 100 }, { t2: 200 })))).toEqual([
      "because the price per kWh rose",
      "doordat de prijs per kWh steeg",
    ]);
  });
});

describe("feed-in cost per kWh that begins", () => {
  test("is another price, with its VAT, where as much is fed in", async () => {
    const why = await explained({ feedInCost: [{ ...FROM[1], perKwh: "0.10" }] }, EVEN);
    // 100 × 0.10 × 1.21
    expect(nonZero(why.parts)).toEqual({ price: "12.10" });
    expect(reasons(why)).toEqual(["because feed-in charges rose", "doordat de terugleverkosten stegen"]);
  });

  test("halfway a period is another price too, not another volume", async () => {
    const halfway: Counters = { ...EVEN, "2025-04-16": { t1: 0, t2: 50, t3: 0, t4: 50 } };
    const why = await explained({ feedInCost: [{ from: "2025-04-16", perKwh: "0.10" }] }, halfway);
    expect(nonZero(why.parts)).toEqual({ price: "6.05" });
  });

  test("is volume where nothing was fed in before", async () => {
    const feedInCost = [{ ...FROM[0], perKwh: "0.30" }];
    const first = await explained(
      { feedInCost, netting: { method: "none" } },
      countersOf({ t2: 100 }, { t2: 200, t4: 50 }),
    );
    // 50 × 0.30 × 1.21 of cost and 50 × 0.10 of pay
    expect(nonZero(first.parts)).toEqual({ volume: "13.15" });
  });
});

describe("adjustments", () => {
  const on = (amount: string, date = "2025-05-02") => ({
    date,
    name: "Afsluitkosten",
    amount,
    vat: "included" as const,
  });
  test.each([
    ["a charge that comes", [on("100.00")], ["because of extra charges", "door extra kosten"]],
    [
      "a charge that goes",
      [on("100.00", "2025-04-02")],
      ["because of smaller extra charges", "door minder extra kosten"],
    ],
    [
      "a discount that goes",
      [on("-100.00", "2025-04-02")],
      ["because of smaller discounts and support", "door minder korting en steun"],
    ],
    [
      "a discount that comes",
      [on("-10.00")],
      ["because of larger discounts and support", "door meer korting en steun"],
    ],
    [
      "a large charge beside a small discount that goes",
      [on("100.00"), on("-20.00", "2025-04-02")],
      ["because of extra charges", "door extra kosten"],
    ],
  ])("%s", async (_, adjustments, said) => {
    const why = await explained({}, countersOf({ t2: 100 }, { t2: 200 }), { adjustments });
    expect(Object.keys(nonZero(why.parts))).toEqual(["adjustments"]);
    expect(reasons(why)).toEqual(said);
  });
});

describe("electricity", () => {
  const supply = [{ from: "2024-01-01", normal: "0.5", low: "0.1" }];

  test("that moved to the dear register is told by that register, not by the few kWh that all counted more", async () => {
    const why = await explained({ supply }, countersOf({ t1: 200, t2: 100 }, { t1: 301, t2: 301 }));
    // (101 × 0.5 − 99 × 0.1) × 1.21
    expect([why.use.import.difference, why.parts.volume]).toEqual(["2.000", "49.13"]);
    expect(reasons(why)).toEqual([
      "more electricity at normal tariff: 101.0 kWh",
      "door meer stroom in het normale tarief: 101,0 kWh",
    ]);
  });

  test("that moved to the cheap register is told by what the dear one counted less", async () => {
    const why = await explained({ supply }, countersOf({ t1: 100, t2: 200 }, { t1: 301, t2: 301 }));
    expect(why.use.import.difference).toBe("2.000");
    expect(reasons(why)).toEqual([
      "less electricity at normal tariff: 99.0 kWh",
      "door minder stroom in het normale tarief: 99,0 kWh",
    ]);
  });

  test("that rose in both registers is told in all", async () => {
    const why = await explained({ supply }, countersOf({ t1: 100, t2: 100 }, { t1: 300, t2: 350 }));
    expect(reasons(why)).toEqual(["electricity: 250.0 kWh more", "door stroom: 250,0 kWh meer"]);
  });
});

describe("what is called the main reason", () => {
  test("is what was fed in, though a fee per day makes feed-in cost more than it pays", async () => {
    const why = await explained(
      { netting: { method: "none" }, feedInCost: [{ from: "2024-01-01", perDay: "0.60" }] },
      countersOf({ t2: 100, t4: 100 }, { t2: 200, t4: 400 }),
    );
    expect(reasons(why)[0]).toBe("electricity: 200.0 kWh more to the grid");
  });

  test("is what was used, though the month before took tax back", async () => {
    const why = await explained(
      { supply: [{ from: "2024-01-01", price: "0.12" }], energyTax: "NL", netting: { method: "total" } },
      {
        "2025-01-01": { t1: 0, t2: 0, t3: 0, t4: 0 },
        "2025-04-01": { t1: 0, t2: 600, t3: 0, t4: 300 },
        "2025-05-01": { t1: 0, t2: 650, t3: 0, t4: 500 },
        "2025-05-31": { t1: 0, t2: 950, t3: 0, t4: 700 },
      },
      { settlement: { start: "2025-01-01" } },
    );
    expect(money(why.by[0]!.kinds.find(({ kind }) => kind === "energy-tax")!.amount.before).lt(0)).toBe(true);
    expect(reasons(why)[0]).toBe("electricity: 250.0 kWh more");
  });

  test("is never half the size of another, whatever the home and the contract", () =>
    fc.assert(
      fc.asyncProperty(anyYear, async (year) => {
        const bills = await Promise.all(billsOf(year).map((each) => knownBill(engineBill(each))));
        for (const [index, after] of bills.slice(1).entries()) {
          const why = explain(bills[index]!, after);
          const [said] = reasons(why);
          if (said === undefined) continue;
          const [named, ...others] = sizesOf(why, said);
          for (const other of others) expect(named!.times(2).plus("0.05").gte(other), said).toBe(true);
        }
      }),
      { numRuns: 15 },
    ));
});

test("one day more is one day", async () => {
  const counters: Counters = { "2025-04-01": { t2: 5 }, "2025-05-01": { t2: 5 }, "2025-06-01": { t2: 5 } };
  const why = await explained({}, counters, {}, ["2025-04", "2025-05"]);
  expect(reasons(why)).toEqual(["because it has 1 more day", "doordat het 1 dag meer is"]);
});

test("the kinds of lines add up to each cause of a commodity", async () => {
  const why = await explained(
    {
      energyTax: "NL",
      feedInCost: [{ ...FROM[1], perKwh: "0.10" }],
      supply: [
        { ...FROM[0], normal: "0.5", low: "0.1" },
        { ...FROM[1], normal: "0.4", low: "0.2" },
      ],
    },
    countersOf({ t1: 200, t2: 100, t4: 50 }, { t1: 301, t2: 301, t4: 90 }),
  );
  const electricity = why.by.find(({ name }) => name === "electricity")!;
  for (const cause of ["volume", "netting", "price", "fixed", "tax"] as const) {
    const added = sum(electricity.kinds.map(({ parts }) => money(parts[cause])));
    expect(added.minus(electricity.parts[cause]).abs().lte("0.03"), cause).toBe(true);
  }
  for (const { amount, parts } of electricity.kinds)
    expect(cents(sum(Object.values(parts).map(money)))).toBe(amount.difference);
});
