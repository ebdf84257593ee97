import { fillBoxes } from "./fill-boxes.ts";
import { INKS } from "./palette.ts";
import { heightOf, type Plot } from "./plot.ts";
import { runsWhere } from "./runs-where.ts";

const HEIGHT = 5;

/** A hatched band on the line of zero under slots where some of the lines have no value. */
export function missingBand(plot: Plot, slots: number, isMissing: (slot: number) => boolean): string {
  const slot = (plot.right - plot.left) / slots;
  const boxes = runsWhere(slots, isMissing).map(([first, last]) => ({
    x: plot.left + slot * first,
    y: heightOf(plot, 0) - HEIGHT,
    width: slot * (last - first + 1),
    height: HEIGHT,
  }));
  return fillBoxes(boxes, INKS.missing);
}
