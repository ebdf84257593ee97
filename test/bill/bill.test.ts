import { describe, expect, test } from "vitest";
import { type BillOptions, bill } from "../../src/bill/bill.ts";
import type { Bill } from "../../src/bill/bill-document.ts";
import type { Reading } from "../../src/reading.ts";
import { underRulesOf } from "../../src/tariff/under-rules-of.ts";
import { type Asked, AUTUMN, at, contractOf, novemberUsage } from "../usage/november.ts";

const ELECTRICITY = {
  supply: [{ from: "2020-01-01", price: "0.10" }],
  feedIn: [{ from: "2020-01-01", price: "0.05" }],
};

async function billOf(asked: Asked = {}, options: BillOptions = {}): Promise<Bill> {
  const contract = asked.contract ?? contractOf();
  return bill(await novemberUsage({ ...asked, contract }), contract, { lang: "en", ...options });
}

const ids = ({ lines }: Bill): string[] => lines.map(({ id }) => id);

describe("the bill as JSON", () => {
  test("stands in its printed order: electricity, gas, adjustments; by id, by date", async () => {
    const contract = contractOf({
      electricity: {
        ...ELECTRICITY,
        supply: [
          { from: "2020-01-01", normal: 0.12, low: 0.1 },
          { from: "2026-11-11", normal: 0.14, low: 0.11 },
        ],
        netting: { method: "per-register", priceChange: "chronological" },
        standing: [{ from: "2020-01-01", perDay: 0.2 }],
        network: [{ from: "2020-01-01", perDay: 0.9 }],
        feedInCost: [{ from: "2020-01-01", perKwh: 0.01 }],
        energyTax: [{ from: "2020-01-01", tiers: [{ upTo: 50, price: 0.1 }, { price: 0.05 }] }],
      },
      gas: {
        supply: [{ from: "2020-01-01", price: 0.4 }],
        standing: [{ from: "2020-01-01", perDay: 0.2 }],
        network: [{ from: "2020-01-01", perDay: 0.5 }],
      },
      adjustments: [
        { date: "2026-11-30", name: "B", amount: 1, vat: "none" },
        { date: "2026-11-02", name: "A", amount: 1, vat: 21 },
      ],
    });
    expect((await billOf({ contract })).lines.map(({ id, from }) => `${id} ${from.slice(5)}`)).toEqual([
      "electricity.supply.normal 11-01",
      "electricity.supply.normal 11-11",
      "electricity.supply.low 11-01",
      "electricity.supply.low 11-11",
      "electricity.netting.normal 11-01",
      "electricity.netting.normal 11-11",
      "electricity.netting.low 11-01",
      "electricity.netting.low 11-11",
      "electricity.feed-in-cost 11-01",
      "electricity.energy-tax 11-01",
      "electricity.energy-tax.2 11-01",
      "electricity.tax-credit 11-01",
      "electricity.standing 11-01",
      "electricity.network 11-01",
      "gas.supply 11-01",
      "gas.energy-tax 11-01",
      "gas.standing 11-01",
      "gas.network 11-01",
      "adjustment 11-02",
      "adjustment 11-30",
    ]);
  });

  test("says of every line what it is, in the language asked for", async () => {
    const { lines } = await billOf({}, { lang: "nl" });
    expect(lines[0]).toEqual({
      id: "electricity.supply.single",
      commodity: "electricity",
      kind: "supply",
      register: null,
      label: "Levering",
      from: "2026-11-01",
      to: "2026-12-01",
      quantity: "300.000",
      unit: "kWh",
      price: "0.10000",
      amount: "30.00",
      vatRate: "21",
      quality: "measured",
    });
    const english = (await billOf()).lines.map(({ label }) => label);
    expect(english).toEqual([
      "Supply",
      "Netting",
      "Energy tax",
      "Energy tax credit",
      "Gas supply",
      "Energy tax on gas",
    ]);
  });

  test("is the same bill with the same id twice, and another id for other readings, contract or period", async () => {
    const again = await billOf();
    expect(JSON.stringify(await billOf())).toBe(JSON.stringify(again));
    const others = await Promise.all([
      billOf({ text: "2026-11-01/2026-11-30" }),
      billOf({ contract: contractOf({ name: "Other" }) }),
      billOf({ counters: { ...AUTUMN, "2026-12-01": { ...AUTUMN["2026-12-01"], t1: 1244.001 } } }),
    ]);
    expect(again.document.id).toMatch(/^[0-9a-f]{16}$/);
    expect(new Set([again, ...others].map(({ document }) => document.id)).size).toBe(4);
  });

  test("has another id for other readings before it in its contract year, and under the rules of another year", async () => {
    const contract = contractOf({ settlement: { start: "2026-10-01" } });
    const earlier = { ...AUTUMN, "2026-10-01": { ...AUTUMN["2026-10-01"], t3: 99 } };
    const [one, other] = await Promise.all([billOf({ contract }), billOf({ contract, counters: earlier })]);
    expect(other.readings).toEqual(one.readings);
    expect(other.document.id).not.toBe(one.document.id);
    const usage = await novemberUsage({ contract });
    const later = bill(usage, underRulesOf(2027, contract), { allowProposedLaw: true });
    expect(later.document.id).not.toBe(one.document.id);
  });

  test("invariant 29: parses back to itself", async () => {
    const owed = await billOf();
    expect(JSON.parse(JSON.stringify(owed))).toEqual(owed);
  });

  test("its readings are as metered, and their difference is the usage", async () => {
    const { readings } = await billOf();
    expect(readings[0]).toEqual({
      register: "t1",
      unit: "kWh",
      from: "2026-11-01",
      to: "2026-12-01",
      start: { at: "2026-10-31T23:59:00+01:00", value: "1124.000", quality: "measured" },
      end: { at: "2026-11-30T23:59:00+01:00", value: "1244.000", quality: "measured" },
      usage: "120.000",
    });
    expect(readings.map(({ register, unit }) => `${register} ${unit}`)).toEqual([
      "t1 kWh",
      "t2 kWh",
      "t3 kWh",
      "t4 kWh",
      "gas m3",
    ]);
  });

  test("VAT rates written in different digits are one rate", async () => {
    const belgian = contractOf({
      country: "BE",
      currency: "EUR",
      zone: "Europe/Amsterdam",
      vatRates: [
        { from: "2020-01-01", rate: "6" },
        { from: "2026-11-11", rate: "6.0" },
      ],
      electricity: { ...ELECTRICITY, registers: { t1: "normal", t2: "low" }, energyTax: "none", taxCredit: "none" },
      gas: undefined,
    });
    const { vatLines, issues } = await billOf({ contract: belgian });
    expect([vatLines.map(({ rate }) => rate), issues]).toEqual([["6"], []]);
  });
});

