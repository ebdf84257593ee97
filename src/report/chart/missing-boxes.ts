import { type Box, fillBoxes } from "./fill-boxes.ts";
import { INKS, TEXT_COLOR } from "./palette.ts";
import { isMissing, LEFT, type PanelFrame, slotWidth } from "./panel-frame.ts";
import { element, point, words } from "./svg.ts";

/** About the width of a character and the height of a line at 8 pt. */
const CHARACTER = 4.6;
const LINE = 10.5;

/** Neighbouring slots without a value, as [first, last]. */
function missingRuns({ chart, panel }: PanelFrame): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const slot of chart.labels.keys()) {
    if (!isMissing(panel, slot)) continue;
    const run = runs.at(-1);
    if (run && run[1] === slot - 1) run[1] = slot;
    else runs.push([slot, slot]);
  }
  return runs;
}

/** The words on white in the middle of a box: lying when it is wide enough, standing otherwise, left out when neither fits. */
function boxLabel(area: Box, text: string): string {
  const length = text.length * CHARACTER;
  const isLying = area.width > length + LINE;
  if (!isLying && (area.width < LINE || area.height < length)) return "";
  const [x, y] = [area.x + area.width / 2, area.y + area.height / 2];
  const [width, height] = isLying ? [length, LINE] : [LINE, length];
  const paper = element("rect", { x: x - width / 2, y: y - height / 2, width, height, fill: "#ffffff" });
  const turn: Readonly<Record<string, string>> = isLying ? {} : { transform: `rotate(-90 ${point(x)} ${point(y)})` };
  return paper + words(x, y + 2.8, text, { "text-anchor": "middle", fill: TEXT_COLOR, ...turn });
}

function missingBox({ chart, panel, top }: PanelFrame, [first, last]: readonly [number, number]): string {
  const slot = slotWidth(chart);
  const area = { x: LEFT + slot * first + 1, y: top, width: slot * (last - first + 1) - 2, height: panel.height };
  return fillBoxes([area], INKS.missing) + boxLabel(area, chart.missing);
}

/** What stands in the place of slots without a value: a hatched box with words, one for neighbours together. */
export const missingBoxes = (frame: PanelFrame): string =>
  missingRuns(frame)
    .map((run) => missingBox(frame, run))
    .join("");
