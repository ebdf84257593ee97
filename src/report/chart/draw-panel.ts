import type { BarSeries } from "./bars.ts";
import { type Box, fillBoxes } from "./fill-boxes.ts";
import { missingBoxes } from "./missing-boxes.ts";
import { INKS } from "./palette.ts";
import { isMissing, missingSlots, type PanelFrame, stackAt } from "./panel-frame.ts";
import { heightOf } from "./plot.ts";
import { valueAxis } from "./value-axis.ts";
import { writtenValues } from "./written-values.ts";
import { zeroLine } from "./zero-line.ts";

/** Share of a slot that is left white. */
const AIR = 0.26;

/** The boxes of one series, standing on those before it; a sliver of white keeps neighbours apart. */
function stackBoxes(frame: PanelFrame, stack: readonly BarSeries[], index: number, sign: 1 | -1): readonly Box[] {
  const width = frame.slot * (1 - AIR);
  return frame.chart.labels.flatMap((_, slot) => {
    const value = stack[index]?.values[slot] ?? 0;
    if (value === 0 || isMissing(frame.panel, slot)) return [];
    const base = stackAt(stack.slice(0, index), slot);
    const [near, far] = [heightOf(frame, sign * base), heightOf(frame, sign * (base + value))];
    const size = Math.abs(near - far);
    const sliver = base > 0 ? Math.min(1, size / 2) : 0;
    const y = Math.min(near, far) + (sign < 0 ? sliver : 0);
    return [{ x: frame.left + frame.slot * (slot + AIR / 2), y, width, height: size - sliver }];
  });
}

const bars = (frame: PanelFrame, stack: readonly BarSeries[], sign: 1 | -1): string =>
  stack.map(({ ink }, index) => fillBoxes(stackBoxes(frame, stack, index, sign), INKS[ink])).join("");

/** One panel without its head: the scale, the bars, what is written on them, and what is missing. */
export function drawPanel(frame: PanelFrame): string {
  const { up, down = [] } = frame.panel;
  const missing = missingSlots(frame);
  const axis = frame.chart.labels.every((_, slot) => missing.isMissing(slot)) ? "" : valueAxis(frame);
  const drawn = [
    bars(frame, up, 1),
    bars(frame, down, -1),
    zeroLine(frame),
    missingBoxes(missing),
    writtenValues(frame),
  ];
  return [axis, ...drawn].filter((part) => part !== "").join("\n");
}
