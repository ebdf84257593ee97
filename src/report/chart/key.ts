import { textWidth } from "../text-width.ts";
import { type Box, fillBoxes } from "./fill-boxes.ts";
import { INKS, type InkName, TEXT_COLOR } from "./palette.ts";
import { words } from "./svg.ts";

/** A name with a sample of how it is drawn. */
export interface KeyItem {
  readonly name: string;
  sample(box: Box): string;
}

const SWATCH = 8;
const GAP = 4;
const SPACE = 14;

const itemWidth = ({ name }: KeyItem): number => SWATCH + GAP + textWidth(name);

/** A sample of an ink. */
export const inkItem = (name: string, ink: InkName): KeyItem => ({
  name,
  sample: (box) => fillBoxes([box], INKS[ink]),
});

/** How wide a key is on one line. */
export const keyWidth = (items: readonly KeyItem[]): number =>
  items.reduce((width, item) => width + itemWidth(item) + SPACE, -SPACE);

/** Samples with their names on one line, ending at `right`. `y` is the baseline. */
export function key(items: readonly KeyItem[], right: number, y: number): string {
  let x = right - keyWidth(items);
  const drawn = items.map((item) => {
    const sample = item.sample({ x, y: y - SWATCH + 1.5, width: SWATCH, height: SWATCH });
    const text = words(x + SWATCH + GAP, y, item.name, { fill: TEXT_COLOR });
    x += itemWidth(item) + SPACE;
    return sample + text;
  });
  return drawn.join("");
}
