import type { Locale } from "../locale.ts";
import { textWidth } from "../text-width.ts";
import type { Scale } from "./scale.ts";

/** Drawings are as wide as the text of the page. */
export const WIDTH = 493;

/** A rectangle with a scale up its left side, in which something is drawn. */
export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly height: number;
  readonly scale: Scale;
  /** What stands beside a tick. */
  tick(value: number): string;
}

const NARROWEST = 30;
const TICK_GAP = 5;

/** Where a value lies, in points from the top of the drawing. */
export const heightOf = ({ top, height, scale }: Pick<Plot, "top" | "height" | "scale">, value: number): number =>
  top + height * (1 - scale.share(value));

/** What ticks say: in the decimals that all of them need. */
export const tickText =
  (scale: Pick<Scale, "decimals">, words: Locale) =>
  (value: number): string =>
    words.number(value.toFixed(scale.decimals));

/** How far from the left a plot begins, so that the texts of its ticks fit beside it. */
export const leftOf = (ticks: readonly string[]): number =>
  Math.max(NARROWEST, ...ticks.map((text) => Math.ceil(textWidth(text)) + TICK_GAP));
