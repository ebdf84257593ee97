/** Advance widths of IBM Plex Sans in em, by kinds of letters: a drawing has no way to measure its font. */
const KINDS: readonly (readonly [RegExp, number])[] = [
  [/[ijl .,:;'|]/, 0.29],
  [/[frtI()/·³-]/, 0.38],
  [/[ckLsvxyzJ°]/, 0.52],
  [/[mwMW%@]/, 0.89],
  [/[A-Z€]/, 0.67],
];
const OTHER = 0.59;

const letterWidth = (letter: string): number => KINDS.find(([kind]) => kind.test(letter))?.[1] ?? OTHER;

/** About how wide words are, in points: rather too wide than too narrow, so that what has room here has room on paper. */
export const textWidth = (text: string, size = 8): number =>
  [...text].reduce((width, letter) => width + letterWidth(letter) * size, 0);
