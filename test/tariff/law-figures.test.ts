import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { lawDay } from "../../src/tariff/law-day.ts";
import { type LawFigure, lawFigures } from "../../src/tariff/law-figures.ts";

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

test("a year without tables is refused", () => {
  expect(() => lawFigures(2013)).toThrow("Cannot show the law of 2013: no table of that year is known");
});

test("lawDay() is the date itself, or the same day of the year whose law is applied", () => {
  expect(lawDay({}, "2022-11-05")).toBe("2022-11-05");
  expect(lawDay({ lawYear: 2027 }, "2022-11-05")).toBe("2027-11-05");
});
