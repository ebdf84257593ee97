import { boxWords, hasRoom } from "./box-words.ts";
import { type Box, fillBoxes } from "./fill-boxes.ts";
import { inkItem, type KeyItem } from "./key.ts";
import { INKS } from "./palette.ts";
import type { Plot } from "./plot.ts";
import { runsWhere } from "./runs-where.ts";

/** Slots without a value, in the plot where they would have been drawn. */
export interface MissingSlots {
  readonly plot: Pick<Plot, "left" | "right" | "top" | "height">;
  /** How many slots the plot has. */
  readonly slots: number;
  isMissing(slot: number): boolean;
  /** `geen meting`. */
  readonly text: string;
}

function boxesOf({ plot, slots, isMissing }: MissingSlots): readonly Box[] {
  const slot = (plot.right - plot.left) / slots;
  const air = Math.min(1, slot / 4);
  return runsWhere(slots, isMissing).map(([first, last]) => ({
    x: plot.left + slot * first + air,
    y: plot.top,
    width: slot * (last - first + 1) - 2 * air,
    height: plot.height,
  }));
}

/** What stands in the place of slots without a value: a hatched box with words, one for neighbours together. */
export const missingBoxes = (missing: MissingSlots): string =>
  boxesOf(missing)
    .map((area) => fillBoxes([area], INKS.missing) + boxWords(area, missing.text))
    .join("");

/** The words in a key, when there is a box that has no room for them. */
export const missingKey = (missing: MissingSlots): readonly KeyItem[] =>
  boxesOf(missing).every((area) => hasRoom(area, missing.text)) ? [] : [inkItem(missing.text, "missing")];