describe("final or provisional", () => {
  test("invariant 32: an estimated reading anywhere makes it provisional, on the lines that rest on it", async () => {
    const offline = [["2026-11-30T20:00:00Z", "2026-12-01T04:00:00Z"]] as const;
    const owed = await billOf({ contract: contractOf({ gas: undefined }), source: { offline } });
    expect(owed.status).toBe("provisional");
    expect(owed.lines.map(({ kind, quality }) => `${kind} ${quality}`)).toEqual([
      "supply estimated",
      "netting estimated",
      "energy-tax estimated",
      "tax-credit contract",
    ]);
  });

  test("an estimated cut does not make a total estimated that rests on measured ends", async () => {
    const contract = contractOf({
      gas: undefined,
      electricity: {
        ...ELECTRICITY,
        feedInCost: [
          { from: "2020-01-01", perKwh: 0.1 },
          { from: "2026-11-11", perKwh: 0.2 },
        ],
      },
    });
    const offline = [["2026-11-10T20:00:00Z", "2026-11-11T04:00:00Z"]] as const;
    const owed = await billOf({ contract, source: { offline } });
    expect(owed.status).toBe("provisional");
    expect(owed.lines.filter(({ quality }) => quality === "estimated").map(({ kind }) => kind)).toEqual([
      "feed-in-cost",
      "feed-in-cost",
    ]);
  });

  test("energy that is missing between two readings makes its lines missing, also away from the ends", async () => {
    const cut = [
      { from: "2020-01-01", perKwh: 0.1 },
      { from: "2026-11-11", perKwh: 0.2 },
      { from: "2026-11-21", perKwh: 0.1 },
    ];
    const contract = contractOf({ gas: undefined, electricity: { ...ELECTRICITY, feedInCost: cut } });
    const used = await novemberUsage({ contract });
    const holed = used.spans.map((span) =>
      span.from === "2026-11-11" && span.register === "t1" ? { ...span, quality: "missing" as const } : span,
    );
    const owed = bill({ ...used, spans: holed }, contract, { lang: "en" });
    expect([owed.status, owed.lines.find(({ kind }) => kind === "supply")!.quality]).toEqual([
      "provisional",
      "missing",
    ]);
  });

  test("a period that is not over is provisional and ends where it could be read", async () => {
    const owed = await billOf({ options: { now: at("2026-11-11", "12:00") } });
    expect(owed).toMatchObject({
      status: "provisional",
      period: { text: "2026-11", end: "2026-11-11T00:00:00+01:00", days: 10 },
    });
    expect(owed.issues[0]).toMatchObject({
      code: "period-open",
      from: "2026-11-11T00:00:00+01:00",
      to: "2026-12-01T00:00:00+01:00",
    });
  });

  test("a gap inside the month leaves it final: the registers bracket it", async () => {
    const edit = (readings: readonly Reading[], { at: asked }: { at: number }) =>
      asked > at("2026-11-10") && asked < at("2026-11-13") ? [] : readings;
    const owed = await billOf({ source: { edit } });
    expect([owed.status, owed.totals]).toEqual(["final", (await billOf()).totals]);
  });
});

