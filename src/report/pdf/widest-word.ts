import { type Lettering, textWidth } from "../text-width.ts";
import { wordsOf } from "./words-of.ts";

/** How wide the widest word of a text is, in points; one wider than `limit` counts as that, and is broken. */
export const widestWord = (text: string, limit: number, lettering: Lettering): number =>
  Math.min(limit, Math.max(...wordsOf(text).map((word) => textWidth(word, lettering))));
