import type { Quality } from "../../reading.ts";
import { worst } from "../quality.ts";
import { layOut } from "./lay-out.ts";
import type { SampledSlots } from "./sampled-slots.ts";
import type { Spread } from "./slot-energies.ts";

/** Sums of samples and registers that differ by less are the same: samples are sums of fractions. */
const NOISE = 1e-3;

/** A span between two register readings, with its slots. */
export interface SpanSlots {
  /** What the registers counted: whole Wh or litres. */
  readonly total: number;
  /** How good the readings at its ends are. */
  readonly quality: Quality;
  /** Length of each slot, ms. */
  readonly lengths: readonly number[];
  readonly sampled: SampledSlots;
  /** Whether a source of intervals has all, a part or none of a slot; what it lacks is not in the registers either. */
  readonly has: (slot: number) => "all" | "part" | "none";
}

/** A span laid out; indices are within the span. */
export interface LaidOut {
  readonly thousandths: readonly number[];
  readonly quality: readonly Quality[];
  readonly spread: Spread | undefined;
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** Whether samples tell of less than half a slot: too little to take the rest to be like it. */
const isOpen = ({ lengths, sampled: { covered } }: SpanSlots, slot: number): boolean =>
  2 * covered[slot]! < lengths[slot]!;

/** What samples say of each slot: of all of it when they tell of most, else only of what they tell of. */
const seenIn = (span: SpanSlots): number[] =>
  span.lengths.map((length, slot) => {
    const { energy, covered } = span.sampled;
    return isOpen(span, slot) ? energy[slot]! : energy[slot]! * (length / covered[slot]!);
  });

/** The slots that unsampled energy may have flowed in: those without enough samples, else, when all are 0, every slot. */
function openSlots(span: SpanSlots, seen: readonly number[]): number[] {
  const present = [...seen.keys()].filter((slot) => span.has(slot) !== "none");
  const without = present.filter((slot) => isOpen(span, slot));
  const isSilent = span.total > 0 && without.length === 0 && seen.every((energy) => energy === 0);
  return isSilent ? present : without;
}

/** What each slot weighs: its samples, and of what these fall short of its share by the time that they do not tell of. */
function weightsOf(span: SpanSlots, seen: readonly number[], open: readonly number[]): number[] {
  const { total, lengths, sampled } = span;
  const untold = (slot: number): number => lengths[slot]! - (isOpen(span, slot) ? sampled.covered[slot]! : 0);
  const weights = [...seen];
  const short = Math.max(0, total - sum(weights));
  const time = sum(open.map(untold));
  for (const slot of open) weights[slot]! += short * (untold(slot) / time);
  return weights;
}

/**
 * Lay out what registers counted in a span over its slots: by the shape of the samples, scaled to the registers, in whole
 * units by cumulative rounding. What the samples fall short of is spread evenly over the time that they do not tell of in slots of
 * which they tell less than half; when all tell more and all are 0, over all slots.
 */
export function slotsOfSpan(span: SpanSlots): LaidOut {
  const { total, lengths, sampled, quality, has } = span;
  const seen = seenIn(span);
  const open = openSlots(span, seen);
  const thousandths = layOut(total, weightsOf(span, seen, open));
  const spread = { slots: open, thousandths: sum(open.map((slot) => thousandths[slot]!)) };
  const agrees = Math.abs(total - sum(seen)) < NOISE;
  const qualityOf = (length: number, slot: number): Quality => {
    if (has(slot) !== "all") return "missing";
    if (open.includes(slot)) return worst([quality, spread.thousandths > 0 ? "estimated" : "derived"]);
    return worst([quality, agrees && sampled.covered[slot]! >= length ? "measured" : "derived"]);
  };
  return { thousandths, quality: lengths.map(qualityOf), spread: spread.thousandths > 0 ? spread : undefined };
}
