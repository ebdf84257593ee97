import { type Locale, locale } from "../locale.ts";
import type { BarChart, BarPanel, BarSeries } from "./bars.ts";
import { roundScale, type Scale } from "./scale.ts";

/** The chart is as wide as the text of the page; its ticks stand left of the bars. */
export const WIDTH = 493;
export const LEFT = 30;

/** One panel in its place, with what its parts must know to be drawn. */
export interface PanelFrame {
  readonly chart: BarChart;
  readonly panel: BarPanel;
  readonly scale: Scale;
  readonly words: Locale;
  /** Top of the bars. */
  readonly top: number;
}

export const slotWidth = ({ labels }: BarChart): number => (WIDTH - LEFT) / labels.length;

export const seriesOf = ({ up, down = [] }: BarPanel): readonly BarSeries[] => [...up, ...down];

/** A slot is missing when any of its series is: part of a stack would look like the whole. */
export const isMissing = (panel: BarPanel, slot: number): boolean =>
  seriesOf(panel).some(({ values }) => (values[slot] ?? null) === null);

export const stackAt = (series: readonly BarSeries[], slot: number): number =>
  series.reduce((sum, { values }) => sum + (values[slot] ?? 0), 0);

function scaleOf({ labels }: BarChart, panel: BarPanel): Scale {
  const slots = [...labels.keys()].filter((slot) => !isMissing(panel, slot));
  const lowest = -Math.max(0, ...slots.map((slot) => stackAt(panel.down ?? [], slot)));
  const highest = Math.max(0, ...slots.map((slot) => stackAt(panel.up, slot)));
  return roundScale(lowest, highest, Math.max(2, Math.round(panel.height / 20)));
}

/** Where a value lies, in points from the top of the drawing. */
export const heightOf = ({ top, panel, scale }: PanelFrame, value: number): number =>
  top + panel.height * (1 - scale.share(value));

export const panelFrame = (chart: BarChart, panel: BarPanel, top: number): PanelFrame => ({
  chart,
  panel,
  scale: scaleOf(chart, panel),
  words: locale(chart.lang),
  top,
});
