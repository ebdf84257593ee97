import { locale } from "../locale.ts";
import { inkItem, type KeyItem } from "./key.ts";
import { lineNames, namesRoom } from "./line-names.ts";
import { linePath } from "./line-path.ts";
import { lineStroke } from "./line-stroke.ts";
import type { LineChart, LineSeries } from "./lines.ts";
import { missingBand } from "./missing-band.ts";
import { type MissingSlots, missingBoxes, missingKey } from "./missing-boxes.ts";
import { SECONDARY_COLOR } from "./palette.ts";
import { type PanelHead, panelHead } from "./panel-head.ts";
import { leftOf, type Plot, tickText, WIDTH } from "./plot.ts";
import { rangeOf } from "./range-of.ts";
import { roundScale } from "./scale.ts";
import { slotLabels } from "./slot-labels.ts";
import { drawing, path, point, words } from "./svg.ts";
import { valueAxis } from "./value-axis.ts";
import { zeroLine } from "./zero-line.ts";

const HEIGHT = 84;
/** In a narrower drawing names stand over the plot, not beside it. */
const NAMES_BESIDE = 400;
const LINE = 11;

/** How many lines have no value in a slot. */
const goneAt = ({ lines }: LineChart, slot: number): number =>
  lines.filter(({ values }) => (values[slot] ?? null) === null).length;

const isWide = ({ width = WIDTH }: LineChart): boolean => width >= NAMES_BESIDE;

function plotOf(chart: LineChart, top: number): Plot {
  const { lines, height = HEIGHT, lang, width = WIDTH } = chart;
  const values = lines.flatMap((line) => line.values).filter((value) => value !== null);
  const scale = roundScale(...rangeOf(values), Math.max(2, Math.round(height / 22)));
  const tick = tickText(scale, locale(lang));
  return {
    left: leftOf(scale.ticks.map(tick)),
    right: width - (isWide(chart) ? namesRoom(lines) : 0),
    top,
    height,
    scale,
    tick,
  };
}

/** The slots where no line has a value. */
const missingSlots = (chart: LineChart, plot: Plot): MissingSlots => ({
  plot,
  slots: chart.labels.length,
  isMissing: (slot) => goneAt(chart, slot) === chart.lines.length,
  text: chart.missing,
});

/** Has a slot a value in some of the lines only? */
const isPart = (chart: LineChart, slot: number): boolean => {
  const gone = goneAt(chart, slot);
  return gone > 0 && gone < chart.lines.length;
};

const lineItem = (line: LineSeries, place: number): KeyItem => ({
  name: line.name,
  sample: ({ x, y, width, height }) => path(`M${point(x)} ${point(y + height / 2)}h${width}`, lineStroke(line, place)),
});

function headOf(chart: LineChart): PanelHead {
  const hasPart = chart.labels.some((_, slot) => isPart(chart, slot));
  const gone = hasPart ? [inkItem(chart.missing, "missing")] : missingKey(missingSlots(chart, plotOf(chart, 0)));
  return panelHead(chart.name, [...(isWide(chart) ? [] : chart.lines.map(lineItem)), ...gone], chart.width);
}

function drawLines(chart: LineChart, plot: Plot): string {
  const { lines, labels, form = "line" } = chart;
  const missing = missingSlots(chart, plot);
  const isEmpty = labels.every((_, slot) => missing.isMissing(slot));
  return [
    isEmpty ? "" : valueAxis(plot),
    missingBand(plot, labels.length, (slot) => isPart(chart, slot)),
    zeroLine(plot),
    missingBoxes(missing),
    ...lines.map((line, place) => path(linePath(plot, line.values, form), lineStroke(line, place))),
    isWide(chart) ? lineNames(plot, lines) : "",
  ]
    .filter((part) => part !== "")
    .join("\n");
}

/**
 * Lines over one axis as SVG, as wide as the text of a page unless told otherwise, each with its name at its end and its own dashes. A line is broken where a
 * value is missing, never drawn across; where no line has one, a hatched box says so.
 *
 * @example
 * lineChart({ lang: "en", title: "Most at 18:00", description: "One day", name: "Electricity, kWh an hour", labels: ["0", "1", "2"],
 *   missing: "no reading", form: "step", lines: [{ name: "weekday", ink: "normal", values: [0.2, null, 0.4] }] })
 */
export function lineChart(chart: LineChart): string {
  const { title, description, labels, across = "", width = WIDTH } = chart;
  const head = headOf(chart);
  const plot = plotOf(chart, head.height);
  const { left, right } = plot;
  const y = plot.top + plot.height + LINE;
  const foot = across === "" ? 4 : LINE + 4;
  return drawing({ width, height: y + foot, title, description }, [
    head.draw(0),
    drawLines(chart, plot),
    slotLabels(labels, { left, right, y, end: width }),
    across === "" ? "" : words(right, y + LINE, across, { "text-anchor": "end", fill: SECONDARY_COLOR }),
  ]);
}
