import { textWidth } from "./text-width.ts";

const BOLD = 1.05;

/** About how wide words in bold are, in points. */
export const boldWidth = (text: string): number => BOLD * textWidth(text);
