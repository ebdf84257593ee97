import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bill } from "../../src/bill/bill.ts";
import { kwhPrice } from "../../src/bill/kwh-price.ts";
import { costProfile } from "../../src/bill/review/cost-profile.ts";
import { standbyCost } from "../../src/bill/review/standby-cost.ts";
import type { Contract } from "../../src/tariff/contract.ts";
import type { ContractInput } from "../../src/tariff/contract-input.ts";
import { defineContract } from "../../src/tariff/define-contract.ts";
import type { PriceSeries } from "../../src/tariff/prices/price-series.ts";
import { priceSeriesOf } from "../../src/tariff/prices/price-series-of.ts";
import { readContract } from "../../src/tariff/read-contract.ts";
import { digits, type Money, money, sum } from "../../src/units/money.ts";
import { period } from "../../src/units/period.ts";
import { midnight } from "../../src/units/zone.ts";
import { usage } from "../../src/usage/usage.ts";
import { registerSource } from "../support/register-source.ts";
import { demoHours, hourRow, ZONE } from "../usage/analytics/home.ts";

const HOUR = 3_600_000;
const MONDAY = midnight("2026-11-02", ZONE);

type Electricity = NonNullable<ContractInput["electricity"]>;

const contractOf = (
  electricity: Partial<Electricity> = {},
  rest: Partial<ContractInput> = {},
  prices: Readonly<Record<string, PriceSeries>> = {},
) =>
  defineContract(
    {
      name: "Test",
      vat: "excluded",
      electricity: {
        supply: [{ from: "2020-01-01", normal: "0.12500", low: "0.11200" }],
        feedIn: [{ from: "2020-01-01", price: "0.05450" }],
        ...electricity,
      },
      ...rest,
    },
    { prices },
  );

const single = contractOf({ supply: [{ from: "2020-01-01", price: "0.12500" }] });

