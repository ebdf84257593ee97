import type { Reading } from "../../src/reading.ts";
import type { Meter, Page, Query, SeriesPage, Source } from "../../src/source/source.ts";
import type { MeterChange } from "../../src/tariff/contract.ts";
import { addDays } from "../../src/units/civil.ts";
import { civilDate, midnight } from "../../src/units/zone.ts";
import { type RegisterSourceOptions, registerSource } from "../support/register-source.ts";
import { instantOf } from "./calendar.ts";
import type { Billed } from "./reference-of.ts";
import type { Sampled, SampledMeter } from "./sampled.ts";

/** After the reading of the first midnight nothing, until the last second before the other one. */
const silence = ([last, next]: readonly [string, string], zone: string): readonly [string, string] => [
  new Date(midnight(last, zone) - 1000).toISOString(),
  new Date(midnight(next, zone) - 60_000).toISOString(),
];

type Sampleable = { readonly meter: Meter; readonly at: number };

const ASKED_LATER = 2 * 86_400_000;

/** The page of a day, when it was over. */
function sampledDay({ meter, at }: Sampleable, zone: string, samples: Sampled): SeriesPage {
  const date = civilDate(at, zone);
  const [start, end] = [midnight(date, zone), midnight(addDays(date, 1), zone)];
  const { times, values } = samples(meter as SampledMeter, date);
  const columns =
    meter === "p1" ? { w: Float64Array.from(values) } : { m3: Float64Array.from(values, (litres) => litres / 1000) };
  const series = { times: Float64Array.from(times), columns };
  return { kind: "day", meter, start, end, series, askedAt: end + ASKED_LATER, issues: [] };
}

/** The registers' answers, and those of the days. */
const withSamples = (source: Source, zone: string, samples: Sampled): Source => ({
  ...source,
  ask: async <Q extends Query>(query: Q) =>
    (query.kind === "day" ? sampledDay(query, zone, samples) : await source.ask(query)) as Page<Q>,
});

/** After a change of meter the new one counts on from its own first value. */
function onItsMeter(reading: Reading, changes: readonly MeterChange[]): Reading {
  const own = changes.filter(({ at, old }) => old[reading.register] !== undefined && reading.at >= instantOf(at));
  const gone = own.reduce(
    (sum, { old, new: fresh }) => sum + Number(old[reading.register]) - Number(fresh[reading.register]),
    0,
  );
  return { ...reading, thousandths: reading.thousandths - Math.round(gone * 1000) };
}

/** A home in memory that may have been sampled too. */
export type Sampling = Pick<Billed, "contract" | "counters" | "outage"> & { readonly samples?: Sampled | undefined };

/** The source that a home in memory is read from. */
export function homeSource(
  { contract, counters, outage, samples }: Sampling,
  options: RegisterSourceOptions = {},
): Source {
  const { zone, meterChanges } = contract;
  const offline = outage ? [silence(outage, zone)] : [];
  const edit = (readings: readonly Reading[]): Reading[] =>
    readings.map((reading) => onItsMeter(reading, meterChanges));
  const registers = registerSource(counters, { offline, edit, ...options });
  return samples ? withSamples(registers, zone, samples) : registers;
}
