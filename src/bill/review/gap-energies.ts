import type { Register } from "../../reading.ts";
import type { Meter } from "../../source/source.ts";
import type { Gap } from "../../stream/gaps.ts";
import { measuresOf } from "../../stream/measures.ts";
import type { BoundaryChunk } from "../../stream/readings.ts";
import type { Samples } from "../../stream/samples.ts";

/** What a meter's samples were over a period, with the stretches that have none. */
export interface MeterSamples {
  readonly meter: Meter;
  readonly samples: readonly Samples[];
  readonly gaps: readonly Gap[];
}

/** Samples that a meter lacks between two readings of its registers: one stretch, or several that no reading separates. */
export interface GapEnergy {
  readonly meter: Meter;
  /** From the first instant of the first stretch up to the last of the last one, epoch ms. */
  readonly from: number;
  readonly to: number;
  /** How many stretches, and how long they are together. */
  readonly stretches: number;
  readonly minutes: number;
  /** What the registers counted in them, whole Wh and litres; null where no readings around them tell. */
  readonly importWh: number | null;
  readonly exportWh: number | null;
  readonly litres: number | null;
}

const MINUTE = 60_000;

const REGISTERS_OF = { importWh: ["t1", "t2"], exportWh: ["t3", "t4"], litres: ["gas"] } as const;

type Counted = keyof typeof REGISTERS_OF;

/** What registers showed together at an instant. */
interface Count {
  readonly at: number;
  readonly thousandths: number;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A gap over midnight is one stretch. */
function stretchesOf(gaps: readonly Gap[]): readonly Stretch[] {
  const found: { start: number; end: number }[] = [];
  for (const { start, end } of gaps.toSorted((one, other) => one.start - other.start)) {
    const last = found.at(-1);
    if (last?.end === start) last.end = end;
    else found.push({ start, end });
  }
  return found;
}

/** What the registers showed together, at each instant that they were read. */
function countsOf(midnights: readonly BoundaryChunk[], registers: readonly Register[]): readonly Count[] {
  const known = new Set(midnights.flatMap(({ readings }) => readings.map(({ register }) => register)));
  const own = registers.filter((register) => known.has(register));
  const byInstant = new Map<number, number>();
  for (const { readings } of midnights) {
    const shown = readings.filter(({ register }) => own.includes(register));
    if (own.length === 0 || shown.length < own.length) continue;
    const at = Math.min(...shown.map((reading) => reading.at));
    const total = shown.reduce((sum, { thousandths }) => sum + thousandths, 0);
    byInstant.set(at, total);
  }
  return [...byInstant].map(([at, thousandths]) => ({ at, thousandths })).sort((one, other) => one.at - other.at);
}

/** Whether a reading lies in the days that were sampled; the one that opens them is a minute old. */
const isSampled = ({ samples }: MeterSamples, at: number): boolean =>
  at >= (samples[0]?.start ?? Number.POSITIVE_INFINITY) - MINUTE && at <= (samples.at(-1)?.end ?? 0);

/** The readings around a stretch; the first reading after it may be as old as its last minute. */
function windowOf({ start, end }: Stretch, counts: readonly Count[]): readonly [Count, Count] | undefined {
  const before = counts.findLast(({ at }) => at <= start);
  const after = counts.find(({ at }) => at >= end - MINUTE && (before === undefined || at > before.at));
  return before && after ? [before, after] : undefined;
}

/** What the samples between two instants add up to, Wh or litres. */
function sampledBetween({ meter, samples }: MeterSamples, counted: Counted, from: number, to: number): number {
  let total = 0;
  for (const { times, columns } of samples.filter(({ start, end }) => end > from && start < to))
    for (const { column, part, convert } of measuresOf(meter).filter(({ energy }) => energy === counted)) {
      let sum = 0;
      columns[column]?.forEach((value, slot) => {
        if (!Number.isNaN(value) && times[slot]! >= from && times[slot]! < to) sum += part(value);
      });
      total += convert(sum);
    }
  return total;
}

/** Stretches that no reading separates belong together. */
function grouped(stretches: readonly Stretch[], counts: readonly Count[]): readonly (readonly Stretch[])[] {
  const groups = new Map<string, Stretch[]>();
  for (const stretch of stretches) {
    const window = windowOf(stretch, counts);
    const key = window === undefined ? `alone ${stretch.start}` : `${window[0].at} ${window[1].at}`;
    groups.set(key, [...(groups.get(key) ?? []), stretch]);
  }
  return [...groups.values()];
}

/**
 * What the registers counted while a meter's samples were missing: their difference between the readings around a stretch, less
 * what the samples between those readings add up to. Unknown where a meter was changed between them. Longest first.
 *
 * @param midnights as `readings` gives them
 * @param changedAt when a meter was changed, epoch ms
 */
export function gapEnergies(
  of: MeterSamples,
  midnights: readonly BoundaryChunk[],
  changedAt: readonly number[] = [],
): GapEnergy[] {
  const { meter, gaps } = of;
  const countsFor = (own: Meter, counted: Counted): readonly Count[] =>
    meter === own ? countsOf(midnights, REGISTERS_OF[counted]).filter(({ at }) => isSampled(of, at)) : [];
  const counts = {
    importWh: countsFor("p1", "importWh"),
    exportWh: countsFor("p1", "exportWh"),
    litres: countsFor("p1-gas", "litres"),
  };
  const groups = grouped(stretchesOf(gaps), meter === "p1-gas" ? counts.litres : counts.importWh);
  const found = groups.map((group): GapEnergy => {
    const whole = { start: group[0]!.start, end: group.at(-1)!.end };
    const missed = (counted: Counted): number | null => {
      const window = windowOf(whole, counts[counted]);
      if (window === undefined) return null;
      const [before, after] = window;
      if (changedAt.some((at) => at > before.at && at <= after.at)) return null;
      const sampled = sampledBetween(of, counted, before.at, after.at);
      return Math.max(0, Math.round(after.thousandths - before.thousandths - sampled));
    };
    return {
      meter,
      from: whole.start,
      to: whole.end,
      stretches: group.length,
      minutes: group.reduce((sum, { start, end }) => sum + (end - start) / MINUTE, 0),
      importWh: missed("importWh"),
      exportWh: missed("exportWh"),
      litres: missed("litres"),
    };
  });
  return found.sort((one, other) => other.minutes - one.minutes);
}