describe("refused, never defaulted", () => {
  const changing = (priceChange?: "chronological" | "as-fed-in") => ({
    electricity: {
      ...ELECTRICITY,
      supply: [
        { from: "2020-01-01", price: 0.1 },
        { from: "2026-11-11", price: 0.2 },
      ],
      netting: { priceChange },
    },
  });

  test.each([
    [
      "C1: a date without a price",
      { electricity: { ...ELECTRICITY, supply: [{ from: "2026-11-02", price: 0.1 }] } },
      {
        code: "no-price",
        text: { en: "Cannot price 2026-11-01: the contract has no entry in electricity.supply for that day" },
      },
    ],
    [
      "C1: surplus without a feed-in price",
      { electricity: { supply: [{ from: "2020-01-01", price: 0.1 }], netting: { method: "none" } } },
      {
        code: "no-price",
        text: { en: "Cannot price 2026-11-01: the contract has no entry in electricity.feedIn for that day" },
      },
    ],
    [
      "surplus before the first feed-in price",
      {
        electricity: {
          supply: [{ from: "2020-01-01", price: 0.1 }],
          feedIn: [{ from: "2026-11-11", price: 0.05 }],
          netting: { method: "none" },
        },
      },
      {
        code: "no-price",
        text: { en: "Cannot price 2026-11-01: the contract has no entry in electricity.feedIn for that day" },
      },
    ],
    [
      "a day beyond the contract",
      { until: "2026-11-30" },
      { code: "no-price", text: { en: "Cannot bill up to 2026-12-01: the contract ends on 2026-11-30" } },
    ],
    [
      "C11: export without a word on the contract year",
      { settlement: undefined },
      {
        code: "unstated",
        text: {
          en: "Cannot net 2026-11-01 to 2026-12-01: this home feeds in, and in the Netherlands netting runs over the contract year, which the contract does not state",
        },
      },
    ],
    [
      "C11: two prices to net at, and no rule",
      changing(),
      {
        code: "unstated",
        text: {
          en: "Cannot net from 2026-11-01: the supply price changes in that stretch and the contract does not say which price export is credited at",
        },
      },
    ],
    [
      "dynamic prices that were not given",
      { electricity: { supply: [{ from: "2020-01-01", dynamic: { prices: "spot.csv", surcharge: 0 } }] } },
      {
        code: "no-price",
        text: { en: 'Cannot price electricity.supply: the contract was made without its prices "spot.csv"' },
      },
    ],
  ] as const)("%s", async (_, rest, error) => {
    await expect(billOf({ contract: contractOf({ gas: undefined, ...rest }) })).rejects.toMatchObject(error);
  });

  test("a price including VAT beyond a change of the VAT rate", async () => {
    const counters = { "2022-06-01": { t2: 0 }, "2022-08-01": { t2: 100 } };
    const contract = contractOf({
      vat: "included",
      gas: undefined,
      electricity: { ...ELECTRICITY, supply: [{ from: "2022-01-01", price: 0.3 }] },
    });
    await expect(billOf({ text: "2022-06-15/2022-07-15", counters, contract })).rejects.toMatchObject({
      code: "no-price",
      text: {
        en: "Cannot price 2022-07-01: the entry of 2022-01-01 in electricity.supply includes 21 % VAT, but 9 % holds on 2022-07-01",
      },
    });
  });

  test("a tier whose rate is not known, when it is reached", async () => {
    const counters = { "2022-01-01": { t2: 0 }, "2022-02-01": { t2: 10_001 } };
    const contract = contractOf({ gas: undefined });
    await expect(billOf({ text: "2022-01", counters, contract })).rejects.toMatchObject({
      code: "no-law",
      text: { en: "Cannot bill electricity.ode from 2022-01-01: the use reaches a tier whose rate is not known" },
    });
  });

  test("C9: a law that is proposed is used only when that is allowed, and marks its lines", async () => {
    const counters = { "2027-01-01": { t2: 0, gas: 0 }, "2027-02-01": { t2: 100, gas: 100 } };
    const year2027: Asked = { text: "2027-01", counters, options: { now: at("2027-03-01") } };
    await expect(billOf(year2027)).rejects.toMatchObject({ code: "no-law" });
    const { lines } = await billOf(year2027, { allowProposedLaw: true });
    expect(lines.filter(({ law }) => law === "proposed").map(({ id }) => id)).toEqual([
      "electricity.energy-tax",
      "electricity.tax-credit",
      "gas.energy-tax",
    ]);
  });

  test("a bill of usage that was read for another contract is a RangeError, not a wrong amount", async () => {
    const used = await novemberUsage({ contract: contractOf() });
    const other = contractOf({
      electricity: {
        ...ELECTRICITY,
        supply: [
          { from: "2020-01-01", price: 0.1 },
          { from: "2026-11-11", price: 0.2 },
        ],
      },
    });
    expect(() => bill(used, other)).toThrow(
      new RangeError("Cannot bill t1 from 2026-11-01 to 2026-11-11: its usage was not read for this contract"),
    );
  });
});

