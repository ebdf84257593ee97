import type { SlotSample } from "./slot.ts";

/** The usual distance between neighbouring slots, in ms; NaN when there are fewer than two. The slots rise. */
export function medianSpacing(slots: readonly SlotSample[]): number {
  const spacings = slots.slice(1).map(({ at }, index) => at - slots[index]!.at);
  spacings.sort((a, b) => a - b);
  return spacings[Math.floor((spacings.length - 1) / 2)] ?? Number.NaN;
}
