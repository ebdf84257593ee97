import { SIZE, TEXT_WIDTH } from "./page.ts";
import { LONGEST_WORD } from "./pdf-text.ts";
import type { PrintedColumn } from "./printed-columns.ts";

/** Points between two columns. */
export const COLUMN_GAP = 14;

/** Words of so many letters stay on one line in a column of numbers. */
export const LONGEST_LABEL = 16;

// Em of a letter in IBM Plex Sans: digits are all this wide, other letters less on average.
const DIGIT = 0.6;
const LETTER = 0.56;

const longest = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => text.length));
const longestWord = (text: string): number => Math.min(LONGEST_WORD, longest(text.split(/\s/)));

function narrowest({ header, type, cells, fractions, fraction }: PrintedColumn): number {
  const label = (text: string): number =>
    type === "text" || text.length > LONGEST_LABEL ? longestWord(text) : text.length;
  const words = [header, ...cells.filter(({ numeric }) => !numeric).map(({ text }) => text)].map(label);
  const numbers = cells.map(({ text, numeric }, row) => (numeric ? text.length + fraction - (fractions[row] ?? 0) : 0));
  return Math.max(LETTER * Math.max(...words), DIGIT * Math.max(0, ...numbers));
}

/**
 * The size of type of a table, in points: the usual one, or smaller where its columns at their narrowest would still be wider
 * than the page. Numbers are never broken.
 */
export function tableSize(columns: readonly PrintedColumn[]): number {
  const width = columns.map(narrowest).reduce((total, each) => total + each, 0);
  return Math.min(SIZE.table, (TEXT_WIDTH - COLUMN_GAP * (columns.length - 1)) / width);
}