describe("netting", () => {
  test("the same price in other digits, or by register, is one price: no rule is needed", async () => {
    const supply = [
      { from: "2020-01-01", price: "0.10" },
      { from: "2026-11-11", normal: "0.100", low: "0.1000" },
    ];
    const owed = await billOf({ contract: contractOf({ gas: undefined, electricity: { ...ELECTRICITY, supply } }) });
    expect(ids(owed).slice(0, 6)).toEqual([
      "electricity.supply.single",
      "electricity.supply.normal",
      "electricity.supply.low",
      "electricity.netting.single",
      "electricity.netting.normal",
      "electricity.netting.low",
    ]);
  });

  test.each([
    ["2026-11", ["netting-window"]],
    ["2026-10-01/2026-12-30", ["netting-window"]],
  ])("a bill of under twelve months with export says what yearly netting may change: %s", async (text, codes) => {
    const { issues } = await billOf({ text, contract: contractOf({ gas: undefined }) });
    expect(issues.map(({ code }) => code)).toEqual(codes);
  });

  test("a whole year, or a home without export, has nothing to say of it", async () => {
    const year = { "2025-01-01": { t2: 0, t4: 0 }, "2026-01-01": { t2: 2000, t4: 300 } };
    const whole = await billOf({ text: "2025", counters: year, contract: contractOf({ gas: undefined }) });
    const none = await billOf({
      contract: contractOf({ gas: undefined }),
      counters: { "2026-11-01": { t2: 1, t4: 0 }, "2026-12-01": { t2: 2, t4: 0 } },
    });
    expect([whole.issues, none.issues]).toEqual([[], []]);
  });

  test("a home without readings of export says so where its contract pays for export", async () => {
    const counters = { "2026-11-01": { t2: 1 }, "2026-12-01": { t2: 2 } };
    const supply = [{ from: "2020-01-01", price: "0.125" }];
    const [paid, unpaid] = await Promise.all(
      [contractOf({ gas: undefined }), contractOf({ gas: undefined, electricity: { supply } })].map((contract) =>
        billOf({ contract, counters }),
      ),
    );
    expect(paid!.issues.map(({ code, severity }) => [code, severity])).toEqual([["export-not-read", "warning"]]);
    expect(unpaid!.issues).toEqual([]);
  });
});

