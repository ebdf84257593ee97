import { fitText } from "./fit-text.ts";

/**
 * Words on as many lines as they need; a word that is wider than a line is cut.
 *
 * @param widthOf how wide a text is, in points
 * @example wrappedText("a rather long name", 40, textWidth) // ["a rather", "long", "name"]
 */
export function wrappedText(text: string, width: number, widthOf: (text: string) => number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && widthOf(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(fitText(word, width));
  }
  return lines;
}
