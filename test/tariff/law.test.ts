import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ContractError } from "../../src/errors.ts";
import { type Commodity, energyTaxTable, type LawTable, odeTable, taxCreditOf } from "../../src/tariff/law.ts";
import { ELECTRICITY_ODE } from "../../src/tariff/nl/electricity-ode.ts";
import { ELECTRICITY_TAX } from "../../src/tariff/nl/electricity-tax.ts";
import { GAS_ODE } from "../../src/tariff/nl/gas-ode.ts";
import { GAS_TAX } from "../../src/tariff/nl/gas-tax.ts";
import { NETTING_END } from "../../src/tariff/nl/netting-end.ts";
import { SOURCES } from "../../src/tariff/nl/sources.ts";
import { TAX_CREDIT } from "../../src/tariff/nl/tax-credit.ts";
import { VAT_RATES } from "../../src/tariff/nl/vat-rates.ts";
import { addDays } from "../../src/units/civil.ts";

interface Bracket {
  readonly upTo: number | null;
  readonly exclVat: number | null;
  readonly confidence?: string;
}

interface YearOfTax {
  readonly brackets: readonly Bracket[];
  readonly sources: readonly string[];
  readonly confidence: string;
}

interface YearOfOde {
  readonly electricityPerKwh: Readonly<Record<string, number | null>>;
  readonly gasPerM3: Readonly<Record<string, number | null>>;
  readonly sources: readonly string[];
  readonly confidence: string;
}

interface YearOfCredit {
  readonly exclVat: number;
  readonly sources: readonly string[];
  readonly confidence: string;
}

type Years<T> = Readonly<Record<string, T>>;

const rates = JSON.parse(readFileSync("fixtures/law/nl-rates.json", "utf8"));
const meta: Readonly<Record<string, string>> = rates.meta.sources;
const tax: { electricityPerKwh: Years<YearOfTax>; gasPerM3: Years<YearOfTax> } = rates.energyTax;
const ode: Years<YearOfOde> = rates.ode.perYear;
const credit: Years<YearOfCredit> = rates.taxCredit.perYear;

const numeric = (price: string | null): number | null => (price === null ? null : Number(price));
const ours = ({ tiers }: LawTable): [number | null, number | null][] =>
  tiers.map(({ upTo, price }) => [upTo ?? null, numeric(price)]);

describe("every figure of the law is the figure that was gathered", () => {
  const taxes: [string, readonly LawTable[], Years<YearOfTax>][] = [
    ["electricity", ELECTRICITY_TAX, tax.electricityPerKwh],
    ["gas", GAS_TAX, tax.gasPerM3],
  ];
  test.each(taxes)("energy tax on %s", (_, tables, years) => {
    expect(tables.map(({ year }) => String(year))).toEqual(Object.keys(years));
    for (const table of tables) {
      const year = years[table.year]!;
      expect(ours(table)).toEqual(year.brackets.map(({ upTo, exclVat }) => [upTo, exclVat]));
      expect([table.confidence, table.sources]).toEqual([year.confidence, year.sources]);
      expect(table.status).toBe(year.confidence === "PROPOSED" ? "proposed" : "law");
    }
  });

  const odes: [string, readonly LawTable[], "electricityPerKwh" | "gasPerM3"][] = [
    ["electricity", ELECTRICITY_ODE, "electricityPerKwh"],
    ["gas", GAS_ODE, "gasPerM3"],
  ];
  test.each(odes)("ODE on %s", (_, tables, key) => {
    expect(tables.map(({ year }) => String(year))).toEqual(Object.keys(ode));
    for (const table of tables) {
      const year = ode[table.year]!;
      const expected = Object.entries(year[key]).map(([range, price]) => [
        Number(range.split("-")[1] ?? Number.NaN),
        price,
      ]);
      expect(ours(table)).toEqual(expected.map(([upTo, price]) => [Number.isNaN(upTo) ? null : upTo, price]));
      expect([table.confidence, table.sources]).toEqual([year.confidence, year.sources]);
    }
  });

  test("tax credit", () => {
    expect(TAX_CREDIT.map(({ year }) => String(year))).toEqual(Object.keys(credit));
    const named = (source: string): string => (source.startsWith("a 2021 supplier") ? "tariff_sheet_2021" : source);
    for (const { year, perYear, confidence, sources } of TAX_CREDIT) {
      const gathered = credit[year]!;
      expect([Number(perYear), confidence]).toEqual([gathered.exclVat, gathered.confidence]);
      expect(sources).toEqual(gathered.sources.map(named));
    }
  });

  test("VAT, without a day between two rates", () => {
    const periods: { from: string; to: string | null; rate: number }[] = rates.vat.periods;
    expect(VAT_RATES.map(({ from, rate }) => [from, Number(rate)])).toEqual(
      periods.map(({ from, rate }) => [from, Math.round(rate * 100)]),
    );
    expect(VAT_RATES.slice(1).map(({ from }) => from)).toEqual(periods.slice(0, -1).map(({ to }) => addDays(to!, 1)));
  });

  test("the end of netting", () => expect(NETTING_END).toBe(addDays(rates.netting.until, 1)));

  test("every source has an address", () => {
    for (const [name, address] of Object.entries(SOURCES))
      if (meta[name] !== undefined) expect(address).toBe(meta[name]);
    for (const { sources } of [...ELECTRICITY_TAX, ...GAS_TAX, ...ELECTRICITY_ODE, ...GAS_ODE, ...TAX_CREDIT])
      for (const source of sources) expect(SOURCES[source]).toBeTruthy();
  });
});

