import { TEXT_COLOR } from "./palette.ts";
import { heightOf, type Plot } from "./plot.ts";
import { path, point } from "./svg.ts";

/** The line of zero, always in sight. */
export const zeroLine = (plot: Plot): string =>
  path(`M${point(plot.left)} ${point(heightOf(plot, 0))}H${point(plot.right)}`, {
    stroke: TEXT_COLOR,
    "stroke-width": 0.8,
  });
