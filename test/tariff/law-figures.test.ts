import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { lawDay } from "../../src/tariff/law-day.ts";
import { type LawFigure, lawFigures } from "../../src/tariff/law-figures.ts";
import { addDays } from "../../src/units/civil.ts";

interface Bracket {
  readonly upTo: number | null;
  readonly exclVat: number | null;
}

const rates = JSON.parse(readFileSync(new URL("../../fixtures/law/nl-rates.json", import.meta.url), "utf8"));
const YEARS = Array.from({ length: 14 }, (_, index) => 2014 + index);

const of = (figures: readonly LawFigure[], id: string): LawFigure[] => figures.filter((figure) => figure.id === id);
const digits = ({ value }: LawFigure): number | null => (value === null ? null : Number(value.en));

describe.each(YEARS)("the law of %s", (year) => {
  const figures = lawFigures(year);

  test.each([
    ["electricity.energy-tax", "electricityPerKwh"],
    ["gas.energy-tax", "gasPerM3"],
  ])("%s is every tier that was gathered, in order, with no hole between", (id, name) => {
    const gathered: readonly Bracket[] = rates.energyTax[name][year].brackets;
    const shown = of(figures, id);
    expect(shown.map((figure) => [figure.upTo, digits(figure)])).toEqual(
      gathered.map(({ upTo, exclVat }) => [upTo, exclVat]),
    );
    expect(shown.map(({ above }) => above)).toEqual([null, ...shown.slice(0, -1).map(({ upTo }) => upTo)]);
  });

  test("the tax credit and ODE are the figures that were gathered", () => {
    const ode = rates.ode.perYear[year];
    const tiers = (name: string): unknown[] => Object.values(ode?.[name] ?? {});
    expect(of(figures, "electricity.tax-credit").map(digits)).toEqual([rates.taxCredit.perYear[year].exclVat]);
    expect(of(figures, "electricity.ode").map(digits)).toEqual(tiers("electricityPerKwh"));
    expect(of(figures, "gas.ode").map(digits)).toEqual(tiers("gasPerM3"));
  });

  test.each([
    ["electricity.energy-tax", rates.energyTax.electricityPerKwh[year]],
    ["gas.energy-tax", rates.energyTax.gasPerM3[year]],
    ["electricity.tax-credit", rates.taxCredit.perYear[year]],
    ["electricity.ode", rates.ode.perYear[year]],
    ["gas.ode", rates.ode.perYear[year]],
  ])("%s is shown as sure as it was found, from the same number of sources", (id, gathered) => {
    for (const [index, { confidence, sources }] of of(figures, id).entries()) {
      const higher = gathered.brackets?.[index]?.confidence ?? gathered.higherBracketsConfidence;
      expect(confidence).toBe((index > 0 ? higher : undefined) ?? gathered.confidence);
      expect(sources).toHaveLength(gathered.sources.length);
    }
  });

  test("every figure has a source with an address, and says whether it is law", () => {
    for (const { sources, status, confidence, id } of figures) {
      expect(sources.length, id).toBeGreaterThan(0);
      for (const { address } of sources) expect(address).toBeTruthy();
      expect(status === "proposed").toBe(confidence === "PROPOSED");
    }
    expect(figures.some(({ status }) => status === "proposed")).toBe(year === 2027);
  });

  test("VAT and netting cover the year without a day twice", () => {
    for (const id of ["vat", "netting"]) {
      const days = of(figures, id);
      expect([days[0]!.from, days.at(-1)!.to]).toEqual([`${year}-01-01`, `${year + 1}-01-01`]);
      for (const [index, { from }] of days.slice(1).entries()) expect(from).toBe(days[index]!.to);
    }
  });

  test("has ODE until 2022, the price cap in 2023, support in 2022, and rules of feed-in from 2027", () => {
    const ids = new Set(figures.map(({ id }) => id));
    expect(ids.has("electricity.ode")).toBe(year <= 2022);
    expect(ids.has("price-cap.gas")).toBe(year === 2023);
    expect(ids.has("support")).toBe(year === 2022);
    expect(ids.has("feed-in.minimum")).toBe(year === 2027);
  });
});

describe("the rules beside the tables are those that were gathered", () => {
  const rule = (year: number, id: string): LawFigure => of(lawFigures(year), id)[0]!;
  const names = ({ sources }: LawFigure): string[] => sources.map(({ name }) => name);

  test.each([
    ["electricity", "electricityEurPerKwhInclVatInclEb", "volumeElectricityKwh"],
    ["gas", "gasEurPerM3InclVatInclEb", "volumeGasM3"],
  ])("the price cap on %s", (commodity, price, volume) => {
    const cap = rates.priceCap2023;
    const { value, from, to } = rule(2023, `price-cap.${commodity}`);
    expect(value!.en).toContain(`${cap[price].toFixed(2)} EUR`);
    expect(value!.en).toContain(`up to ${cap[volume]} `);
    expect([from, to]).toEqual([cap.from, addDays(cap.to, 1)]);
  });

  test("the support of 2022", () => {
    const { eurPerConnectionPerMonth, months, sources, confidence } = rates.compensation2022;
    const support = rule(2022, "support");
    expect(support.value!.en).toContain(`${eurPerConnectionPerMonth} EUR a month`);
    expect([support.from, support.to, support.confidence]).toEqual([`${months[0]}-01`, "2023-01-01", confidence]);
    expect(names(support)).toEqual(sources);
  });

  test("VAT on feed-in pay, and the hours of low tariff", () => {
    const { feedInCompensationSources, feedInCompensationConfidence } = rates.vat;
    const feedIn = rule(2026, "vat.feed-in");
    expect([names(feedIn), feedIn.confidence]).toEqual([feedInCompensationSources, feedInCompensationConfidence]);
    const low = rule(2026, "low-tariff");
    expect([names(low), low.confidence]).toEqual([rates.tariffHours.sources, rates.tariffHours.confidence]);
  });

  test("netting to the end of 2026, and what feed-in pays from 2027", () => {
    const { until, law, from2027 } = rates.netting;
    const netting = rule(2026, "netting");
    expect([netting.to, names(netting), netting.confidence]).toEqual([addDays(until, 1), law.sources, law.confidence]);
    const sure = from2027.confidence;
    expect(rule(2027, "feed-in.minimum").confidence).toBe(sure["end date and 50%"]);
    expect(rule(2027, "feed-in.not-negative").confidence).toBe(sure["not negative"]);
    expect(rule(2027, "feed-in.cost-unit").confidence).toBe(sure["per kWh"]);
  });
});

test("a year without tables is refused", () => {
  expect(() => lawFigures(2013)).toThrow("Cannot show the law of 2013: no table of that year is known");
});

test("lawDay() is the date itself, or the same day of the year whose law is applied", () => {
  expect(lawDay({}, "2022-11-05")).toBe("2022-11-05");
  expect(lawDay({ lawYear: 2027 }, "2022-11-05")).toBe("2027-11-05");
});
