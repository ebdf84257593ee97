import { fitText } from "./fit-text.ts";
import { type KeyItem, key, keyWidth } from "./key.ts";
import { TEXT_COLOR } from "./palette.ts";
import { WIDTH } from "./plot.ts";
import { words } from "./svg.ts";
import { textWidth } from "./text-width.ts";

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
function keyLines(items: readonly KeyItem[]): readonly (readonly KeyItem[])[] {
  const lines: KeyItem[][] = [];
  for (const item of items) {
    const fitted = { ...item, name: fitText(item.name, WIDTH - 2 * SPACE) };
    const line = lines.at(-1);
    if (line && keyWidth([...line, fitted]) <= WIDTH) line.push(fitted);
    else lines.push([fitted]);
  }
  return lines;
}

/** The key stands beside the name when it fits there, and under it otherwise. */
export function panelHead(name: string, items: readonly KeyItem[]): PanelHead {
  const beside = WIDTH - textWidth(name) * 1.05 - SPACE;
  const isBeside = items.length > 0 && keyWidth(items) <= beside;
  const lines = isBeside ? [items] : keyLines(items);
  const above = isBeside || items.length === 0 ? 0 : 1;
  return {
    height: LINE * Math.max(1, lines.length + above) + BELOW,
    draw: (top) =>
      [
        words(0, top + BASELINE, fitText(name, WIDTH / 1.05), { "font-weight": "bold", fill: TEXT_COLOR }),
        ...lines.map((line, index) => key(line, WIDTH, top + BASELINE + LINE * (index + above))),
      ].join(""),
  };
}
