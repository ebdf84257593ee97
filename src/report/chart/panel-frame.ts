import { locale } from "../locale.ts";
import type { BarChart, BarPanel, BarSeries } from "./bars.ts";
import type { MissingSlots } from "./missing-boxes.ts";
import { leftOf, type Plot, tickText, WIDTH } from "./plot.ts";
import { roundScale, type Scale } from "./scale.ts";

/** One panel of bars in its place, with what its parts must know to be drawn. */
export interface PanelFrame extends Plot {
  readonly chart: BarChart;
  readonly panel: BarPanel;
  /** Width of a slot. */
  readonly slot: number;
}

/** Room over the highest bar for what is written on it. */
const WRITTEN = 1.12;

export const seriesOf = ({ up, down = [] }: BarPanel): readonly BarSeries[] => [...up, ...down];

/** A slot is missing when any of its series is: part of a stack would look like the whole. */
export const isMissing = (panel: BarPanel, slot: number): boolean =>
  seriesOf(panel).some(({ values }) => (values[slot] ?? null) === null);

export const stackAt = (series: readonly BarSeries[], slot: number): number =>
  series.reduce((sum, { values }) => sum + (values[slot] ?? 0), 0);

function scaleOf({ labels, emphasis }: BarChart, panel: BarPanel): Scale {
  const slots = [...labels.keys()].filter((slot) => !isMissing(panel, slot));
  const lowest = -Math.max(0, ...slots.map((slot) => stackAt(panel.down ?? [], slot)));
  const highest = Math.max(0, ...slots.map((slot) => stackAt(panel.up, slot)));
  const room = emphasis === undefined ? 1 : WRITTEN;
  return roundScale(lowest, highest * room, Math.max(2, Math.round(panel.height / 20)));
}

/** What is missing in a panel. */
export const missingSlots = (frame: PanelFrame): MissingSlots => ({
  plot: frame,
  slots: frame.chart.labels.length,
  isMissing: (slot) => isMissing(frame.panel, slot),
  text: frame.chart.missing,
});

/** The panels of a chart on one axis, each as if it stood at the top. */
export function panelFrames(chart: BarChart): readonly PanelFrame[] {
  const scales = chart.panels.map((panel) => scaleOf(chart, panel));
  const ticks = scales.map((scale) => tickText(scale, locale(chart.lang)));
  const { width = WIDTH } = chart;
  const left = leftOf(scales.flatMap((scale, index) => scale.ticks.map(ticks[index]!)));
  return chart.panels.map((panel, index) => ({
    chart,
    panel,
    left,
    right: width,
    top: 0,
    height: panel.height,
    scale: scales[index]!,
    tick: ticks[index]!,
    slot: (width - left) / chart.labels.length,
  }));
}
