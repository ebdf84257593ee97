import { type Lettering, textWidth } from "../text-width.ts";
import { wordsOf } from "./words-of.ts";

/** The height of a line of IBM Plex Sans, in em. */
const LINE = 1.3;

/** How many lines words take at most: a word wider than a line is broken, and begins its own. */
function linesOf(text: string, width: number, lettering: Lettering): number {
  const space = textWidth(" ", lettering);
  let [lines, used] = [1, -space];
  for (const word of wordsOf(text)) {
    const length = textWidth(word, lettering);
    if (used + space + length <= width) used += space + length;
    else [lines, used] = [lines + Math.ceil(length / width), length];
  }
  return lines;
}

/** How high words stand in a column, in points, at most. */
export function textHeight(
  text: string,
  width: number,
  { leading = 1, ...lettering }: Lettering & { readonly size: number; readonly leading?: number },
): number {
  return linesOf(text, width, lettering) * LINE * leading * lettering.size;
}
