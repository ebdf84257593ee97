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

interface Gathered {
  readonly confidence: string;
  readonly sources: readonly string[];
  readonly brackets?: readonly { readonly confidence?: string }[];
  readonly higherBracketsConfidence?: string;
  readonly note?: string;
}

const TABLES: readonly [string, (year: number) => Gathered | undefined][] = [
  ["electricity.energy-tax", (year) => rates.energyTax.electricityPerKwh[year]],
  ["gas.energy-tax", (year) => rates.energyTax.gasPerM3[year]],
  ["electricity.tax-credit", (year) => rates.taxCredit.perYear[year]],
  ["electricity.ode", (year) => rates.ode.perYear[year]],
  ["gas.ode", (year) => rates.ode.perYear[year]],
];

/** Tiers, from 0, of which only a note says in words that they rest on one source, and that note. */
const NOTED = [
  { id: "electricity.energy-tax", year: 2025, tiers: [2], note: "10-50k: single source (code comment)" },
  {
    id: "gas.energy-tax",
    year: 2025,
    tiers: [2, 3, 4],
    note: "170k+ brackets: 4 decimals from rendement, 5 decimals from a GitHub file that labels them 2024/2025",
  },
  {
    id: "electricity.energy-tax",
    year: 2026,
    tiers: [2],
    note: "10-50k about 0.0667 (saldox, 4 decimals, single source)",
  },
] as const;

const FROM_2027 = rates.netting.from2027;

/** How sure what stands in no table was found to be. */
const RULES: Readonly<Record<string, (year: number) => string>> = {
  vat: () => rates.vat.confidence,
  "vat.feed-in": () => rates.vat.feedInCompensationConfidence,
  netting: (year) => (year < 2027 ? rates.netting.law.confidence : FROM_2027.confidence["end date and 50%"]),
  "feed-in.minimum": () => FROM_2027.confidence["end date and 50%"],
  "feed-in.minimum-base": () => FROM_2027.minCompensationBase.confidence,
  "feed-in.not-negative": () => FROM_2027.confidence["not negative"],
  "feed-in.cost-unit": () => FROM_2027.confidence["per kWh"],
  "price-cap.electricity": () => rates.priceCap2023.confidence["prices and volumes"],
  "price-cap.gas": () => rates.priceCap2023.confidence["prices and volumes"],
  support: () => rates.compensation2022.confidence,
  "low-tariff": () => rates.tariffHours.confidence,
  // Not among the gathered rates: what the export of a supplier in this repository's tests shows.
  "low-tariff.5-may": () => "single-source",
};

function sureness(figure: LawFigure, figures: readonly LawFigure[], year: number): string | null {
  const { id, value } = figure;
  const gathered = TABLES.find(([name]) => name === id)?.[1](year);
  if (gathered === undefined) return RULES[id]!(year);
  const tier = of(figures, id).indexOf(figure);
  if (value === null) return null;
  if (NOTED.some((each) => each.id === id && each.year === year && each.tiers.some((noted) => noted === tier)))
    return "single-source";
  const higher = tier > 0 ? gathered.higherBracketsConfidence : undefined;
  return gathered.brackets?.[tier]?.confidence ?? higher ?? gathered.confidence;
}

test.each(NOTED)("the note on $id of $year is as it was read", ({ id, year, note }) => {
  expect(TABLES.find(([name]) => name === id)![1](year)!.note).toContain(note);
});

test("no other note speaks of sources or decimals but those of proposals, which are shown as such", () => {
  const others = TABLES.flatMap(([id, gathered]) =>
    YEARS.filter((year) => !NOTED.some((noted) => noted.id === id && noted.year === year)).flatMap((year) => {
      const { note = "", confidence = "" } = gathered(year) ?? {};
      return /source|decimals/.test(note) && confidence !== "PROPOSED" ? [`${id} ${year}: ${note}`] : [];
    }),
  );
  expect(others).toEqual([]);
});

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

  test.each(TABLES)("%s is shown from the same number of sources as it was found in", (id, gathered) => {
    for (const { sources } of of(figures, id)) expect(sources).toHaveLength(gathered(year)!.sources.length);
  });

  test("every figure and rule is shown as sure as it was found, and what is not known as nothing at all", () => {
    const shown = figures.map((figure) => [figure.id, figure.value?.en, figure.confidence]);
    const found = figures.map((figure) => [figure.id, figure.value?.en, sureness(figure, figures, year)]);
    expect(shown).toEqual(found);
  });

  test("every figure has a source with an address, and says whether it is law", () => {
    for (const { sources, status, confidence, id, value } of figures) {
      expect(sources.length, id).toBeGreaterThan(0);
      for (const { address } of sources) expect(address).toBeTruthy();
      if (value !== null) expect(status === "proposed").toBe(confidence === "PROPOSED");
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
    expect(rule(2027, "feed-in.minimum").value!.en).toBe("half the supply price");
    const base = from2027.minCompensationBase;
    expect([base.confidence, base.sources]).toEqual(["derived", names(rule(2027, "feed-in.minimum-base"))]);
  });
});

test("a year without tables is refused", () => {
  expect(() => lawFigures(2013)).toThrow("Cannot show the law of 2013: no table of that year is known");
});

test("lawDay() is the date itself, or the same day of the year whose law is applied", () => {
  expect(lawDay({}, "2022-11-05")).toBe("2022-11-05");
  expect(lawDay({ lawYear: 2027 }, "2022-11-05")).toBe("2027-11-05");
});
