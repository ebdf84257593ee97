import { LINE_COLOR, SECONDARY_COLOR } from "./palette.ts";
import { placeLabels } from "./place-labels.ts";
import type { Plot } from "./plot.ts";
import type { Scale } from "./scale.ts";
import { path, point, words } from "./svg.ts";

/** A scale along the foot of a plot. */
export interface Foot {
  readonly scale: Scale;
  readonly name: string;
  tick(value: number): string;
}

const LINE = 11;
/** Beside a plot, for half of the last label. */
const AIR = 8;

/** Where a value of the foot lies, in points from the left of the drawing. */
export const placeAlong = ({ left, right }: Plot, { scale }: Pick<Foot, "scale">, value: number): number =>
  left + (right - left) * scale.share(value);

/** Hairlines at the ticks of the foot, what each is worth under it, and its name. */
export function footAxis(plot: Plot, foot: Foot): string {
  const { ticks } = foot.scale;
  const bottom = plot.top + plot.height;
  const at = (index: number): number => placeAlong(plot, foot, ticks[index]!);
  const lines = ticks.map((_, index) => `M${point(at(index))} ${point(plot.top)}V${point(bottom + 3)}`);
  const labels = placeLabels(ticks.map(foot.tick), { at, left: 0, right: plot.right + AIR }).map(({ x, text }) =>
    words(x, bottom + LINE, text, { "text-anchor": "middle", fill: SECONDARY_COLOR }),
  );
  const name = words(plot.right, bottom + 2 * LINE, foot.name, { "text-anchor": "end", fill: SECONDARY_COLOR });
  return [path(lines.join(""), { stroke: LINE_COLOR, "stroke-width": 0.5 }), ...labels, name].join("");
}
