import type { BarSeries } from "./bars.ts";
import { type Box, fillBoxes } from "./fill-boxes.ts";
import { key } from "./key.ts";
import { missingBoxes } from "./missing-boxes.ts";
import { INKS, LINE_COLOR, SECONDARY_COLOR, TEXT_COLOR } from "./palette.ts";
import { heightOf, isMissing, LEFT, type PanelFrame, seriesOf, slotWidth, stackAt, WIDTH } from "./panel-frame.ts";
import { path, point, words } from "./svg.ts";

/** Share of a slot that is left white. */
const AIR = 0.26;
/** From the top of the bars up to the panel's name. */
const NAME = 9;

function axis(frame: PanelFrame): string {
  const { chart, panel, scale, words: form } = frame;
  if (chart.labels.every((_, slot) => isMissing(panel, slot))) return "";
  const tick = (value: number): string => {
    const y = heightOf(frame, value);
    const text = form.number(Math.abs(value).toFixed(scale.decimals));
    return words(LEFT - 5, y + 2.8, text, { "text-anchor": "end", fill: SECONDARY_COLOR });
  };
  const line = (value: number): string => `M${LEFT} ${point(heightOf(frame, value))}H${WIDTH}`;
  const lines = scale.ticks.filter((value) => value !== 0).map(line);
  const grid = path(lines.join(""), { stroke: LINE_COLOR, "stroke-width": 0.5 });
  return grid + scale.ticks.map(tick).join("");
}

/** The boxes of one series, standing on those before it; a sliver of white keeps neighbours apart. */
function stackBoxes(frame: PanelFrame, stack: readonly BarSeries[], index: number, sign: 1 | -1): readonly Box[] {
  const slotSize = slotWidth(frame.chart);
  const width = slotSize * (1 - AIR);
  return frame.chart.labels.flatMap((_, slot) => {
    const value = stack[index]?.values[slot] ?? 0;
    if (value === 0 || isMissing(frame.panel, slot)) return [];
    const base = stackAt(stack.slice(0, index), slot);
    const [near, far] = [heightOf(frame, sign * base), heightOf(frame, sign * (base + value))];
    const size = Math.abs(near - far);
    const sliver = base > 0 ? Math.min(1, size / 2) : 0;
    const y = Math.min(near, far) + (sign < 0 ? sliver : 0);
    return [{ x: LEFT + slotSize * (slot + AIR / 2), y, width, height: size - sliver }];
  });
}

const bars = (frame: PanelFrame, stack: readonly BarSeries[], sign: 1 | -1): string =>
  stack.map(({ ink }, index) => fillBoxes(stackBoxes(frame, stack, index, sign), INKS[ink])).join("");

/** One panel: its name, the key of its inks, the scale, the bars, and what is missing. */
export function drawPanel(frame: PanelFrame): string {
  const { panel, top } = frame;
  const { up, down = [] } = panel;
  const series = seriesOf(panel);
  const name = words(0, top - NAME, panel.title, { "font-weight": "bold", fill: TEXT_COLOR });
  const inks = series.length > 1 ? key(series, WIDTH, top - NAME) : "";
  const zero = path(`M${LEFT} ${point(heightOf(frame, 0))}H${WIDTH}`, { stroke: TEXT_COLOR, "stroke-width": 0.8 });
  return [name, inks, axis(frame), bars(frame, up, 1), bars(frame, down, -1), zero, missingBoxes(frame)].join("\n");
}
