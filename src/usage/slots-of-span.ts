import type { Quality } from "../reading.ts";
import { layOut } from "./lay-out.ts";
import { worst } from "./quality.ts";
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

/** What a slot's samples say of all of it: the part that they do not tell of is taken to be as the rest. */
const wholeOf = ({ lengths, sampled: { energy, covered } }: SpanSlots): (number | undefined)[] =>
  lengths.map((length, slot) => (covered[slot]! > 0 ? energy[slot]! * (length / covered[slot]!) : undefined));

/** The slots that unsampled energy may have flowed in: those without samples, else, when all samples are 0, every slot. */
function openSlots({ total, has }: SpanSlots, seen: readonly (number | undefined)[]): number[] {
  const present = [...seen.keys()].filter((slot) => has(slot) !== "none");
  const without = present.filter((slot) => seen[slot] === undefined);
  const isSilent = total > 0 && without.length === 0 && seen.every((energy) => !energy);
  return isSilent ? present : without;
}

/** What each slot weighs: its samples, and its share by time of what the samples fall short of. */
function weightsOf({ total, lengths }: SpanSlots, seen: readonly (number | undefined)[], open: readonly number[]) {
  const weights = seen.map((energy) => energy ?? 0);
  const short = Math.max(0, total - sum(weights));
  const time = sum(open.map((slot) => lengths[slot]!));
  for (const slot of open) weights[slot]! += short * (lengths[slot]! / time);
  return weights;
}

/**
 * Lay out what registers counted in a span over its slots: by the shape of the samples, scaled to the registers, in whole
 * units by cumulative rounding. What the samples fall short of is spread evenly in time over the slots without samples; when
 * all have samples and all are 0, over all of them.
 */
export function slotsOfSpan(span: SpanSlots): LaidOut {
  const { total, lengths, sampled, quality, has } = span;
  const seen = wholeOf(span);
  const open = openSlots(span, seen);
  const thousandths = layOut(total, weightsOf(span, seen, open));
  const spread = { slots: open, thousandths: sum(open.map((slot) => thousandths[slot]!)) };
  const agrees = Math.abs(total - sum(seen.map((energy) => energy ?? 0))) < NOISE;
  const qualityOf = (length: number, slot: number): Quality => {
    if (has(slot) !== "all") return "missing";
    if (open.includes(slot)) return worst([quality, spread.thousandths > 0 ? "estimated" : "derived"]);
    return worst([quality, agrees && sampled.covered[slot]! >= length ? "measured" : "derived"]);
  };
  return { thousandths, quality: lengths.map(qualityOf), spread: spread.thousandths > 0 ? spread : undefined };
}
