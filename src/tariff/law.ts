import { ContractError } from "../errors.ts";
import type { Text } from "../text.ts";
import type { Digits } from "./contract.ts";
import { ELECTRICITY_ODE } from "./nl/electricity-ode.ts";
import { ELECTRICITY_TAX } from "./nl/electricity-tax.ts";
import { GAS_ODE } from "./nl/gas-ode.ts";
import { GAS_TAX } from "./nl/gas-tax.ts";
import type { SOURCES } from "./nl/sources.ts";
import { TAX_CREDIT } from "./nl/tax-credit.ts";

export type Commodity = "electricity" | "gas";

/** How sure a figure is. `derived`: worked out from figures that were found. `PROPOSED`: a bill before parliament, not law. */
export type Confidence = "primary-source" | "verified-2-sources" | "single-source" | "derived" | "PROPOSED";

/** One step of a tax by yearly use. */
export interface LawTier {
  /** Yearly kWh or m³ up to and including which the price holds; without it for all that is left. */
  readonly upTo?: number;
  /** EUR per kWh or m³ excluding VAT; null: not known, refuse when it is reached. */
  readonly price: Digits | null;
  /** Set where it differs from the table's. */
  readonly confidence?: Confidence;
}

interface Figure {
  readonly year: number;
  readonly status: "law" | "proposed";
  /** Of a table: how sure its household tiers are, up to 10,000 kWh and 170,000 m³. */
  readonly confidence: Confidence;
  /** Short names of nl/sources.ts. */
  readonly sources: readonly (keyof typeof SOURCES)[];
}

/** The rates of one calendar year. */
export interface LawTable extends Figure {
  readonly tiers: readonly LawTier[];
}

/** The tax credit of one calendar year. */
export interface TaxCredit extends Figure {
  /** EUR a year excluding VAT, positive. */
  readonly perYear: Digits;
}

export interface LawOptions {
  /** Take a table that is not law yet, marked `status: "proposed"`; without it such a year is refused. */
  readonly allowProposed: boolean;
}

const TAX = { electricity: ELECTRICITY_TAX, gas: GAS_TAX };
const ODE = { electricity: ELECTRICITY_ODE, gas: GAS_ODE };
const NAMES = {
  electricity: { en: "the energy tax on electricity", nl: "de energiebelasting op elektriciteit" },
  gas: { en: "the energy tax on gas", nl: "de energiebelasting op gas" },
  ode: { en: "the ODE surcharge", nl: "de opslag duurzame energie (ODE)" },
  credit: { en: "the energy tax credit", nl: "de vermindering energiebelasting" },
} satisfies Record<string, Text>;

const unknownYear = (name: Text, year: number): ContractError =>
  new ContractError({
    code: "no-law",
    text: {
      en: `Cannot apply ${name.en} of ${year}: no table of that year is known`,
      nl: `Kan ${name.nl} van ${year} niet toepassen: van dat jaar is geen tabel bekend`,
    },
    hint: {
      en: "Tables are known from 2014 on; a newer version of meterkast may know later years",
      nl: "Er zijn tabellen vanaf 2014; een nieuwere versie van meterkast kent misschien latere jaren",
    },
  });

const notYetLaw = (name: Text, year: number): ContractError =>
  new ContractError({
    code: "no-law",
    text: {
      en: `Cannot apply ${name.en} of ${year}: it is a proposal, not law`,
      nl: `Kan ${name.nl} van ${year} niet toepassen: het is een voorstel, nog geen wet`,
    },
    hint: {
      en: "Use --allow-proposed-law to calculate with the proposal; every line it touches is marked",
      nl: "Gebruik --allow-proposed-law om met het voorstel te rekenen; elke regel die het raakt wordt gemerkt",
    },
  });

function figureOf<F extends Figure>(figures: readonly F[], name: Text, year: number, options: LawOptions): F {
  const figure = figures.find((candidate) => candidate.year === year);
  if (figure === undefined) throw unknownYear(name, year);
  if (figure.status === "proposed" && !options.allowProposed) throw notYetLaw(name, year);
  return figure;
}

/** Neighbours with one known rate are one tier: the law splits at 2,900 kWh and 1,000 m³ from 2024 on without effect. */
const merged = (table: LawTable): LawTable => ({
  ...table,
  tiers: table.tiers.filter(({ price }, index) => price === null || price !== table.tiers[index + 1]?.price),
});

/**
 * The Dutch energy tax of a calendar year: EUR per kWh or m³ excluding VAT, by yearly use. Neighbouring tiers with one rate
 * are merged. Known are 2014 to 2026, and 2027 as proposed on 15 September 2026; every figure names its sources. Throws
 * ContractError `no-law` for other years, and for a proposal that is not allowed.
 *
 * @example energyTaxTable("electricity", 2026, { allowProposed: false }).tiers[0] // { upTo: 10000, price: "0.09161" }
 */
export const energyTaxTable = (commodity: Commodity, year: number, options: LawOptions): LawTable =>
  merged(figureOf(TAX[commodity], NAMES[commodity], year, options));

/**
 * The Dutch sustainable energy surcharge (ODE) of a calendar year, in the form of {@link energyTaxTable}. Undefined from
 * 2023 on, when it was abolished. Throws ContractError `no-law` before 2014.
 *
 * @example odeTable("gas", 2022, { allowProposed: false })?.tiers[0]?.price // "0.0865"
 */
export const odeTable = (commodity: Commodity, year: number, options: LawOptions): LawTable | undefined =>
  year >= 2023 ? undefined : merged(figureOf(ODE[commodity], NAMES.ode, year, options));

/**
 * The Dutch energy tax credit of a calendar year for a home with an electricity connection: EUR a year excluding VAT,
 * positive. Throws ContractError `no-law` as {@link energyTaxTable} does.
 *
 * @example taxCreditOf(2026, { allowProposed: false }).perYear // "519.80"
 */
export const taxCreditOf = (year: number, options: LawOptions): TaxCredit =>
  figureOf(TAX_CREDIT, NAMES.credit, year, options);
