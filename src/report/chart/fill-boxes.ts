import { type Ink, PAPER_COLOR } from "./palette.ts";
import { box, path, point } from "./svg.ts";

/** An upright rectangle in the drawing; `y` is its top. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const OUTLINE = 0.8;
const HATCH_SPACING = 3.2;
const DOT_SPACING = 3.6;
const DOT = 1.6;

const steps = (from: number, to: number, spacing: number): readonly number[] => {
  const first = Math.ceil(from / spacing);
  return Array.from(
    { length: Math.max(0, Math.floor(to / spacing) - first + 1) },
    (_, index) => (first + index) * spacing,
  );
};

// Lines x + y = c, cut at the box by hand: pattern and clip elements are not drawn alike everywhere.
function hatch({ x, y, width, height }: Box): string {
  const [right, bottom] = [x + width, y + height];
  const line = (c: number): string =>
    `M${point(Math.max(x, c - bottom))} ${point(Math.min(bottom, c - x))}L${point(Math.min(right, c - y))} ${point(Math.max(y, c - right))}`;
  return steps(x + y, right + bottom, HATCH_SPACING)
    .map(line)
    .join("");
}

/** Middles of dots along a side, as many as fit, centred. */
function middles(from: number, length: number): readonly number[] {
  const count = Math.max(0, Math.floor((length - DOT) / DOT_SPACING));
  const first = from + (length - (count - 1) * DOT_SPACING) / 2;
  return Array.from({ length: count }, (_, index) => first + index * DOT_SPACING);
}

function dots({ x, y, width, height }: Box): string {
  const rows = middles(y, height);
  return middles(x, width)
    .flatMap((across) => rows.map((down) => box(across - DOT / 2, down - DOT / 2, DOT, DOT)))
    .join("");
}

const inner = ({ x, y, width, height }: Box): Box => ({
  x: x + OUTLINE / 2,
  y: y + OUTLINE / 2,
  width: width - OUTLINE,
  height: height - OUTLINE,
});

const shape = ({ x, y, width, height }: Box): string => box(x, y, width, height);
const joined = (boxes: readonly Box[], draw: (box: Box) => string): string => boxes.map(draw).join("");

const isThin = ({ width, height }: Box): boolean => Math.min(width, height) <= OUTLINE * 2;

function patternOf(boxes: readonly Box[], pattern: Ink["pattern"], colour: string): string {
  if (pattern === undefined) return "";
  if (pattern === "dots") return path(joined(boxes, dots), { fill: colour });
  return path(joined(boxes, hatch), { fill: "none", stroke: colour, "stroke-width": OUTLINE });
}

/** All boxes of one ink, as one path for the area and one for its pattern. A box thinner than its outline is all outline. */
export function fillBoxes(boxes: readonly Box[], { fill, outline, pattern }: Ink): string {
  const shown = boxes.filter(({ width, height }) => width > 0 && height > 0);
  if (outline === undefined) return path(joined(shown, shape), { fill }) + patternOf(shown, pattern, PAPER_COLOR);
  const wide = shown.filter((each) => !isThin(each)).map(inner);
  const area = path(joined(wide, shape), { fill, stroke: outline, "stroke-width": OUTLINE });
  return area + path(joined(shown.filter(isThin), shape), { fill: outline }) + patternOf(wide, pattern, outline);
}
