import type { Samples } from "../../stream/samples.ts";
import type { CivilDate } from "../../units/civil.ts";
import { CONNECTION, type MinuteDay, minuteDays } from "./minute-days.ts";

/** Solar energy and where it went, in Wh; null where nothing was measured. */
export interface SolarUse {
  readonly productionWh: number | null;
  readonly importWh: number | null;
  readonly exportWh: number | null;
  /** Production that was used in the home at once. */
  readonly selfConsumedWh: number | null;
  /** All that the home used: import and what it took of its own production. */
  readonly useWh: number | null;
  /** selfConsumed / production, 0..1; null without production. */
  readonly selfConsumption: number | null;
  /** selfConsumed / use, 0..1; null without use. */
  readonly selfSufficiency: number | null;
}

/** {@link SolarUse} from the minutes in which both meters were measured. */
export interface SampledSolarUse extends SolarUse {
  readonly minutes: number;
  /** Minutes that were over when asked, measured or not. */
  readonly expected: number;
}

export interface DaySolarUse extends SampledSolarUse {
  readonly date: CivilDate;
}

export interface SelfConsumption {
  /** Of the whole period; by registers where they were given. */
  readonly total: SolarUse & { readonly basis: "registers" | "samples" };
  /** Of the whole period, by its minutes. */
  readonly sampled: SampledSolarUse;
  /** One a day of the connection. */
  readonly days: readonly DaySolarUse[];
}

export interface SelfConsumptionOptions {
  /** What registers counted over the same period, in whole Wh: they miss nothing, so the total is taken from them. */
  readonly registers?:
    | { readonly productionWh: number; readonly importWh: number; readonly exportWh: number }
    | undefined;
}

/** Watt-minutes of the minutes in which both were measured. */
interface Sums {
  minutes: number;
  production: number;
  import: number;
  export: number;
  self: number;
}

const MINUTE = 60_000;
const NOTHING: Readonly<Sums> = { minutes: 0, production: 0, import: 0, export: 0, self: 0 };
const UNKNOWN = { productionWh: null, importWh: null, exportWh: null, selfConsumedWh: null, useWh: null };

const share = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);

function energies(production: number, imported: number, exported: number, self: number): SolarUse {
  const use = imported + self;
  return {
    productionWh: production,
    importWh: imported,
    exportWh: exported,
    selfConsumedWh: self,
    useWh: use,
    selfConsumption: share(self, production),
    selfSufficiency: share(self, use),
  };
}

function fromSums({ minutes, ...sums }: Sums, expected: number): SampledSolarUse {
  if (minutes === 0) return { ...UNKNOWN, selfConsumption: null, selfSufficiency: null, minutes, expected };
  const wh = energies(sums.production / 60, sums.import / 60, sums.export / 60, sums.self / 60);
  return { ...wh, minutes, expected };
}

function sumsOf({ start, watts }: MinuteDay, solar: MinuteDay | undefined): Sums {
  const sums = { ...NOTHING };
  if (solar === undefined) return sums;
  const shift = (start - solar.start) / MINUTE;
  for (let minute = 0; minute < watts.length; minute += 1) {
    const [net, made] = [watts[minute]!, Math.max(0, solar.watts[minute + shift] ?? Number.NaN)];
    if (Number.isNaN(net + made)) continue;
    sums.minutes += 1;
    sums.production += made;
    sums.import += Math.max(0, net);
    sums.export += Math.max(0, -net);
    sums.self += Math.max(0, made - Math.max(0, -net));
  }
  return sums;
}

const added = (a: Sums, b: Sums): Sums => ({
  minutes: a.minutes + b.minutes,
  production: a.production + b.production,
  import: a.import + b.import,
  export: a.export + b.export,
  self: a.self + b.self,
});

function fromRegisters(registers: SelfConsumptionOptions["registers"]): SelfConsumption["total"] | undefined {
  if (registers === undefined) return undefined;
  const { productionWh, importWh, exportWh } = registers;
  const self = Math.max(0, productionWh - exportWh);
  return { ...energies(productionWh, importWh, exportWh, self), basis: "registers" };
}

/** Zones must agree, or a day of one would not be a day of the other. */
function checkZones(connection: readonly Samples[], solar: readonly Samples[]): void {
  const zones = new Set([...connection, ...solar].map(({ zone }) => zone));
  if (zones.size > 1) throw new RangeError(`Cannot take days of ${[...zones].join(" and ")} together`);
}

/**
 * How much of its solar energy a home uses itself, and how much of its use the sun covers. Minute by minute: self-consumed =
 * production − export, never below 0; only minutes in which both meters were measured count, and how many is said. What an
 * inverter takes at night (negative production) is not production. A home battery is not seen:
 * what it charges counts as use.
 *
 * Days come from samples. The total comes from registers when they are given (production − export), else from samples.
 *
 * @param connection minutes of `p1` (or `han`)
 * @param solar minutes of the solar meter, `s01`, of the same days
 * @throws RangeError for hours, another meter, or different zones
 * @example
 * const november = period("2022-11", home.zone);
 * const p1 = await collect(samples(home, { meter: "p1", every: "minute", period: november }));
 * const s01 = await collect(samples(home, { meter: "s01", every: "minute", period: november }));
 * selfConsumption(p1, s01).total.selfSufficiency; // 0.1456…
 */
export function selfConsumption(
  connection: readonly Samples[],
  solar: readonly Samples[],
  { registers }: SelfConsumptionOptions = {},
): SelfConsumption {
  checkZones(connection, solar);
  const suns = new Map(minuteDays(solar, ["s01", "s02", "s03"]).map((day) => [day.date, day]));
  const homes = minuteDays(connection, CONNECTION);
  const sums = homes.map((day) => sumsOf(day, suns.get(day.date)));
  const expected = homes.map(({ watts }) => watts.length);
  const sampled = fromSums(
    sums.reduce(added, NOTHING),
    expected.reduce((all, minutes) => all + minutes, 0),
  );
  const { minutes, expected: of, ...use } = sampled;
  return {
    total: fromRegisters(registers) ?? { ...use, basis: "samples" },
    sampled,
    days: homes.map(({ date }, index) => ({ date, ...fromSums(sums[index]!, expected[index]!) })),
  };
}
