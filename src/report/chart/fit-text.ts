import { plainText } from "../plain-text.ts";
import { type Lettering, textWidth } from "../text-width.ts";

/**
 * As much of a text as fits, with `…` where it was cut.
 *
 * @example fitText("a very long name", 30) // "a very…"
 */
export function fitText(text: string, width: number, lettering: Lettering = {}): string {
  const letters = [...plainText(text)];
  if (textWidth(letters.join(""), lettering) <= width) return letters.join("");
  const room = width - textWidth("…", lettering);
  let [count, used] = [0, 0];
  for (const letter of letters) {
    used += textWidth(letter, lettering);
    if (used > room) break;
    count += 1;
  }
  return count > 0 ? `${letters.slice(0, count).join("").trimEnd()}…` : "";
}
