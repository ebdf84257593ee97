import type { BarChart } from "./bars.ts";
import { drawPanel } from "./draw-panel.ts";
import { SECONDARY_COLOR } from "./palette.ts";
import { LEFT, panelFrame, slotWidth, WIDTH } from "./panel-frame.ts";
import { drawing, words } from "./svg.ts";

/** Above the bars of a panel, for its name; between panels; under the last one, for the labels. */
const HEAD = 18;
const GAP = 10;
const FOOT = 14;

function slotLabels(chart: BarChart, y: number): string {
  const at = (slot: number): number => LEFT + slotWidth(chart) * (slot + 0.5);
  return chart.labels
    .map((label, slot) =>
      label === "" ? "" : words(at(slot), y, label, { "text-anchor": "middle", fill: SECONDARY_COLOR }),
    )
    .join("");
}

/**
 * Bars over time as SVG, 493 points wide (the text width of the page): one panel a unit, all on the same time axis, what
 * goes out below zero. A slot without a value is a hatched box with words in it, never a bar of zero.
 *
 * @example
 * barChart({ lang: "en", title: "Gas", description: "Two days of gas", labels: ["1", "2"], missing: "no reading",
 *   panels: [{ title: "Gas, m³ a day", height: 60, up: [{ name: "gas", ink: "gas", values: [4.2, null] }] }] })
 */
export function barChart(chart: BarChart): string {
  let top = 0;
  const panels = chart.panels.map((panel) => {
    const drawn = drawPanel(panelFrame(chart, panel, top + HEAD));
    top += HEAD + panel.height + GAP;
    return drawn;
  });
  const { title, description } = chart;
  return drawing({ width: WIDTH, height: top - GAP + FOOT, title, description }, [...panels, slotLabels(chart, top)]);
}
