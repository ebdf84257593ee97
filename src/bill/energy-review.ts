import { ReadingError } from "../errors.ts";
import type { Issue } from "../issue.ts";
import type { DayTemperature } from "../source/temperatures.ts";
import type { Samples } from "../stream/samples.ts";
import type { Contract } from "../tariff/contract.ts";
import { rateAt } from "../tariff/rate-at.ts";
import type { CivilDate } from "../units/civil.ts";
import type { DayUsage } from "../usage/day-usage.ts";
import { type BaseLoad, baseLoad } from "../usage/load/base-load.ts";
import { type LoadDuration, loadDuration } from "../usage/load/load-duration.ts";
import { loadProfile, type ProfileCell } from "../usage/load/load-profile.ts";
import { type Peaks, peaks } from "../usage/load/peaks.ts";
import { type SelfConsumption, selfConsumption } from "../usage/load/self-consumption.ts";
import type { UsageRow } from "../usage/usage-row.ts";
import { heatedDays } from "../usage/weather/heated-days.ts";
import type { HeatedDay } from "../usage/weather/heating-line.ts";
import { type NormalisedGas, normalisedGas } from "../usage/weather/normalised-gas.ts";
import { wholeYears } from "../usage/weather/whole-years.ts";
import { VERSION } from "../version.ts";
import type { BillOptions } from "./bill.ts";
import type { Bill } from "./bill-document.ts";
import { documentOf } from "./bill-hash.ts";
import { type CostProfile, costProfile } from "./review/cost-profile.ts";
import { type MonthHours, monthHours } from "./review/month-hours.ts";
import { type StandbyCost, standbyCost } from "./review/standby-cost.ts";

/** What a home's energy looks like over a period, `meterkast.review/1`. A part that cannot be made is null, and `leftOut` says why. */
export interface EnergyReview {
  readonly schema: "meterkast.review/1";
  /** Its own: another than that of the bill of the same days, and of the same review without temperatures. */
  readonly document: Bill["document"];
  /** By hour of the week. */
  readonly profile: readonly ProfileCell[];
  /** By month and hour of the clock. */
  readonly months: readonly MonthHours[];
  readonly cost: CostProfile | null;
  readonly baseLoad: BaseLoad | null;
  readonly standby: StandbyCost | null;
  readonly peaks: Peaks | null;
  readonly duration: LoadDuration | null;
  readonly solar: SelfConsumption | null;
  /** Gas against the cold, with the days that the line is drawn through. */
  readonly gas: (NormalisedGas & { readonly points: readonly HeatedDay[] }) | null;
  readonly leftOut: readonly Issue[];
}

export interface EnergyReviewParts {
  readonly contract: Contract;
  /** By hour, as `usageRows` gives them. */
  readonly rows: readonly UsageRow[];
  readonly days: readonly DayUsage[];
  /** Minutes of `p1`, and of the solar meter where there is one. */
  readonly connection: readonly Samples[];
  readonly solar?: readonly Samples[] | undefined;
  readonly temperatures?: readonly DayTemperature[] | undefined;
  /** The date whose price the base load is given. */
  readonly pricedOn: CivilDate;
}

type Options = Pick<BillOptions, "allowProposedLaw">;

const left = (code: string, en: string, nl: string): Issue => ({ code, severity: "info", text: { en, nl } });

const NO_ELECTRICITY = left(
  "no-electricity",
  "The cost of electricity: the contract has none",
  "De kosten van elektriciteit: die staat niet in het contract",
);
const NO_HOURS = left(
  "no-hours",
  "When electricity is used and what that costs: this meter's use is not known by the hour",
  "Wanneer er stroom gebruikt wordt en wat dat kost: het verbruik van deze meter is niet per uur bekend",
);
const NO_MINUTES = left(
  "no-minutes",
  "Base load, peaks, load duration: the power of this meter is not known by the minute",
  "Sluipverbruik, pieken, belastingduur: het vermogen van deze meter is niet per minuut bekend",
);
const NO_STANDBY = left(
  "no-standby-cost",
  "The cost of the base load: a spot price has no cost a year",
  "De kosten van het sluipverbruik: een uurprijs heeft geen kosten per jaar",
);
const NO_SOLAR = left(
  "no-solar-meter",
  "Solar balance: no meter of solar panels was read",
  "Zonnebalans: er is geen meter van zonnepanelen gelezen",
);
const NO_GAS = left("no-gas", "Gas: the contract has none", "Gas: dat staat niet in het contract");
const NO_COLD = left(
  "no-temperatures",
  "Gas and the cold: no outdoor temperatures were given (--temperatures)",
  "Gas en de kou: er zijn geen buitentemperaturen gegeven (--temperatures)",
);
const NO_YEAR = left(
  "no-normal-year",
  "Gas and the cold: the temperatures hold no whole calendar year",
  "Gas en de kou: de temperaturen beslaan geen heel kalenderjaar",
);