describe("the price of a kWh", () => {
  const texts = (...asked: Parameters<typeof kwhPrice>) => {
    const { supply, tax, import: paid, export: earned, exportBasis } = kwhPrice(...asked);
    return [supply, tax, paid, earned].map((each) => digits(each)).concat(exportBasis);
  };

  test("supply and the first tier of the energy tax, with VAT", () => {
    expect(texts(single, "2026-11-05", "normal")).toEqual([
      "0.15125",
      "0.1108481",
      "0.2620981",
      "0.2620981",
      "netting",
    ]);
  });

  test("prices that include VAT get the law's rates at six decimals, as on the bill; ODE is one of them", () => {
    const contract = contractOf({ supply: [{ from: "2022-07-01", price: "0.32155" }] }, { vat: "included" });
    // 2022: energy tax 0.03679 and ODE 0.03050, each × 1.09.
    expect(texts(contract, "2022-11-01", "low").slice(0, 3)).toEqual(["0.32155", "0.073346", "0.394896"]);
  });

  test("from 2027 export is sold: feed-in pay less feed-in cost, and no tax is saved", () => {
    const contract = contractOf({ energyTax: "none", feedInCost: [{ from: "2026-01-01", perKwh: "0.01" }] });
    expect(texts(contract, "2027-01-01", "normal")).toEqual(["0.15125", "0", "0.15125", "0.0424", "feed-in"]);
    expect(texts(contract, "2026-12-31", "normal").at(-2)).toBe("0.13915");
  });

  test("netted against normal import first, export at the low tariff saves the normal price", () => {
    const supply = [{ from: "2020-01-01", normal: "0.30", low: "0.10" }];
    const exported = (method: "normal-first" | "per-register", tariff: "normal" | "low") =>
      texts(contractOf({ supply, energyTax: "none", netting: { method } }), "2026-06-01", tariff)[3];
    expect([exported("normal-first", "normal"), exported("normal-first", "low")]).toEqual(["0.363", "0.363"]);
    expect([exported("per-register", "normal"), exported("per-register", "low")]).toEqual(["0.363", "0.121"]);
  });

  test("without netting, export before 2027 is sold and still lowers the tax", () => {
    const contract = contractOf({ netting: { method: "none" } });
    expect(texts(contract, "2026-11-05", "normal").slice(3)).toEqual(["0.1653481", "feed-in"]);
  });

  describe("outside the Netherlands from 2027, as a bill has it", () => {
    const tiers = [{ price: "0.05" }];
    const belgian = (method: "none" | "total") =>
      contractOf(
        {
          registers: { t1: "normal", t2: "low" },
          supply: [{ from: "2020-01-01", price: "0.20" }],
          feedIn: [{ from: "2020-01-01", price: "0.04" }],
          netting: { method },
          energyTax: [{ from: "2020-01-01", tiers }],
          taxCredit: "none",
        },
        {
          country: "BE",
          zone: ZONE,
          currency: "EUR",
          settlement: "none",
          vatRates: [{ from: "2020-01-01", rate: "6" }],
        },
      );
    const gross = async (contract: Contract, exported: number): Promise<Money> => {
      const source = registerSource({
        "2027-02-01": { t1: 0, t2: 0, t3: 0, t4: 0 },
        "2027-03-01": { t1: 100, t2: 50, t3: exported, t4: 20 },
      });
      const now = Date.parse("2031-01-01T00:00:00Z");
      return money(bill(await usage(source, contract, period("2027-02", ZONE), { now }), contract).totals.gross);
    };

    test.each([
      // 0.04 of pay without VAT, and 0.05 of tax with 6 % that it saves.
      ["none", "0.093", "feed-in"],
      // (0.20 + 0.05) × 1.06
      ["total", "0.265", "netting"],
    ] as const)("an exported kWh still saves its tax (netting %s)", async (method, worth, basis) => {
      const contract = belgian(method);
      const price = kwhPrice(contract, "2027-02-10", "normal");
      expect([digits(price.export), price.exportBasis]).toEqual([worth, basis]);
      const saved = (await gross(contract, 0)).minus(await gross(contract, 100));
      expect(saved.toFixed(2)).toBe(price.export.times(100).toFixed(2));
    });
  });

  test.each([
    [
      "no electricity",
      defineContract({ name: "Gas", vat: "excluded", gas: { supply: [{ from: "2020-01-01", price: "0.4" }] } }),
      "2026-11-05",
      "the contract has no electricity",
    ],
    ["before the first price", single, "2019-11-05", "no entry in electricity.supply"],
    ["after its end", contractOf({}, { until: "2026-01-01" }), "2026-01-01", "the contract holds until 2026-01-01"],
    ["a year without law", single, "2031-01-01", "no table of that year is known"],
    ["a proposal", single, "2027-01-01", "it is a proposal, not law"],
    ["VAT changed since the price", contractOf({}, { vat: "included" }), "2022-11-01", "includes 21 % VAT"],
  ])("%s is refused", (_, contract, date, message) => {
    expect(() => kwhPrice(contract, date, "normal")).toThrow(message);
  });
});

