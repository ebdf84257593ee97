import type { Lang } from "../../text.ts";
import { locale } from "../locale.ts";
import { type Box, fillBoxes } from "./fill-boxes.ts";
import { INKS, type InkName, SECONDARY_COLOR, TEXT_COLOR } from "./palette.ts";
import { drawing, path, point, words } from "./svg.ts";

/** One part of a whole. */
export interface SplitPart {
  readonly name: string;
  readonly ink: InkName;
  /** Digits, `98.83`; what comes back to the home is negative. */
  readonly amount: string;
}

export interface SplitBar {
  readonly lang: Lang;
  readonly currency: string;
  readonly title: string;
  /** What a person who cannot see it should know. */
  readonly description: string;
  readonly parts: readonly SplitPart[];
}

const WIDTH = 493;
const BAR = 16;
const GAP = 1.5;
const SWATCH = 8;

/** Positive parts to the right of zero, negative ones to its left, all on one scale. */
function partBoxes(parts: readonly SplitPart[]): { readonly boxes: readonly Box[]; readonly zero: number } {
  const sizes = parts.map(({ amount }) => Number(amount));
  const total = (sign: 1 | -1): number => sizes.reduce((sum, size) => sum + Math.max(0, sign * size), 0);
  const scale = (WIDTH + GAP) / (total(1) + total(-1) || 1);
  const zero = total(-1) * scale;
  let [left, right] = [zero, zero];
  const boxes = sizes.map((size) => {
    const width = Math.abs(size) * scale;
    const x = size < 0 ? left - width : right;
    if (size < 0) left -= width;
    else right += width;
    return { x, y: 0, width: Math.max(0, width - GAP), height: BAR };
  });
  return { boxes, zero };
}

function keyColumn(part: SplitPart, index: number, { parts, lang, currency }: SplitBar): string {
  const x = (WIDTH / parts.length) * index;
  const swatch = fillBoxes([{ x, y: BAR + 8, width: SWATCH, height: SWATCH }], INKS[part.ink]);
  const name = words(x + SWATCH + 4, BAR + 15, part.name, { fill: SECONDARY_COLOR });
  const amount = words(x + SWATCH + 4, BAR + 26, locale(lang, currency).money(part.amount), {
    fill: TEXT_COLOR,
    "font-size": 9,
    "font-weight": "bold",
  });
  return swatch + name + amount;
}

/**
 * One bar in as many parts as an amount has, as SVG, 493 points wide, with the name and amount of each part under it.
 *
 * @example
 * splitBar({ lang: "en", currency: "EUR", title: "Where it goes", description: "Supply 60, tax 40",
 *   parts: [{ name: "supply", ink: "normal", amount: "60.00" }, { name: "tax", ink: "tax", amount: "40.00" }] })
 */
export function splitBar(split: SplitBar): string {
  const { boxes, zero } = partBoxes(split.parts);
  const areas = split.parts.map(({ ink }, index) => fillBoxes(boxes.slice(index, index + 1), INKS[ink]));
  const line =
    zero > 0 ? path(`M${point(zero - GAP / 2)} 0V${BAR + 4}`, { stroke: TEXT_COLOR, "stroke-width": 1 }) : "";
  const names = split.parts.map((part, index) => keyColumn(part, index, split));
  const { title, description } = split;
  return drawing({ width: WIDTH, height: BAR + 30, title, description }, [...areas, line, ...names]);
}
