import type { Text } from "../../text.ts";
import { civilSpan } from "../civil-span.ts";
import { printable } from "../printable.ts";
import type { SlotContext, SlotSample } from "./slot.ts";

const MINUTE = 60_000;

/** Where a slot ends; of a day the shortest is meant. */
function endOf(at: number, { kind, zone }: SlotContext): number {
  return kind === "day" ? at + MINUTE : civilSpan(kind === "month" ? "day" : "month", at, zone).end;
}

/** Note one issue about slots of a channel, if there are any: how many, from the first to the last, and what became of them. */
export function noteSlots(
  code: string,
  channel: string,
  slots: readonly SlotSample[],
  what: Text,
  context: SlotContext,
): void {
  if (slots.length === 0) return;
  const times = slots.map(({ at }) => at).filter((at) => at > 0);
  const span = times.length === 0 ? {} : { from: Math.min(...times), to: endOf(Math.max(...times), context) };
  const about = `In "${context.question}" ${slots.length} × ${printable(channel)}:`;
  const text = { en: `${about} ${what.en}`, nl: `${about} ${what.nl}` };
  context.note({ code, severity: "warning", ...span, text });
}