describe("standby cost", () => {
  test("100 W for 365 days at 0.2620981 EUR by hand", () => {
    const cost = standbyCost({ watts: 100 }, single, "2026-01-01");
    expect(cost).toMatchObject({ watts: 100, currency: "EUR", kwhPerYear: "876.000" });
    expect(cost.parts.map(({ hours }) => hours).reduce((a, b) => a + b)).toBe(8760);
    expect(Number(cost.perYear)).toBeCloseTo(876 * 0.2620981, 1);
  });

  test("hours of the night and the weekend are at the low price, and the parts add up with a pencil", () => {
    const { parts, perYear } = standbyCost({ watts: 50 }, contractOf(), "2026-01-01");
    // 255 days of 16 normal hours: 365 less 104 in weekends and 6 holidays.
    expect(parts.map(({ tariff }) => tariff)).toEqual(["normal", "low"]);
    expect(parts.map(({ hours }) => hours)).toEqual([4080, 4680]);
    for (const { hours, kwh, perKwh, amount } of parts) {
      expect(kwh).toBe(((hours * 50) / 1000).toFixed(3));
      expect(amount).toBe(money(kwh).times(money(perKwh)).toFixed(2));
    }
    expect(perYear).toBe(sum(parts.map(({ amount }) => money(amount))).toFixed(2));
    expect(parts[0]!.perKwh).not.toBe(parts[1]!.perKwh);
  });

  test("where low tariff begins at nine there are more low hours", () => {
    const hours = (evening: 21 | 23) =>
      standbyCost({ watts: 50 }, contractOf(), "2026-01-01", { evening }).parts[1]!.hours;
    expect(hours(21)).toBeGreaterThan(hours(23));
  });

  test("it is proportional to the load, to the cent", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2000 }), (watts) => {
        const [one, two] = [watts, 2 * watts].map((w) =>
          Number(standbyCost({ watts: w }, single, "2026-01-01").perYear),
        );
        expect(Math.abs(two! - 2 * one!)).toBeLessThan(0.035);
      }),
      { numRuns: 20 },
    );
  });

  test.each([-1, Number.NaN])("a base load of %s W is refused", (watts) => {
    expect(() => standbyCost({ watts }, single, "2026-01-01")).toThrow(RangeError);
  });
});

