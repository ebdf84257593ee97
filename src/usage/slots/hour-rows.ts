import { SourceError } from "../../errors.ts";
import { REGISTERS, type Register } from "../../reading.ts";
import type { Source } from "../../source/source.ts";
import { collect } from "../../stream/collect.ts";
import { type Samples, samples } from "../../stream/samples.ts";
import { type Calendar, calendar } from "../../units/calendar.ts";
import type { CivilDate } from "../../units/civil.ts";
import { quantityText } from "../../units/energy.ts";
import type { Period } from "../../units/period.ts";
import { isoInstant } from "../../units/zone.ts";
import type { DayUsage } from "../day-usage.ts";
import { worst } from "../quality.ts";
import type { MeterRecord } from "../readings/meter-record.ts";
import type { RegisterMap } from "../registers-of.ts";
import type { UsageRow } from "../usage-row.ts";
import type { KnownIntervals } from "./known-intervals.ts";
import { reconcile, type SampledHour } from "./reconcile.ts";
import { withoutChangeSlots } from "./without-change-slots.ts";

const MINUTES = 60;

interface HourPlan {
  readonly source: Source;
  readonly period: Period;
  readonly registers: RegisterMap;
  readonly days: readonly DayUsage[];
  readonly known: KnownIntervals;
  readonly record: MeterRecord;
  /** Registers that the home does not have. */
  readonly absent: readonly Register[];
  readonly signal?: AbortSignal | undefined;
}

/** A meter's hourly energy, one chunk a civil day; nothing when the device has no such meter. */
async function chunksOf(
  { source, period, signal }: HourPlan,
  meter: "p1" | "p1-gas",
): Promise<Map<CivilDate, Samples>> {
  try {
    const chunks = await collect(samples(source, { meter, every: "hour", period }), { signal });
    return new Map(chunks.map((chunk) => [chunk.date, chunk]));
  } catch (error) {
    if (error instanceof SourceError && error.code === "unsupported-alias") return new Map();
    throw error;
  }
}

/** The hours of a day from a chunk; an hour of which only some minutes were measured counts as its mean. */
function sampledHours(
  starts: Float64Array,
  civil: Calendar,
  chunk: Samples | undefined,
  column: string,
): SampledHour[] {
  const places = new Map(Array.from(chunk?.times ?? [], (at, index) => [at, index]));
  return Array.from(starts, (at) => {
    const index = places.get(at) ?? -1;
    const minutes = chunk?.columns.minutes?.[index] ?? 0;
    const energy = minutes > 0 ? ((chunk?.columns[column]?.[index] ?? Number.NaN) * MINUTES) / minutes : Number.NaN;
    return { energy, low: civil.isLowAt(at) };
  });
}

const text = (value: number | null): string | null => (value === null ? null : quantityText(value));

type Direction = "import" | "export";

const isAbsent = (register: Register, { absent }: HourPlan): boolean => absent.includes(register);

/** Import or export by hour; undefined where the home has no register of it. */
function directionOf(kind: Direction, hours: readonly SampledHour[], day: DayUsage, plan: HourPlan) {
  const { low, normal } = plan.registers[kind];
  const [noLow, noNormal] = [isAbsent(low, plan), isAbsent(normal, plan)];
  if (noLow && noNormal) return undefined;
  const counted = { low: noLow ? 0 : day.used[low], normal: noNormal ? 0 : day.used[normal] };
  // With one register for both tariffs, the clock does not say which hours are its own.
  const own = noLow || noNormal ? hours.map((hour) => ({ ...hour, low: noNormal })) : hours;
  return reconcile(own, counted);
}

function rowsOf(day: DayUsage, plan: HourPlan, civil: Calendar, power?: Samples, gas?: Samples): UsageRow[] {
  const { zone } = plan.period;
  const index = civil.days.findIndex(({ date }) => date === day.date);
  const { start, end } = civil.days[index]!;
  const starts = civil.hourStarts.filter((at) => at >= start && at < end);
  const flow = (kind: Direction) => directionOf(kind, sampledHours(starts, civil, power, `${kind}Wh`), day, plan);
  const [imported, exported] = [flow("import"), flow("export")];
  const burnt = sampledHours(starts, civil, gas, "litres").map((hour) => ({ ...hour, low: true }));
  const litres = reconcile(burnt, { low: day.used.gas, normal: day.used.gas === null ? null : 0 });
  const electric = [imported, exported].filter((hours) => hours !== undefined);
  const judged = electric.length === 0 ? [litres] : electric;
  const hourRow = (at: number, hour: number): UsageRow => {
    const until = starts[hour + 1] ?? end;
    const lacking = REGISTERS.filter((register) => !plan.known.isWhole(register, at, until));
    const shown = (register: Register, value: number | null | undefined): string | null =>
      lacking.includes(register) || isAbsent(register, plan) ? null : text(value ?? null);
    return {
      start: isoInstant(at, zone),
      end: isoInstant(until, zone),
      importLow: shown(plan.registers.import.low, imported?.[hour]?.low),
      importNormal: shown(plan.registers.import.normal, imported?.[hour]?.normal),
      exportLow: shown(plan.registers.export.low, exported?.[hour]?.low),
      exportNormal: shown(plan.registers.export.normal, exported?.[hour]?.normal),
      gas: shown("gas", litres[hour]!.low),
      quality: lacking.length > 0 ? "missing" : worst(judged.map((hours) => hours[hour]!.quality)),
    };
  };
  return Array.from(starts, hourRow);
}

/** Hour by hour, samples give the shape and the registers of each day its amount. */
export async function hourRows(plan: HourPlan): Promise<UsageRow[]> {
  const { period, days } = plan;
  const civil = calendar(period.zone, period.start, period.end);
  const [power, gas] = [await chunksOf(plan, "p1"), await chunksOf(plan, "p1-gas")];
  const burnt = (date: CivilDate): Samples | undefined => {
    const chunk = gas.get(date);
    return chunk && withoutChangeSlots(chunk, plan.record);
  };
  return days.flatMap((day) => rowsOf(day, plan, civil, power.get(day.date), burnt(day.date)));
}
