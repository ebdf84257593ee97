import { textWidth } from "../text-width.ts";
import type { Box } from "./fill-boxes.ts";
import { PAPER_COLOR, TEXT_COLOR } from "./palette.ts";
import { type Attributes, element, point, words } from "./svg.ts";

/** The height of a line at 8 pt. */
const LINE = 10.5;

const lengthOf = (text: string): number => textWidth(text) + 2;
const canLie = ({ width }: Box, text: string): boolean => width > lengthOf(text) + LINE;

/** Can words stand in a box, lying or on end? */
export const hasRoom = (area: Box, text: string): boolean =>
  canLie(area, text) || (area.width >= LINE && area.height >= lengthOf(text));

/** Words on paper in the middle of a box: lying when it is wide enough, standing otherwise, left out when neither fits. */
export function boxWords(area: Box, text: string): string {
  if (!hasRoom(area, text)) return "";
  const [isLying, length] = [canLie(area, text), lengthOf(text)];
  const [x, y] = [area.x + area.width / 2, area.y + area.height / 2];
  const [width, height] = isLying ? [length, LINE] : [LINE, length];
  const paper = element("rect", { x: x - width / 2, y: y - height / 2, width, height, fill: PAPER_COLOR });
  const turn: Attributes = isLying ? {} : { transform: `rotate(-90 ${point(x)} ${point(y)})` };
  return paper + words(x, y + 2.8, text, { "text-anchor": "middle", fill: TEXT_COLOR, ...turn });
}
