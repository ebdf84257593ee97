import { ContractError } from "../errors.ts";
import type { Text } from "../text.ts";
import { type CivilDate, firstOfYear } from "../units/civil.ts";
import type { Confidence, LawTable } from "./law.ts";
import { ELECTRICITY_ODE } from "./nl/electricity-ode.ts";
import { ELECTRICITY_TAX } from "./nl/electricity-tax.ts";
import { GAS_ODE } from "./nl/gas-ode.ts";
import { GAS_TAX } from "./nl/gas-tax.ts";
import { RULES } from "./nl/rules.ts";
import { SOURCES } from "./nl/sources.ts";
import { TAX_CREDIT } from "./nl/tax-credit.ts";
import { VAT_RATES } from "./nl/vat-rates.ts";
import { VAT_SOURCES } from "./nl/vat-sources.ts";

/** One figure or rule of the law of a year, with where it was found and how sure it is. */
export interface LawFigure {
  /** As in `electricity.energy-tax`. */
  readonly id: string;
  readonly name: Text;
  /** Digits, or what a rule says; null for a rate that is not known, and that a bill refuses when it is reached. */
  readonly value: Text | null;
  /** `EUR/kWh`, `EUR/m3` and `EUR/year` are excluding VAT; null for a rule. */
  readonly unit: "EUR/kWh" | "EUR/m3" | "EUR/year" | "%" | null;
  /** Yearly kWh or m³ above which a rate holds; null where it holds for all. */
  readonly above: number | null;
  /** Yearly kWh or m³ up to and including which it holds; null without a limit. */
  readonly upTo: number | null;
  /** The days of the year on which it holds. */
  readonly from: CivilDate;
  /** Exclusive. */
  readonly to: CivilDate;
  /** `proposed`: before parliament, not law. */
  readonly status: "law" | "proposed";
  /** null where the value is not known. */
  readonly confidence: Confidence | null;
  /** Short names with their addresses. */
  readonly sources: readonly { readonly name: string; readonly address: string }[];
}

type Days = Pick<LawFigure, "from" | "to">;

const NAMES = {
  electricityTax: { en: "Energy tax on electricity", nl: "Energiebelasting op elektriciteit" },
  gasTax: { en: "Energy tax on gas", nl: "Energiebelasting op gas" },
  electricityOde: { en: "ODE surcharge on electricity", nl: "Opslag ODE op elektriciteit" },
  gasOde: { en: "ODE surcharge on gas", nl: "Opslag ODE op gas" },
  credit: { en: "Energy tax credit", nl: "Vermindering energiebelasting" },
  vat: { en: "VAT", nl: "Btw" },
} satisfies Record<string, Text>;

const same = (text: string): Text => ({ en: text, nl: text });

const named = (names: readonly (keyof typeof SOURCES)[]): LawFigure["sources"] =>
  names.map((name) => ({ name, address: SOURCES[name] }));

function tiersOf(
  tables: readonly LawTable[],
  year: number,
  about: Pick<LawFigure, "id" | "name" | "unit">,
  days: Days,
): LawFigure[] {
  const table = tables.find((each) => each.year === year);
  return (table?.tiers ?? []).map(({ upTo, price, confidence }, index, tiers) => ({
    ...about,
    ...days,
    value: price === null ? null : same(price),
    above: tiers[index - 1]?.upTo ?? null,
    upTo: upTo ?? null,
    status: table!.status,
    confidence: price === null ? null : (confidence ?? table!.confidence),
    sources: named(table!.sources),
  }));
}

const NO_TIER = { above: null, upTo: null } as const;

const creditOf = (year: number, days: Days): LawFigure[] =>
  TAX_CREDIT.filter((credit) => credit.year === year).map(({ perYear, status, confidence, sources }) => ({
    id: "electricity.tax-credit",
    name: NAMES.credit,
    value: same(perYear),
    unit: "EUR/year",
    ...NO_TIER,
    ...days,
    status,
    confidence,
    sources: named(sources),
  }));

/** The part of a year in which something holds; undefined when it does not. */
function within({ from, to }: Days, start: CivilDate | undefined, end: CivilDate | undefined): Days | undefined {
  const first = start !== undefined && start > from ? start : from;
  const last = end !== undefined && end < to ? end : to;
  return first < last ? { from: first, to: last } : undefined;
}

const vatOf = (year: Days): LawFigure[] =>
  VAT_RATES.flatMap(({ from, rate }, index) => {
    const days = within(year, from, VAT_RATES[index + 1]?.from);
    if (days === undefined) return [];
    const value = same(rate);
    const { confidence, sources } = VAT_SOURCES;
    return [
      {
        id: "vat",
        name: NAMES.vat,
        value,
        unit: "%",
        ...NO_TIER,
        ...days,
        status: "law",
        confidence,
        sources: named(sources),
      },
    ];
  });

const rulesOf = (year: Days): LawFigure[] =>
  RULES.flatMap(({ id, name, value, from, to, confidence, sources }) => {
    const days = within(year, from, to);
    if (days === undefined) return [];
    return [{ id, name, value, unit: null, ...NO_TIER, ...days, status: "law", confidence, sources: named(sources) }];
  });

const unknown = (year: number): ContractError =>
  new ContractError({
    code: "no-law",
    text: {
      en: `Cannot show the law of ${year}: no table of that year is known`,
      nl: `Kan de wet van ${year} niet tonen: van dat jaar is geen tabel bekend`,
    },
    hint: {
      en: `Tables are known from ${TAX_CREDIT[0]!.year} to ${TAX_CREDIT.at(-1)!.year}`,
      nl: `Er zijn tabellen van ${TAX_CREDIT[0]!.year} tot en met ${TAX_CREDIT.at(-1)!.year}`,
    },
  });

/**
 * Every figure of Dutch law that a bill of a calendar year rests on, 2014 to 2027: energy tax and ODE by tier as the law has
 * them, the tax credit, VAT, netting, and what it says of feed-in. 2027 is marked `proposed` where it is.
 *
 * @throws ContractError `no-law` for a year without tables
 * @example lawFigures(2026)[0] // { id: "electricity.energy-tax", value: { en: "0.09161", … }, upTo: 2900, … }
 */
export function lawFigures(year: number): LawFigure[] {
  const days = { from: firstOfYear(year), to: firstOfYear(year + 1) };
  const credit = creditOf(year, days);
  if (credit.length === 0) throw unknown(year);
  const [kwh, m3] = [{ unit: "EUR/kWh" as const }, { unit: "EUR/m3" as const }];
  return [
    ...tiersOf(ELECTRICITY_TAX, year, { id: "electricity.energy-tax", name: NAMES.electricityTax, ...kwh }, days),
    ...tiersOf(ELECTRICITY_ODE, year, { id: "electricity.ode", name: NAMES.electricityOde, ...kwh }, days),
    ...credit,
    ...tiersOf(GAS_TAX, year, { id: "gas.energy-tax", name: NAMES.gasTax, ...m3 }, days),
    ...tiersOf(GAS_ODE, year, { id: "gas.ode", name: NAMES.gasOde, ...m3 }, days),
    ...vatOf(days),
    ...rulesOf(days),
  ];
}
