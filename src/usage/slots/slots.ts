import type { Quality } from "../../reading.ts";
import type { Samples } from "../../stream/samples.ts";
import { midnight } from "../../units/zone.ts";
import type { CountedSpan } from "./counted-spans.ts";
import type { DynamicStretch } from "./dynamic-stretches.ts";
import { sampledSlots } from "./sampled-slots.ts";
import type { SlotEnergies, Spread } from "./slot-energies.ts";
import { slotGrid } from "./slot-grid.ts";
import { type LaidOut, slotsOfSpan } from "./slots-of-span.ts";

/** What the energy of slots is made from. */
export interface SlotPlan {
  readonly stretch: DynamicStretch;
  readonly zone: string;
  /** What the registers counted, span after span, from the first day of the stretch to its end. */
  readonly spans: readonly CountedSpan[];
  /** What was sampled, a chunk a day; days without samples may be left out. */
  readonly chunks: readonly Samples[];
  /** How much of start <= t < end a source of intervals has; all of it unless given. */
  readonly has?: ((start: number, end: number) => "all" | "part" | "none") | undefined;
}

interface LaidOutSpan extends LaidOut {
  readonly starts: Float64Array;
}

function laidOut(plan: SlotPlan, { from, to, thousandths, quality }: CountedSpan, hourly: boolean): LaidOutSpan {
  const { stretch, zone, chunks, has = () => "all" } = plan;
  const [start, end] = [midnight(from, zone), midnight(to, zone)];
  const starts = slotGrid(stretch.prices, start, end, hourly);
  const endOf = (slot: number): number => starts[slot + 1] ?? end;
  const slots = slotsOfSpan({
    total: thousandths,
    quality,
    lengths: Array.from(starts, (at, slot) => endOf(slot) - at),
    sampled: sampledSlots(chunks, stretch.direction, starts, end),
    has: (slot) => has(starts[slot]!, endOf(slot)),
  });
  return { ...slots, starts };
}

/** Energy that is known by the hour of a day only cannot be told apart further. */
const isHourly = ({ every, columns, meter }: Samples): boolean =>
  every === "hour" && (columns.importWh !== undefined || columns.exportWh !== undefined || meter === "p1-gas");

function joined<T extends Float64Array | Int32Array>(whole: T, parts: readonly ArrayLike<number>[]): T {
  let next = 0;
  for (const part of parts) {
    whole.set(part, next);
    next += part.length;
  }
  return whole;
}

function spreadsOf(parts: readonly LaidOutSpan[]): Spread[] {
  let before = 0;
  return parts.flatMap(({ spread, starts }) => {
    const offset = before;
    before += starts.length;
    return spread ? [{ ...spread, slots: spread.slots.map((slot) => slot + offset) }] : [];
  });
}

/**
 * The energy of each price slot of a stretch, whole Wh or litres that add up to the registers (interface §3.8): samples give
 * the shape of each local day, registers its amount.
 *
 * @example slots(plan).thousandths.reduce((sum, wh) => sum + wh, 0); // what t1 and t2 counted
 */
export function slots(plan: SlotPlan): SlotEnergies {
  const { direction, from, to } = plan.stretch;
  const hourly = plan.chunks.some(isHourly);
  const parts = plan.spans.map((span) => laidOut(plan, span, hourly));
  const count = parts.reduce((sum, { starts }) => sum + starts.length, 0);
  return {
    direction,
    from,
    to,
    starts: joined(
      new Float64Array(count),
      parts.map(({ starts }) => starts),
    ),
    end: midnight(to, plan.zone),
    thousandths: joined(
      new Int32Array(count),
      parts.map(({ thousandths }) => thousandths),
    ),
    quality: parts.flatMap(({ quality }): readonly Quality[] => quality),
    spreads: spreadsOf(parts),
  };
}
