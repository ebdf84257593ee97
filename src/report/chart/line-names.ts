import { textWidth } from "../text-width.ts";
import { fitText } from "./fit-text.ts";
import { lineStroke } from "./line-stroke.ts";
import type { LineSeries } from "./lines.ts";
import { TEXT_COLOR } from "./palette.ts";
import { heightOf, type Plot } from "./plot.ts";
import { spreadOut } from "./spread-out.ts";
import { type Attributes, path, point, words } from "./svg.ts";

const SAMPLE = 14;
const GAP = 4;
const LINE = 10;
const WIDEST = 130;

interface LineName {
  readonly text: string;
  readonly stroke: Attributes;
  /** Where its line ends. */
  readonly y: number;
}

/** Room to keep at the right of a plot for the names of its lines. */
export const namesRoom = (lines: readonly LineSeries[]): number =>
  SAMPLE + 2 * GAP + Math.min(WIDEST, Math.max(0, ...lines.map(({ name }) => textWidth(name))));

/** A line without any value has no end to name. */
function namesOf(plot: Plot, lines: readonly LineSeries[]): readonly LineName[] {
  return lines.flatMap((line, place): readonly LineName[] => {
    const last = line.values.findLast((value) => value !== null);
    if (last === undefined || last === null) return [];
    return [{ text: fitText(line.name, WIDEST), stroke: lineStroke(line, place), y: heightOf(plot, last) }];
  });
}

/** The name of each line where it ends, after a sample of its dashes, moved apart where they would touch. */
export function lineNames(plot: Plot, lines: readonly LineSeries[]): string {
  const names = [...namesOf(plot, lines)].sort((one, other) => one.y - other.y);
  const places = spreadOut(
    names.map(({ y }) => Math.max(plot.top + LINE / 2, y)),
    LINE,
    plot.top + plot.height,
  );
  const x = plot.right + GAP;
  return names
    .map(({ text, stroke }, index) => {
      const y = places[index]!;
      const sample = path(`M${point(x)} ${point(y)}h${SAMPLE}`, stroke);
      return sample + words(x + SAMPLE + GAP, y + 2.8, text, { fill: TEXT_COLOR });
    })
    .join("");
}