describe("cost profile", () => {
  test("two Monday hours by hand, import by its tariff and export as netted", () => {
    const rows = [
      hourRow(MONDAY + 9 * HOUR, [0, 1000], [0, 250]),
      hourRow(MONDAY + (9 + 168) * HOUR, [0, 500], [0, 0]),
      hourRow(MONDAY, [2000, 0], [0, 0]),
    ];
    const { cells, totals, currency, issues } = costProfile(rows, contractOf());
    const normal = { import: "0.39314715", export: "-0.065524525", total: "0.327622625" };
    expect(cells[9]).toEqual({ weekday: 1, hour: 9, hours: 2, ...normal });
    // (0.11200 + 0.09161) × 1.21 × 2 kWh
    expect(cells[0]).toMatchObject({ import: "0.4927362", export: "0.00" });
    expect(cells[1]).toMatchObject({ import: null, export: null, total: null, hours: 0 });
    expect(totals).toEqual({ import: "0.88588335", export: "-0.065524525", total: "0.820358825" });
    expect(currency).toBe("EUR");
    expect(issues.map(({ code }) => code)).toEqual(["fixed-charges-left-out", "netting-assumed"]);
  });

  test("each hour has the price of its own date", () => {
    const changing = contractOf({
      energyTax: "none",
      supply: [
        { from: "2026-01-01", price: "0.10" },
        { from: "2026-11-09", price: "0.20" },
      ],
    });
    const rows = [0, 168].map((hours) => hourRow(MONDAY + (9 + hours) * HOUR, [0, 1000], [null, null]));
    const { cells, issues } = costProfile(rows, changing);
    expect(cells[9]).toMatchObject({ import: "0.363", export: null, total: "0.363" });
    expect(issues.map(({ code }) => code)).toEqual(["fixed-charges-left-out"]);
  });

  describe("at dynamic prices", () => {
    const quarter = (minutes: number, price: string): string =>
      `${new Date(MONDAY + minutes * 60_000).toISOString()},${price}\n`;
    const day = (start: number, values: readonly string[]): string =>
      values.map((value, index) => quarter(start + index * 15, value)).join("");
    const csv = `start,price\n${day(0, ["0.1", "0.2", "0.3", "0.4", "-0.05", "-0.05", "-0.05", "-0.05"])}`;
    const prices = { "p.csv": priceSeriesOf(csv, "p.csv") };
    const terms = { prices: "p.csv", surcharge: "0.02" };
    const dynamic = contractOf(
      {
        energyTax: "none",
        supply: [{ from: "2026-01-01", dynamic: terms }],
        feedIn: [{ from: "2026-01-01", dynamic: { ...terms, surcharge: "-0.01" }, vat: 0 }],
      },
      {},
      prices,
    );

    test("an hour has the mean of its quarters and the surcharge, with VAT; export the feed-in price of its own", () => {
      const rows = [hourRow(MONDAY, [0, 2000], [0, 0]), hourRow(MONDAY + HOUR, [0, 0], [0, 1000])];
      const { cells, issues } = costProfile(rows, dynamic);
      // (0.25 + 0.02) × 1.21 × 2, and (−0.05 − 0.01) × 1 to pay for export
      expect([cells[0]!.total, cells[1]!.total]).toEqual(["0.6534", "0.06"]);
      expect(issues.map(({ code }) => code)).toEqual(["fixed-charges-left-out"]);
    });

    test("a moment has the price of its own quarter", () => {
      const at = (minutes: number) => ({ start: MONDAY + minutes * 60_000, end: MONDAY + minutes * 60_000 + 1 });
      expect(digits(kwhPrice(dynamic, "2026-11-02", "low", { slot: at(20) }).import)).toBe("0.2662");
      expect(kwhPrice(dynamic, "2026-11-02", "low", { slot: at(61) })).toMatchObject({ exportBasis: "feed-in" });
    });

    test("an hour without energy needs no price; one with energy and none is refused by name", () => {
      const late = MONDAY + 5 * HOUR;
      expect(costProfile([hourRow(late, [0, 0], [0, 0])], dynamic).totals.total).toBe("0.00");
      expect(() => costProfile([hourRow(late, [0, 1], [0, 0])], dynamic)).toThrow(
        'Cannot price the slot of 2026-11-02T05:00:00+01:00: prices "p.csv" have none for it',
      );
    });
  });

  test("hours that were not measured are said, and none is taken for 0", () => {
    const rows = [hourRow(MONDAY, [1000, 0], [0, 0]), hourRow(MONDAY + HOUR, [null, null], [null, null])];
    const { cells, issues } = costProfile(rows, single);
    expect(cells[1]!.total).toBeNull();
    expect(issues.find(({ code }) => code === "hours-not-measured")!.text.en).toContain("Not measured: 1 of 2 hours");
  });

  test("nothing known costs nothing known", () => {
    expect(costProfile([], single).totals).toEqual({ import: null, export: null, total: null });
  });

  test("the demo home in November 2022: the cells are the registers at their prices, unrounded", async () => {
    const contract = await readContract("fixtures/contracts/demo.yaml");
    const { cells, totals } = costProfile(await demoHours(period("2022-11", ZONE)), contract);
    const [low, normal] = [kwhPrice(contract, "2022-11-01", "low"), kwhPrice(contract, "2022-11-01", "normal")];
    const rows = await demoHours(period("2022-11", ZONE));
    const kwh = (name: "importLow" | "importNormal" | "exportLow" | "exportNormal") =>
      sum(rows.map((row) => money(row[name]!)));
    const paid = kwh("importLow").times(low.import).plus(kwh("importNormal").times(normal.import));
    const earned = kwh("exportLow").times(low.export).plus(kwh("exportNormal").times(normal.export));
    expect(totals.import).toBe(digits(paid, 2));
    expect(totals.export).toBe(digits(earned.negated(), 2));
    expect(totals.total).toBe(digits(paid.minus(earned), 2));
    expect(digits(sum(cells.map(({ total }) => money(total!))), 2)).toBe(totals.total);
  });

  test("the cells always add up to the totals", () => {
    const wh = fc.integer({ min: 0, max: 5000 });
    const hours = fc.array(fc.option(fc.tuple(wh, wh, wh, wh)), { minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(hours, (all) => {
        const rows = all.map((hour, index) => {
          const [il, inormal, el, en] = hour ?? [null, null, null, null];
          return hourRow(MONDAY + index * HOUR, [il, inormal], [el, en]);
        });
        const { cells, totals } = costProfile(rows, contractOf());
        for (const part of ["import", "export", "total"] as const) {
          const known = cells.map((cell) => cell[part]).filter((text) => text !== null);
          expect(totals[part]).toBe(known.length === 0 ? null : digits(sum(known.map(money)), 2));
        }
      }),
      { numRuns: 40 },
    );
  });
});
