import { type Lettering, textWidth } from "../text-width.ts";
import { fitText } from "./fit-text.ts";

/**
 * Words on as many lines as they need; a word that is wider than a line is cut.
 *
 * @example wrappedText("a rather long name", 40, { size: 8 }) // ["a rather", "long", "name"]
 */
export function wrappedText(text: string, width: number, lettering: Lettering): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && textWidth(longer, lettering) <= width) lines[lines.length - 1] = longer;
    else lines.push(fitText(word, width, lettering));
  }
  return lines;
}
