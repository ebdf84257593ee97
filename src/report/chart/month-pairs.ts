import type { Lang } from "../../text.ts";
import { textWidth } from "../text-width.ts";
import type { BarPanel } from "./bars.ts";
import { drawPanel } from "./draw-panel.ts";
import { fitText } from "./fit-text.ts";
import { type InkName, SECONDARY_COLOR, TEXT_COLOR } from "./palette.ts";
import { type PanelFrame, panelFrames } from "./panel-frame.ts";
import { WIDTH } from "./plot.ts";
import { drawing, words } from "./svg.ts";

/** What one measure was in a row of months; null where it is not known. */
export interface MonthPanel {
  /** With its unit: `Gas, m³`. */
  readonly title: string;
  /** Of the first and the last bar; those between are plain. */
  readonly ink: InkName;
  readonly values: readonly (number | null)[];
  /** What goes out, drawn below zero; never negative. */
  readonly down?: readonly (number | null)[] | undefined;
  /** What the first and the last bar are worth, in words. */
  readonly written: readonly [string, string];
}

export interface MonthPairs {
  readonly lang: Lang;
  readonly title: string;
  /** What a person who cannot see it should know. */
  readonly description: string;
  /** One a month; the first, the last and the middle one are printed. */
  readonly labels: readonly string[];
  /** At most three have room. */
  readonly panels: readonly MonthPanel[];
  /** Written in the place of months without a value: `onbekend`. */
  readonly missing: string;
  /** In points; the text of a page is 493 wide. @default 493 */
  readonly width?: number | undefined;
}

const GAP = 18;
/** Panels narrower than this stand under each other. */
const NARROWEST = 100;
const HEAD = 16;
const HEIGHT = 42;
/** Bars so high would have as many ticks as fit beside these. */
const TICKED = 60;
const LINE = 10.5;
const PANEL = HEAD + HEIGHT + 2 * LINE + 4;
/** Between two words side by side, in points. */
const AIR = 5;

/** Every month as a bar: the two that are compared in the ink, those between them plain. */
function barPanel({ title, ink, values, down }: MonthPanel): BarPanel {
  const isEnd = (slot: number): boolean => slot === 0 || slot === values.length - 1;
  const where = (isShown: (slot: number) => boolean): readonly (number | null)[] =>
    values.map((value, slot) => (value === null || isShown(slot) ? value : 0));
  return {
    title,
    height: TICKED,
    up: [
      { name: title, ink: "vat", values: where((slot) => !isEnd(slot)) },
      { name: title, ink, values: where(isEnd) },
    ],
    ...(down === undefined ? {} : { down: [{ name: title, ink: "export", values: down }] }),
  };
}

/** Where a panel stands. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

function frameOf(chart: MonthPairs, panel: MonthPanel, { x, y, width }: Place): PanelFrame {
  const { lang, title, description, labels, missing } = chart;
  const [frame] = panelFrames({ lang, title, description, labels, missing, panels: [barPanel(panel)] });
  const left = x + frame!.left;
  return {
    ...frame!,
    top: y + HEAD,
    height: HEIGHT,
    left,
    right: x + width,
    slot: (x + width - left) / labels.length,
  };
}

/** What the first and the last bar are worth; where there is no room for both, the last. */
function worth({ left, right }: PanelFrame, [first, last]: MonthPanel["written"]): MonthPanel["written"] {
  const width = textWidth(first, { bold: true }) + textWidth(last, { bold: true }) + AIR;
  return width <= right - left ? [first, last] : ["", last];
}

/** The two that are compared by name and worth at both ends of the axis, the middle one by name. */
function foot(frame: PanelFrame, labels: readonly string[], { written }: MonthPanel): string {
  const { left, right, top, height } = frame;
  const [first = "", middle = "", last = ""] = [labels[0], labels[labels.length >> 1], labels.at(-1)];
  const y = top + height + LINE;
  const bold = { fill: TEXT_COLOR, "font-weight": "bold" };
  const end = { ...bold, "text-anchor": "end" };
  const [before, now] = worth(frame, written);
  return [
    words(left, y, first, bold),
    before === "" ? "" : words(left, y + LINE, before, bold),
    words((left + right) / 2, y, middle, { fill: SECONDARY_COLOR, "text-anchor": "middle" }),
    words(right, y, last, end),
    words(right, y + LINE, now, end),
  ].join("");
}

/**
 * A year of months and the month a year later, as SVG, as wide as the text of a page unless told otherwise: measures side by side, each with its own scale, the
 * first and the last month standing out from those between. A month that is not known is a hatched box with words in it.
 *
 * @example
 * monthPairs({ lang: "en", title: "Gas", description: "Gas of thirteen months", labels, missing: "unknown",
 *   panels: [{ title: "Gas, m³", ink: "gas", values, written: ["286", "156"] }] })
 */
export function monthPairs(chart: MonthPairs): string {
  const { title, description, labels, panels, width: whole = WIDTH } = chart;
  const beside = (whole + GAP) / panels.length - GAP;
  const isBeside = beside >= NARROWEST;
  const width = isBeside ? beside : whole;
  const drawn = panels.map((panel, index) => {
    const [x, y] = isBeside ? [(width + GAP) * index, 0] : [0, (PANEL + GAP) * index];
    const frame = frameOf(chart, panel, { x, y, width });
    const head = words(x, y + 9, fitText(panel.title, width, { bold: true }), {
      "font-weight": "bold",
      fill: TEXT_COLOR,
    });
    return `${head}\n${drawPanel(frame)}${foot(frame, labels, panel)}`;
  });
  const height = isBeside ? PANEL : (PANEL + GAP) * panels.length - GAP;
  return drawing({ width: whole, height, title, description }, drawn);
}
