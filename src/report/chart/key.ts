import { fillBoxes } from "./fill-boxes.ts";
import { INKS, type InkName, TEXT_COLOR } from "./palette.ts";
import { words } from "./svg.ts";

export interface KeyItem {
  readonly name: string;
  readonly ink: InkName;
}

const SWATCH = 8;
const SPACE = 14;

/** About how wide words are at 8 pt: a drawing has no way to measure its font. */
const wordsWidth = (text: string): number =>
  [...text].reduce(
    (width, letter) => width + (/[fijlrt .,()]/.test(letter) ? 2.6 : /[mwMW]/.test(letter) ? 6.6 : 4.7),
    0,
  );

/** Swatches with their names on one line, from right to left, ending at `right`. `y` is the baseline. */
export function key(items: readonly KeyItem[], right: number, y: number): string {
  let x = right;
  const drawn = [...items].reverse().map(({ name, ink }) => {
    x -= wordsWidth(name) + SWATCH + 4;
    const swatch = fillBoxes([{ x, y: y - SWATCH + 1.5, width: SWATCH, height: SWATCH }], INKS[ink]);
    const text = words(x + SWATCH + 4, y, name, { fill: TEXT_COLOR });
    x -= SPACE;
    return swatch + text;
  });
  return drawn.join("");
}
