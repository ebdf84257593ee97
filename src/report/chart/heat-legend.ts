import type { Locale } from "../locale.ts";
import { fitText } from "./fit-text.ts";
import type { HeatLevels } from "./heat-levels.ts";
import { inkItem, key, keyWidth } from "./key.ts";
import { minusSigns } from "./minus-signs.ts";
import { SECONDARY_COLOR } from "./palette.ts";
import { placeLabels } from "./place-labels.ts";
import { tickText } from "./plot.ts";
import { box, path, words } from "./svg.ts";

const WIDEST = 30;
const STRIP = 7;
const LINE = 10;
/** The sample of what is missing, with its gap. */
const SWATCH = 12;

/** Down from the top of a legend to its last line. */
export const LEGEND_HEIGHT: number = STRIP + LINE + 2;

export interface LegendPlace {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  /** What hatched cells are called, where there are any. */
  readonly missing?: string | undefined;
}

/** The colours of a heat map, from low to high, with the numbers between them. */
export function heatLegend(
  { levels, bounds, decimals }: HeatLevels,
  { left, top, right, missing }: LegendPlace,
  locale: Locale,
): string {
  const step = Math.min(WIDEST, (right - left) / levels.length);
  const steps = levels.map(({ color, minus }, level) => {
    const x = left + step * level;
    const sign = minus === undefined ? "" : minusSigns([[x + step / 2, top + STRIP / 2]], minus);
    return path(box(x, top, step, STRIP), { fill: color }) + sign;
  });
  const frame = path(box(left, top, step * levels.length, STRIP), {
    fill: "none",
    stroke: SECONDARY_COLOR,
    "stroke-width": 0.6,
  });
  const tick = tickText({ decimals }, locale);
  const numbers = placeLabels(bounds.map(tick), { at: (bound) => left + step * bound, left: 0, right });
  const texts = numbers.map(({ x, text }) =>
    words(x, top + STRIP + LINE, text, { "text-anchor": "middle", fill: SECONDARY_COLOR }),
  );
  const beside = left + step * (levels.length + 1);
  const gone = missing === undefined ? [] : [inkItem(fitText(missing, right - beside - SWATCH), "missing")];
  return [...steps, frame, ...texts, key(gone, beside + keyWidth(gone), top + STRIP)].join("");
}
