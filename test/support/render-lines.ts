import type { PdfWord } from "./pdf-words.ts";

/** Points by which the feet of words on one line may differ: they stand on one base line, in one size. */
const LEVEL = 1;

/** The words of pages as lines, from left to right, whatever columns they stand in. */
export function pdfLines(words: readonly PdfWord[]): readonly (readonly string[])[] {
  const lines: PdfWord[][] = [];
  for (const word of words.toSorted((a, b) => a.page - b.page || a.bottom - b.bottom)) {
    const [first] = lines.at(-1) ?? [];
    if (first && first.page === word.page && word.bottom - first.bottom < LEVEL) lines.at(-1)!.push(word);
    else lines.push([word]);
  }
  return lines.map((line) => line.toSorted((a, b) => a.left - b.left).map(({ text }) => text));
}

/** Whether words stand on one of the lines in this order, with or without others between them. */
export const hasLine = (lines: readonly (readonly string[])[], wanted: readonly string[]): boolean =>
  lines.some((line) => {
    let found = 0;
    for (const word of line) if (word === wanted[found]) found += 1;
    return found === wanted.length;
  });
