import { SECONDARY_COLOR, TEXT_COLOR } from "./palette.ts";
import { placeLabels } from "./place-labels.ts";
import { type Attributes, words } from "./svg.ts";

export interface SlotLabelPlace {
  /** Left and right side of all slots together. */
  readonly left: number;
  readonly right: number;
  /** No label reaches beyond this. @default right */
  readonly end?: number | undefined;
  /** The baseline. */
  readonly y: number;
  /** Slots whose label is bold. */
  readonly emphasis?: readonly number[] | undefined;
}

/** Labels under the slots of a chart, as many as have room. */
export function slotLabels(
  labels: readonly string[],
  { left, right, y, end = right, emphasis = [] }: SlotLabelPlace,
): string {
  const size = (right - left) / labels.length;
  const at = (slot: number): number => left + size * (slot + 0.5);
  return placeLabels(labels, { at, left: 0, right: end, always: emphasis })
    .map(({ slot, text, x }) => {
      const look: Attributes = emphasis.includes(slot)
        ? { fill: TEXT_COLOR, "font-weight": "bold" }
        : { fill: SECONDARY_COLOR };
      return words(x, y, text, { "text-anchor": "middle", ...look });
    })
    .join("");
}
