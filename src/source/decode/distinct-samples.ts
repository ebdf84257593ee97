import type { Text } from "../../text.ts";
import { noteSlots } from "./note-slots.ts";
import type { SlotContext, SlotSample } from "./slot.ts";

const CONFLICT: Text = {
  en: "given twice with different values, the first is used",
  nl: "twee keer gegeven met andere waarden, de eerste geldt",
};

const byTime = (a: SlotSample, b: SlotSample): number => a.at - b.at;

/** In order of time, each slot once. Of two different values the one that the service gave first is kept, with an issue. */
export function distinctSamples(
  name: string,
  samples: readonly SlotSample[],
  context: SlotContext,
): readonly SlotSample[] {
  const kept: SlotSample[] = [];
  const conflicts: SlotSample[] = [];
  for (const sample of [...samples].sort(byTime)) {
    const last = kept.at(-1);
    if (last?.at !== sample.at) kept.push(sample);
    else if (!Object.is(last.value, sample.value)) conflicts.push(sample);
  }
  noteSlots("duplicate-conflict", name, conflicts, CONFLICT, context);
  return kept;
}