const law = { allowProposed: false };

const refusal = (ask: () => unknown): ContractError => {
  try {
    ask();
  } catch (error) {
    if (error instanceof ContractError) return error;
  }
  throw new Error("nothing was refused");
};

describe("energyTaxTable()", () => {
  test("merges neighbouring tiers of one rate", () => {
    expect(energyTaxTable("electricity", 2026, law).tiers).toEqual([
      { upTo: 10_000, price: "0.09161" },
      { upTo: 50_000, price: "0.06671", confidence: "single-source" },
      { upTo: 10_000_000, price: "0.03735", confidence: "single-source" },
      { price: null },
    ]);
    expect(energyTaxTable("gas", 2024, law).tiers[0]).toEqual({ upTo: 170_000, price: "0.58301" });
  });

  test("keeps the dearer second tier of 2022", () => {
    const prices = energyTaxTable("electricity", 2022, law).tiers.map(({ price }) => price);
    expect(prices.slice(0, 2)).toEqual(["0.03679", "0.04361"]);
  });

  test("never merges tiers without a known rate", () => {
    const { tiers } = energyTaxTable("gas", 2026, law);
    expect(tiers.map(({ price }) => price)).toEqual(["0.60066", null, null, null]);
  });

  const unknown: [Commodity, number][] = [
    ["electricity", 2013],
    ["gas", 2028],
  ];
  test.each(unknown)("refuses %s of %i, of which nothing is known", (commodity, year) => {
    const { code, message } = refusal(() => energyTaxTable(commodity, year, { allowProposed: true }));
    expect([code, message]).toEqual([
      "no-law",
      `Cannot apply the energy tax on ${commodity} of ${year}: no table of that year is known`,
    ]);
  });

  test("refuses a proposal, and names the option that allows it", () => {
    const { code, hint } = refusal(() => energyTaxTable("gas", 2027, law));
    expect(code).toBe("no-law");
    expect(hint?.en).toContain("--allow-proposed-law");
    expect(hint?.nl).toContain("--allow-proposed-law");
    expect(energyTaxTable("gas", 2027, { allowProposed: true }).status).toBe("proposed");
  });
});

describe("odeTable()", () => {
  test("has the rate of 2022 and nothing from 2023 on", () => {
    expect(odeTable("electricity", 2022, law)?.tiers[0]).toEqual({ upTo: 10_000, price: "0.0305" });
    expect(odeTable("electricity", 2023, law)).toBeUndefined();
    expect(odeTable("gas", 2027, law)).toBeUndefined();
  });

  test("uses no figure that rests on memory", () => {
    expect(odeTable("electricity", 2017, law)?.tiers.map(({ price }) => price)).toEqual(["0.0074", null, null, null]);
  });

  test("refuses the years before 2014", () => {
    expect(refusal(() => odeTable("gas", 2013, law)).code).toBe("no-law");
  });
});

describe("taxCreditOf()", () => {
  test("is a positive yearly amount", () => expect(taxCreditOf(2026, law).perYear).toBe("519.80"));

  test("refuses unknown years and a proposal that is not allowed", () => {
    expect(refusal(() => taxCreditOf(2013, law)).code).toBe("no-law");
    expect(refusal(() => taxCreditOf(2027, law)).code).toBe("no-law");
    expect(taxCreditOf(2027, { allowProposed: true })).toMatchObject({ perYear: "519.58", status: "proposed" });
  });
});
