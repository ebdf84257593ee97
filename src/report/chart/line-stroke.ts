import type { LineSeries } from "./lines.ts";
import { lineColor } from "./palette.ts";
import type { Attributes } from "./svg.ts";

const WEIGHT = 1.6;

/** Without colour it is the dashes that tell lines apart. */
const DASHES = [undefined, "5 2.5", "1.5 2", "8 2 1.5 2"] as const;

/** How the line at this place among its fellows is drawn. */
export function lineStroke({ ink }: Pick<LineSeries, "ink">, place: number): Attributes {
  const dash = DASHES[place % DASHES.length];
  return {
    fill: "none",
    stroke: lineColor(ink),
    "stroke-width": WEIGHT,
    "stroke-linejoin": "round",
    ...(dash === undefined ? {} : { "stroke-dasharray": dash }),
  };
}
