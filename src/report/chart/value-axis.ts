import { LINE_COLOR, SECONDARY_COLOR } from "./palette.ts";
import { heightOf, type Plot } from "./plot.ts";
import { path, point, words } from "./svg.ts";

const across = (plot: Plot, value: number): string =>
  `M${point(plot.left)} ${point(heightOf(plot, value))}H${point(plot.right)}`;

/** Hairlines at the ticks of a plot, and what each is worth beside it. */
export function valueAxis(plot: Plot): string {
  const { left, scale } = plot;
  const tick = (value: number): string =>
    words(left - 5, heightOf(plot, value) + 2.8, plot.tick(value), { "text-anchor": "end", fill: SECONDARY_COLOR });
  const lines = scale.ticks.filter((value) => value !== 0).map((value) => across(plot, value));
  return path(lines.join(""), { stroke: LINE_COLOR, "stroke-width": 0.5 }) + scale.ticks.map(tick).join("");
}
