import type { Lang } from "../../text.ts";
import { locale } from "../locale.ts";
import { textWidth } from "../text-width.ts";
import { type Box, fillBoxes } from "./fill-boxes.ts";
import { fitText } from "./fit-text.ts";
import { INKS, type InkName, SECONDARY_COLOR, TEXT_COLOR } from "./palette.ts";
import { WIDTH } from "./plot.ts";
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
  /** In points; the text of a page is 493 wide. @default 493 */
  readonly width?: number | undefined;
}

const BAR = 16;
const GAP = 1.5;
const SWATCH = 8;
const INDENT = SWATCH + 4;
const ROW = 26;
const AMOUNT = 9;
/** Longer names are cut where columns are narrow. */
const NAME = 90;

/** Positive parts to the right of zero, negative ones to its left, from left to right as given and all on one scale. */
function partBoxes(
  parts: readonly SplitPart[],
  whole: number,
): { readonly boxes: readonly Box[]; readonly zero: number } {
  const sizes = parts.map(({ amount }) => Number(amount));
  const total = (sign: 1 | -1): number => sizes.reduce((sum, size) => sum + Math.max(0, sign * size), 0);
  const scale = (whole + GAP) / (total(1) + total(-1) || 1);
  const zero = total(-1) * scale;
  let [left, right] = [0, zero];
  const boxes = sizes.map((size) => {
    const width = Math.abs(size) * scale;
    const x = size < 0 ? left : right;
    if (size < 0) left += width;
    else right += width;
    return { x, y: 0, width: Math.max(0, width - GAP), height: BAR };
  });
  return { boxes, zero };
}

/** A part's sample, name and amount under the bar. */
interface KeyCell {
  readonly part: SplitPart;
  readonly amount: string;
}

/** As many equal columns as have room for the widest amount, and for names of a fair length. */
function columnsFor(cells: readonly KeyCell[], whole: number): number {
  const widest = Math.max(1, ...cells.map(({ amount }) => textWidth(amount, { size: AMOUNT, bold: true })));
  const named = Math.max(...cells.map(({ part }) => Math.min(NAME, textWidth(part.name))));
  return Math.max(1, Math.min(cells.length, Math.floor(whole / (INDENT + Math.max(widest, named) + INDENT))));
}

function keyCell({ part, amount }: KeyCell, x: number, y: number, width: number): string {
  const swatch = fillBoxes([{ x, y: y + 1, width: SWATCH, height: SWATCH }], INKS[part.ink]);
  const name = words(x + INDENT, y + 8, fitText(part.name, width - 2 * INDENT), { fill: SECONDARY_COLOR });
  const look = { fill: TEXT_COLOR, "font-size": AMOUNT, "font-weight": "bold" };
  return swatch + name + words(x + INDENT, y + 19, amount, look);
}

/**
 * One bar in as many parts as an amount has, as SVG, as wide as the text of a page unless told otherwise, with the name and amount of each part under it.
 *
 * @example
 * splitBar({ lang: "en", currency: "EUR", title: "Where it goes", description: "Supply 60, tax 40",
 *   parts: [{ name: "supply", ink: "normal", amount: "60.00" }, { name: "tax", ink: "tax", amount: "40.00" }] })
 */
export function splitBar(split: SplitBar): string {
  const { title, description, width: whole = WIDTH } = split;
  const { boxes, zero } = partBoxes(split.parts, whole);
  const areas = split.parts.map(({ ink }, index) => fillBoxes(boxes.slice(index, index + 1), INKS[ink]));
  const line =
    zero > 0 ? path(`M${point(zero - GAP / 2)} 0V${BAR + 4}`, { stroke: TEXT_COLOR, "stroke-width": 1 }) : "";
  const { money } = locale(split.lang, split.currency);
  const cells = split.parts.map((part): KeyCell => ({ part, amount: money(part.amount) }));
  const columns = columnsFor(cells, whole);
  const width = whole / columns;
  const names = cells.map((cell, index) =>
    keyCell(cell, width * (index % columns), BAR + 7 + ROW * Math.floor(index / columns), width),
  );
  const rows = Math.max(1, Math.ceil(cells.length / columns));
  return drawing({ width: whole, height: BAR + 4 + ROW * rows, title, description }, [...areas, line, ...names]);
}
