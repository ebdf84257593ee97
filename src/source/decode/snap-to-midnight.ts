import type { Text } from "../../text.ts";
import { firstOfMonth } from "../../units/civil.ts";
import { civilDate, midnight } from "../../units/zone.ts";
import { noteSlots } from "./note-slots.ts";
import type { SlotContext, SlotSample } from "./slot.ts";

/** A server that adds 24 hours for a day drifts by one around a change of the clock; three leave room, and no doubt. */
const SLACK = 3 * 3_600_000;

const MOVED: Text = { en: "moved to local midnight", nl: "naar middernacht verplaatst" };
const STRAY: Text = { en: "left out, it begins far from midnight", nl: "weggelaten, het begint ver van middernacht" };

/** The first instant of the nearest day or month, when it is near. */
function nearest(at: number, { kind, zone }: SlotContext): number | undefined {
  const date = civilDate(at + SLACK, zone);
  if (kind === "year" && date !== firstOfMonth(date)) return undefined;
  const start = midnight(date, zone);
  return Math.abs(at - start) <= SLACK ? start : undefined;
}

/**
 * The slots of a month begin at local midnight, those of a year at that of the first of a month. A stamp within three hours
 * of it is moved there, another one is left out, each with an issue.
 */
export function snapToMidnight(
  name: string,
  samples: readonly SlotSample[],
  context: SlotContext,
): readonly SlotSample[] {
  const placed: SlotSample[] = [];
  const moved: SlotSample[] = [];
  const stray: SlotSample[] = [];
  for (const sample of samples) {
    const at = nearest(sample.at, context);
    if (at === undefined) stray.push(sample);
    else placed.push({ at, value: sample.value });
    if (at !== undefined && at !== sample.at) moved.push(sample);
  }
  noteSlots("stamp-moved", name, moved, MOVED, context);
  noteSlots("off-grid", name, stray, STRAY, context);
  return placed;
}