/** Every half percent, so that the ends of the curve show. */
const PERCENTS: readonly number[] = Array.from({ length: 201 }, (_, index) => index / 2);

/** What could be made, and why the rest could not. */
type Made<Part extends keyof EnergyReview> = Pick<EnergyReview, Part | "leftOut">;

/** A part, or the reason why these readings do not make it. */
function attempt<T>(make: () => T): { readonly made: T | null; readonly leftOut: readonly Issue[] } {
  try {
    return { made: make(), leftOut: [] };
  } catch (error) {
    if (!(error instanceof ReadingError)) throw error;
    return { made: null, leftOut: [{ code: error.code, severity: "info", text: error.text }] };
  }
}

function gasPart({ contract, days, temperatures }: EnergyReviewParts): Made<"gas"> {
  if (contract.gas === undefined) return { gas: null, leftOut: [NO_GAS] };
  if (temperatures === undefined) return { gas: null, leftOut: [NO_COLD] };
  const normalYears = wholeYears(temperatures);
  if (normalYears.length === 0) return { gas: null, leftOut: [NO_YEAR] };
  const { made, leftOut } = attempt(() => normalisedGas(days, temperatures, { normalYears }));
  return { gas: made && { ...made, points: heatedDays(days, temperatures) }, leftOut };
}

const isSpot = ({ electricity }: Contract, date: CivilDate): boolean =>
  rateAt(electricity?.supply ?? [], date)?.dynamic !== undefined;

function basePart(
  { connection, contract, pricedOn }: EnergyReviewParts,
  options: Options,
): Made<"baseLoad" | "standby"> {
  const { made: load, leftOut } = attempt(() => baseLoad(connection));
  const base = { baseLoad: load, standby: null, leftOut };
  if (load === null || contract.electricity === undefined) return base;
  if (isSpot(contract, pricedOn)) return { ...base, leftOut: [NO_STANDBY] };
  return { ...base, standby: standbyCost(load, contract, pricedOn, options) };
}

type Minutes = "baseLoad" | "standby" | "peaks" | "duration" | "solar";

function minuteParts(parts: EnergyReviewParts, options: Options): Made<Minutes> {
  const { connection, solar = [] } = parts;
  const isByMinute = connection.length > 0 && connection.every(({ every }) => every === "minute");
  if (!isByMinute)
    return { baseLoad: null, standby: null, peaks: null, duration: null, solar: null, leftOut: [NO_MINUTES, NO_SOLAR] };
  const { leftOut, ...base } = basePart(parts, options);
  const hasSun = solar.length > 0;
  return {
    ...base,
    peaks: peaks(connection),
    duration: loadDuration(connection, { percents: PERCENTS }),
    solar: hasSun ? selfConsumption(connection, solar) : null,
    leftOut: hasSun ? leftOut : [...leftOut, NO_SOLAR],
  };
}

/** Of the same data and contract, at another date or with temperatures, it is another document. */
function reviewDocument({ days, rows, temperatures, contract, pricedOn }: EnergyReviewParts, found: unknown) {
  const what = `review ${days[0]?.date}/${days.at(-1)?.date} priced on ${pricedOn}`;
  return documentOf([days, rows, temperatures ?? null, found], contract.hash, what, `meterkast ${VERSION}`);
}

/**
 * What a home's energy looks like: when it is used and what that costs, base load, peaks, solar balance, and gas against the
 * cold. What cannot be known is left out and said.
 *
 * @throws ContractError as `kwhPrice` does, RangeError for rows by day or month
 * @example
 * const { rows } = await usageRows(home, year, { by: "hour", contract });
 * energyReview({ contract, rows, days, connection, pricedOn: "2022-12-31" }).baseLoad?.watts; // 97.39…
 */
export function energyReview(parts: EnergyReviewParts, options: Options = {}): EnergyReview {
  const { rows, contract } = parts;
  const hasElectricity = contract.electricity !== undefined;
  const { leftOut: byMinute, ...minutes } = minuteParts(parts, options);
  const { leftOut: byDay, gas } = gasPart(parts);
  const profile = loadProfile(rows);
  const hasHours = profile.some((cell) => cell.import.hours + cell.export.hours > 0);
  const found = {
    profile,
    months: monthHours(rows),
    cost: hasElectricity && hasHours ? costProfile(rows, contract, options) : null,
    ...minutes,
    gas,
  };
  return {
    schema: "meterkast.review/1",
    document: reviewDocument(parts, found),
    ...found,
    leftOut: [...(hasElectricity ? (hasHours ? [] : [NO_HOURS]) : [NO_ELECTRICITY]), ...byMinute, ...byDay],
  };
}
