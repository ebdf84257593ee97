import { type Quality, REGISTERS, type Register } from "../reading.ts";
import type { Meter } from "../source/source.ts";
import type { BoundaryChunk } from "../stream/readings.ts";
import type { Digits } from "../tariff/contract.ts";
import { addDays, type CivilDate } from "../units/civil.ts";
import { quantityText } from "../units/energy.ts";
import type { DayUsage } from "../usage/day-usage.ts";
import type { Bill } from "./bill-document.ts";
import { documentOf } from "./bill-hash.ts";
import type { EstimateBand } from "./review/estimate-band.ts";
import { type GapEnergy, gapEnergies, type MeterSamples } from "./review/gap-energies.ts";

/** How one register was read over the days of a period. */
export interface RegisterQuality {
  readonly register: Register;
  /** How many days of each quality; a day is as good as its worse midnight. */
  readonly days: Readonly<Record<Quality, number>>;
  /** The most minutes before a midnight that a measured reading of it was; null where none was. */
  readonly furthestMinutes: number | null;
  /** The coarsest step in which the service printed it, kWh or m³; null where the meter's own decimals came through. */
  readonly step: Digits | null;
}

/** How many slots (minutes, or hours of a meter that gives hours) of a day were measured. */
export interface MeterDay {
  readonly meter: Meter;
  readonly measured: number;
  readonly expected: number;
}

export interface DayQuality {
  readonly date: CivilDate;
  /** Of the registers in use. */
  readonly registers: Readonly<Partial<Record<Register, Quality>>>;
  readonly meters: readonly MeterDay[];
}

/** How well a period was measured, `meterkast.quality/1`. */
export interface DataQuality {
  readonly schema: "meterkast.quality/1";
  /** Its own: another than that of the bill of the same days. */
  readonly document: Bill["document"];
  readonly period: Bill["period"];
  readonly registers: readonly RegisterQuality[];
  readonly days: readonly DayQuality[];
  /** Stretches without samples, longest first. */
  readonly gaps: readonly GapEnergy[];
  /** What estimated readings leave open of the bill; null where that is not known. */
  readonly band: EstimateBand | null;
  readonly issues: Bill["issues"];
}

export interface DataQualityParts {
  readonly bill: Bill;
  /** One for each civil day of the bill. */
  readonly days: readonly DayUsage[];
  /** What the device said at each midnight, as `readings` gives it. */
  readonly midnights: readonly BoundaryChunk[];
  readonly meters: readonly MeterSamples[];
  readonly band?: EstimateBand | undefined;
  /** When a meter was changed, epoch ms. */
  readonly changedAt?: readonly number[] | undefined;
  /** What is known of the data; that of the bill unless given. */
  readonly issues?: Bill["issues"] | undefined;
}

const MINUTE = 60_000;

/** Which quality the bill's own boundaries have, by register and date. */
function boundaryQualities({ readings }: Bill): ReadonlyMap<string, Quality> {
  const ends = readings.flatMap(({ register, from, to, start, end }) => [
    [`${register} ${from}`, start.quality] as const,
    [`${register} ${to}`, end.quality] as const,
  ]);
  return new Map(ends);
}

function registerDay(day: DayUsage, register: Register, known: ReadonlyMap<string, Quality>): Quality {
  if (day.used[register] === null) return "missing";
  const ends = [day.date, addDays(day.date, 1)].map((date) => known.get(`${register} ${date}`));
  return (["estimated", "derived"] as const).find((quality) => ends.includes(quality)) ?? "measured";
}

function registerQuality(register: Register, days: readonly DayQuality[], parts: DataQualityParts): RegisterQuality {
  const count = (quality: Quality): number => days.filter(({ registers }) => registers[register] === quality).length;
  const known = boundaryQualities(parts.bill);
  const isMeasured = (date: CivilDate): boolean =>
    (known.get(`${register} ${date}`) ?? "measured") === "measured" &&
    parts.days.some((day) => day.used[register] !== null && (day.date === date || addDays(day.date, 1) === date));
  const shown = parts.midnights.flatMap(({ date, boundary, readings }) =>
    readings
      .filter((reading) => reading.register === register)
      .map(({ at, step }) => ({ step, minutes: isMeasured(date) ? (boundary - at) / MINUTE : null })),
  );
  const minutes = shown.flatMap((each) => each.minutes ?? []);
  const step = Math.max(0, ...shown.map((each) => each.step));
  return {
    register,
    days: {
      measured: count("measured"),
      derived: count("derived"),
      estimated: count("estimated"),
      missing: count("missing"),
    },
    furthestMinutes: minutes.length === 0 ? null : Math.round(Math.max(...minutes)),
    step: step === 0 ? null : quantityText(step),
  };
}

function meterDay({ meter, samples, gaps }: MeterSamples, date: CivilDate): MeterDay[] {
  const expected = samples.find((chunk) => chunk.date === date)?.times.length ?? 0;
  if (expected === 0) return [];
  const missing = gaps.filter((gap) => gap.date === date).reduce((sum, { slots }) => sum + slots, 0);
  return [{ meter, expected, measured: expected - missing }];
}

/**
 * How well a period was measured: each register and meter by day, the stretches without samples with the energy that the
 * registers counted in them, and what estimates leave open of the bill.
 *
 * @example
 * const made = dataQuality({ bill, days, midnights, meters, band: estimateBand(used, contract) });
 * made.gaps[0]; // { meter: "p1", from: …, minutes: 512, importWh: 1830, … }
 */
export function dataQuality(parts: DataQualityParts): DataQuality {
  const { bill, midnights, meters, band } = parts;
  const inUse = REGISTERS.filter((register) => bill.readings.some((reading) => reading.register === register));
  const known = boundaryQualities(bill);
  const days = parts.days.map((day): DayQuality => {
    const qualities = inUse.map((register) => [register, registerDay(day, register, known)]);
    const own = meters.flatMap((meter) => meterDay(meter, day.date));
    return { date: day.date, registers: Object.fromEntries(qualities), meters: own };
  });
  const found = {
    registers: inUse.map((register) => registerQuality(register, days, parts)),
    days,
    gaps: meters.flatMap((meter) => gapEnergies(meter, midnights, parts.changedAt)),
    band: band ?? null,
  };
  const { data, contract, program } = bill.document;
  const what = `quality ${bill.period.start}/${bill.period.end}`;
  return {
    schema: "meterkast.quality/1",
    document: documentOf([data, found], contract, what, program),
    period: bill.period,
    ...found,
    issues: parts.issues ?? bill.issues,
  };
}