test("the credit has a line for each law year, also when both years give the same a day", async () => {
  const counters = { "2017-12-01": { t2: 0 }, "2018-01-01": { t2: 1 }, "2018-02-01": { t2: 2 } };
  const contract = contractOf({ gas: undefined, electricity: { supply: [{ from: "2010-01-01", price: 0.1 }] } });
  const { lines } = await billOf({ text: "2017-12-01/2018-02-01", counters, contract });
  expect(lines.filter(({ kind }) => kind === "tax-credit").map(({ quantity, price }) => [quantity, price])).toEqual([
    ["31", "-0.845315"],
    ["31", "-0.845315"],
  ]);
});

describe("the price cap of 2023", () => {
  const january = { "2023-01-01": { t2: 0, gas: 0 }, "2023-02-01": { t2: 100, gas: 100 } };
  const priced = (price: string, vat: "included" | "excluded") =>
    contractOf({
      vat,
      gas: undefined,
      electricity: { supply: [{ from: "2023-01-01", price }], energyTax: "NL", taxCredit: "none" },
    });

  test.each([
    ["0.247552", "included", []],
    ["0.247553", "included", ["price-cap-not-applied"]],
    ["0.20458", "excluded", []],
    ["0.20459", "excluded", ["price-cap-not-applied"]],
  ] as const)("a kWh of %s %s VAT: %j", async (price, vat, codes) => {
    const owed = await billOf({ text: "2023-01", counters: january, contract: priced(price, vat) });
    expect([owed.issues.map(({ code }) => code), owed.status]).toEqual([codes, codes.length ? "provisional" : "final"]);
  });

  test("is Dutch: another country has none", async () => {
    const contract = contractOf({
      country: "BE",
      currency: "EUR",
      zone: "Europe/Amsterdam",
      vatRates: [{ from: "2020-01-01", rate: 6 }],
      gas: undefined,
      electricity: {
        supply: [{ from: "2023-01-01", price: 1 }],
        registers: { t1: "normal", t2: "low" },
        energyTax: "none",
        taxCredit: "none",
      },
    });
    expect(await billOf({ text: "2023-01", counters: january, contract })).toMatchObject({
      status: "final",
      issues: [],
    });
  });
});

test("gas without a correction table says that its factor is 1", async () => {
  const { issues } = await billOf({
    counters: { "2026-11-01": { t2: 1, t4: 0, gas: 1 }, "2026-12-01": { t2: 2, t4: 0, gas: 2 } },
  });
  expect(issues.map(({ code, severity }) => [code, severity])).toEqual([["gas-uncorrected", "info"]]);
});
