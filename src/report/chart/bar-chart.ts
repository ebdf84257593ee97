import type { BarChart, BarPanel } from "./bars.ts";
import { drawPanel } from "./draw-panel.ts";
import { inkItem } from "./key.ts";
import { missingKey } from "./missing-boxes.ts";
import { missingSlots, type PanelFrame, panelFrames, seriesOf } from "./panel-frame.ts";
import { type PanelHead, panelHead } from "./panel-head.ts";
import { WIDTH } from "./plot.ts";
import { slotLabels } from "./slot-labels.ts";
import { drawing } from "./svg.ts";

/** Between panels; under the last one, for the labels. */
const GAP = 10;
const FOOT = 14;

/** One series needs no key: the panel's name says what it is. */
function headOf(frame: PanelFrame): PanelHead {
  const series = seriesOf(frame.panel);
  const items = series.map(({ name, ink }) => inkItem(name, ink));
  return panelHead(
    frame.panel.title,
    [...(items.length > 1 ? items : []), ...missingKey(missingSlots(frame))],
    frame.right,
  );
}

/** Where each panel begins with its head, and last where the labels stand. */
function topsOf(panels: readonly BarPanel[], heads: readonly PanelHead[]): readonly number[] {
  const tops = [0];
  panels.forEach(({ height }, index) => {
    tops.push(tops[index]! + heads[index]!.height + height + GAP);
  });
  return tops;
}

/**
 * Bars over time as SVG, as wide as the text of a page unless told otherwise: one panel a unit, all on the same time axis, what
 * goes out below zero. A slot without a value is a hatched box with words in it, never a bar of zero.
 *
 * @example
 * barChart({ lang: "en", title: "Gas", description: "Two days of gas", labels: ["1", "2"], missing: "no reading",
 *   panels: [{ title: "Gas, m³ a day", height: 60, up: [{ name: "gas", ink: "gas", values: [4.2, null] }] }] })
 */
export function barChart(chart: BarChart): string {
  const { title, description, labels, panels, emphasis, width = WIDTH } = chart;
  const frames = panelFrames(chart);
  const heads = frames.map(headOf);
  const tops = topsOf(panels, heads);
  const drawn = frames.map((frame, index) => {
    const [head, top] = [heads[index]!, tops[index]!];
    return `${head.draw(top)}\n${drawPanel({ ...frame, top: top + head.height })}`;
  });
  const y = tops.at(-1)!;
  const names = slotLabels(labels, { left: frames[0]?.left ?? 0, right: width, y, emphasis });
  return drawing({ width, height: y - GAP + FOOT, title, description }, [...drawn, names]);
}
