import type { Text } from "../text.ts";
import { undoFloat32 } from "./decode/float32.ts";
import { noteSlots } from "./decode/note-slots.ts";
import type { SlotContext, SlotSample } from "./decode/slot.ts";

const MINUTE = 60_000;
const LONGEST_MINUTE_SLOT = 5 * MINUTE;
const SHORTEST_HOUR_SLOT = 30 * MINUTE;

/** The distance to the nearer neighbour, so that a gap does not make a minute look like an hour. */
function spacing(slots: readonly SlotSample[], index: number): number {
  const at = slots[index]!.at;
  const before = at - (slots[index - 1]?.at ?? Number.NEGATIVE_INFINITY);
  const after = (slots[index + 1]?.at ?? Number.POSITIVE_INFINITY) - at;
  return Math.min(before, after);
}

/** Whether all are hours; the spacing of a single slot says nothing. */
function hourly(slots: readonly SlotSample[]): boolean {
  return slots.length > 1 && slots.every((_, index) => spacing(slots, index) >= SHORTEST_HOUR_SLOT);
}

/** Litres per minute are a float32 of their own, not a difference of counters. */
const rate = ({ at, value }: SlotSample): SlotSample => ({ at, value: undoFloat32(value) });

const UNKNOWN: Text = {
  en: "its unit is not certain, so it was not converted",
  nl: "de eenheid staat niet vast, dus niet omgerekend",
};

/**
 * The gas of a day by unit, which the service does not name: slots 30 minutes or more apart hold m³ (DSMR 2 to 4), slots up
 * to 5 minutes apart litres per minute (DSMR 5). A meter that was replaced gives hours first and minutes after: both columns.
 * A slot that fits neither goes to `gasUnknown`, with an issue, and nothing is converted.
 */
export function gasColumns(
  slots: readonly SlotSample[],
  context: SlotContext,
): ReadonlyMap<string, readonly SlotSample[]> {
  const columns = new Map<string, readonly SlotSample[]>();
  const isMinute = slots.map((_, index) => spacing(slots, index) <= LONGEST_MINUTE_SLOT);
  const firstMinute = isMinute.includes(true) ? isMinute.indexOf(true) : slots.length;
  const hours = slots.slice(0, firstMinute);
  const minutes = slots.filter((_, index) => isMinute[index]);
  const rest = slots.slice(firstMinute).filter((_, index) => !isMinute[firstMinute + index]);
  const unknown = hourly(hours) ? rest : [...hours, ...rest];
  if (hourly(hours)) columns.set("m3", hours);
  if (minutes.length > 0) columns.set("litresPerMinute", minutes.map(rate));
  if (unknown.length > 0) columns.set("gasUnknown", unknown);
  noteSlots("gas-unit", "gas", unknown, UNKNOWN, context);
  return columns;
}
