import { path, point } from "./svg.ts";

const LENGTH = 3.6;

/** Minus signs as one path, by their middles. */
export const minusSigns = (middles: readonly (readonly [x: number, y: number])[], color: string): string =>
  path(middles.map(([x, y]) => `M${point(x - LENGTH / 2)} ${point(y)}h${LENGTH}`).join(""), {
    fill: "none",
    stroke: color,
    "stroke-width": 0.9,
  });
