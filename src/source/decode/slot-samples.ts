import type { Text } from "../../text.ts";
import type { Pair } from "./answer-schema.ts";
import { distinctSamples } from "./distinct-samples.ts";
import { isEndSample, withEndSample } from "./end-sample.ts";
import { noteSlots } from "./note-slots.ts";
import type { SlotContext, SlotSample } from "./slot.ts";
import { snapToMidnight } from "./snap-to-midnight.ts";

type Undo = (value: number) => number;

const TIMELESS: Text = { en: "left out, it has no time", nl: "weggelaten, er staat geen tijd bij" };
const OUTSIDE: Text = { en: "left out, outside what was asked", nl: "weggelaten, buiten wat gevraagd was" };

/** Without `[0,0]`, which stands for never measured. */
function timed(name: string, pairs: readonly Pair[], undo: Undo, context: SlotContext): readonly SlotSample[] {
  const samples = pairs.map(([at, value]) => ({ at, value: value === null ? Number.NaN : undo(value) }));
  const timeless = samples.filter(({ at, value }) => at === 0 && Math.abs(value) > 0);
  noteSlots("value-without-time", name, timeless, TIMELESS, context);
  return samples.filter(({ at }) => at !== 0);
}

function inside(name: string, samples: readonly SlotSample[], context: SlotContext): readonly SlotSample[] {
  const within = ({ at }: SlotSample): boolean => at >= context.start && at < context.end;
  const surplus = samples.filter((sample) => !within(sample));
  noteSlots("outside-period", name, surplus, OUTSIDE, context);
  return samples.filter(within);
}

/**
 * The samples of one channel as slots: rising, no slot twice, inside the period that was asked and begun when it was asked.
 * Times are UTC instants, so the two hours from 02:00 of a 25-hour day stay two. What had to be changed or left out is noted
 * as an issue; slots in the future are not worth one, for the service fills them with zeros.
 */
export function slotSamples(
  name: string,
  pairs: readonly Pair[],
  undo: Undo,
  context: SlotContext,
): readonly SlotSample[] {
  const all = timed(name, pairs, undo, context);
  const slots = all.filter((sample) => !isEndSample(sample, context));
  const placed = context.kind === "day" ? slots : snapToMidnight(name, slots, context);
  const distinct = distinctSamples(name, inside(name, placed, context), context);
  const whole = withEndSample(name, distinct, all, context);
  return whole.filter(({ at }) => at < context.askedAt);
}
