import { textWidth } from "../text-width.ts";
import { fitText } from "./fit-text.ts";
import { type KeyItem, key, keyWidth } from "./key.ts";
import { TEXT_COLOR } from "./palette.ts";
import { WIDTH } from "./plot.ts";
import { words } from "./svg.ts";
import { wrappedText } from "./wrapped-text.ts";

/** The name of a panel with the key of what is drawn in it. */
export interface PanelHead {
  /** Down to where the panel itself may begin. */
  readonly height: number;
  draw(top: number): string;
}

const LINE = 11;
const BELOW = 7;
const BASELINE = 9;
const SPACE = 14;

/** Items in as few lines as they need; one that is wider than the drawing is cut. */
function keyLines(items: readonly KeyItem[], width: number): readonly (readonly KeyItem[])[] {
  const lines: KeyItem[][] = [];
  for (const item of items) {
    const fitted = { ...item, name: fitText(item.name, width - 2 * SPACE) };
    const line = lines.at(-1);
    if (line && keyWidth([...line, fitted]) <= width) line.push(fitted);
    else lines.push([fitted]);
  }
  return lines;
}

/** The key stands beside the name when it fits there, and under it otherwise. */
export function panelHead(name: string, items: readonly KeyItem[], width: number = WIDTH): PanelHead {
  const names = wrappedText(name, width, { bold: true });
  const isBeside =
    names.length === 1 && items.length > 0 && keyWidth(items) <= width - textWidth(name, { bold: true }) - SPACE;
  const lines = isBeside ? [items] : keyLines(items, width);
  const above = isBeside ? 0 : names.length;
  const y = (top: number, line: number): number => top + BASELINE + LINE * line;
  return {
    height: LINE * (above + lines.length) + BELOW,
    draw: (top) =>
      [
        ...names.map((text, line) => words(0, y(top, line), text, { "font-weight": "bold", fill: TEXT_COLOR })),
        ...lines.map((line, index) => key(line, width, y(top, above + index))),
      ].join(""),
  };
}
