import { medianSpacing } from "./median-spacing.ts";
import { noteSlots } from "./note-slots.ts";
import type { SlotContext, SlotSample } from "./slot.ts";

const SECOND = 1000;
const MINUTE = 60_000;
const LONGEST_MINUTE_SLOT = 5 * MINUTE;

/** The service heads a day with an entry at 23:59:59 that is no slot: it pins the end of a chart, with 0 or null. */
export const isEndSample = ({ at }: SlotSample, { end }: SlotContext): boolean => at === end - SECOND;

/**
 * The slots with the end sample brought in when it does say something: a value of its own stands for the last minute, if
 * that is absent and the slots are minutes; otherwise it is left out with an issue.
 */
export function withEndSample(
  name: string,
  slots: readonly SlotSample[],
  all: readonly SlotSample[],
  context: SlotContext,
): readonly SlotSample[] {
  const sample = all.find((candidate) => isEndSample(candidate, context) && Math.abs(candidate.value) > 0);
  if (!sample) return slots;
  const lastMinute = { at: context.end - MINUTE, value: sample.value };
  const free = slots.at(-1)?.at !== lastMinute.at;
  if (free && medianSpacing(slots) <= LONGEST_MINUTE_SLOT) return [...slots, lastMinute];
  const what = {
    en: `${sample.value} in the last second left out, it is of no slot`,
    nl: `${sample.value} in de laatste seconde weggelaten, het hoort bij geen tijdvak`,
  };
  noteSlots("end-sample", name, [sample], what, context);
  return slots;
}
