import { PAPER_COLOR } from "./palette.ts";
import { path, point } from "./svg.ts";

type Place = readonly [x: number, y: number];
type Shape = (place: Place) => string;

const SIZE = 4;
const HALF = SIZE / 2;

const dot: Shape = ([x, y]) =>
  `M${point(x - HALF)} ${point(y)}a${HALF} ${HALF} 0 1 0 ${SIZE} 0a${HALF} ${HALF} 0 1 0 ${-SIZE} 0z`;
const square: Shape = ([x, y]) => `M${point(x - HALF)} ${point(y - HALF)}h${SIZE}v${SIZE}h${-SIZE}z`;
const triangle: Shape = ([x, y]) => `M${point(x)} ${point(y - HALF)}l${HALF} ${SIZE}h${-SIZE}z`;
const cross: Shape = ([x, y]) =>
  `M${point(x - HALF)} ${point(y - HALF)}l${SIZE} ${SIZE}M${point(x + HALF)} ${point(y - HALF)}l${-SIZE} ${SIZE}`;

/** Without colour it is the shape that tells kinds of points apart. */
const SHAPES = [
  { shape: dot, isOpen: false },
  { shape: square, isOpen: true },
  { shape: triangle, isOpen: false },
  { shape: cross, isOpen: true },
] as const;

/** Points in the shape of the group at this place among its fellows, as one path. */
export function markers(places: readonly Place[], color: string, group: number): string {
  const { shape, isOpen } = SHAPES[group % SHAPES.length]!;
  const look = isOpen
    ? { fill: "none", stroke: color, "stroke-width": 1 }
    : { fill: color, stroke: PAPER_COLOR, "stroke-width": 0.4 };
  return path(places.map(shape).join(""), look);
}
