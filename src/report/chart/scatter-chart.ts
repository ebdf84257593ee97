import { locale } from "../locale.ts";
import { type Foot, footAxis, placeAlong } from "./foot-axis.ts";
import type { KeyItem } from "./key.ts";
import { markers } from "./markers.ts";
import { missingBoxes } from "./missing-boxes.ts";
import { lineColor, TEXT_COLOR } from "./palette.ts";
import { panelHead } from "./panel-head.ts";
import { heightOf, leftOf, type Plot, tickText, WIDTH } from "./plot.ts";
import { rangeOf } from "./range-of.ts";
import { roundScale } from "./scale.ts";
import type { ScatterChart, ScatterPoint } from "./scatter.ts";
import { drawing, path, point } from "./svg.ts";
import { valueAxis } from "./value-axis.ts";
import { zeroLine } from "./zero-line.ts";

const HEIGHT = 150;
const FOOT = 27;
const STEPS_ALONG = 8;
const FIT = { fill: "none", stroke: TEXT_COLOR, "stroke-width": 1.4, "stroke-linejoin": "round" };

const pointsOf = ({ groups, line }: ScatterChart): readonly ScatterPoint[] => [
  ...groups.flatMap(({ points }) => points),
  ...(line?.points ?? []),
];

function footOf(chart: ScatterChart): Foot {
  const scale = roundScale(...rangeOf(pointsOf(chart).map(([x]) => x)), STEPS_ALONG);
  return { scale, name: chart.across, tick: tickText(scale, locale(chart.lang)) };
}

function plotOf(chart: ScatterChart, top: number): Plot {
  const { height = HEIGHT, lang, width = WIDTH } = chart;
  const scale = roundScale(...rangeOf(pointsOf(chart).map(([, y]) => y)), Math.max(2, Math.round(height / 24)));
  const tick = tickText(scale, locale(lang));
  return { left: leftOf(scale.ticks.map(tick)), right: width - 8, top, height, scale, tick };
}

/** One group needs no key: the chart's name says what it is. */
function keyOf({ groups, line }: ScatterChart): readonly KeyItem[] {
  const points = groups.map(
    ({ name, ink }, place): KeyItem => ({
      name,
      sample: ({ x, y, width, height }) => markers([[x + width / 2, y + height / 2]], lineColor(ink), place),
    }),
  );
  const fit: KeyItem = {
    name: line?.name ?? "",
    sample: ({ x, y, width, height }) => path(`M${point(x)} ${point(y + height / 2)}h${width}`, FIT),
  };
  return [...(points.length > 1 ? points : []), ...(line ? [fit] : [])];
}

function drawPoints(chart: ScatterChart, plot: Plot, foot: Foot): string {
  const place = ([x, y]: ScatterPoint): ScatterPoint => [placeAlong(plot, foot, x), heightOf(plot, y)];
  const groups = chart.groups.map(({ ink, points }, index) => markers(points.map(place), lineColor(ink), index));
  const corners = (chart.line?.points ?? []).map(place).map(([x, y]) => `${point(x)} ${point(y)}`);
  return [...groups, path(corners.length < 2 ? "" : `M${corners.join("L")}`, FIT)].join("\n");
}

/**
 * Points of two measures as SVG, as wide as the text of a page unless told otherwise, with a line through them where one is given. Both axes begin at zero.
 *
 * @example
 * scatterChart({ lang: "en", title: "Each degree day takes 0.4 m³", description: "Two days", name: "Gas, m³ a day",
 *   across: "degree days a day", missing: "no reading", groups: [{ name: "days", ink: "gas", points: [[2, 1.4], [8, 4]] }],
 *   line: { name: "0.6 + 0.4 m³ a degree day", points: [[0, 0.6], [10, 4.6]] } })
 */
export function scatterChart(chart: ScatterChart): string {
  const { title, description, name, groups, missing, width = WIDTH } = chart;
  const head = panelHead(name, keyOf(chart), width);
  const [plot, foot] = [plotOf(chart, head.height), footOf(chart)];
  const isEmpty = groups.every(({ points }) => points.length === 0);
  const content = isEmpty
    ? missingBoxes({ plot, slots: 1, isMissing: () => true, text: missing })
    : [footAxis(plot, foot), valueAxis(plot), zeroLine(plot), drawPoints(chart, plot, foot)].join("\n");
  return drawing({ width, height: plot.top + plot.height + FOOT, title, description }, [head.draw(0), content]);
}
