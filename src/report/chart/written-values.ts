import { locale } from "../locale.ts";
import { textWidth } from "../text-width.ts";
import { TEXT_COLOR } from "./palette.ts";
import { isMissing, type PanelFrame, stackAt } from "./panel-frame.ts";
import { heightOf } from "./plot.ts";
import { words } from "./svg.ts";

const FIGURES = 3;

/** In three figures: a bar cannot be read more exactly, and its twin holds every digit. */
function shortNumber(value: number, { chart }: PanelFrame): string {
  const whole = Math.max(1, Math.floor(Math.log10(value)) + 1);
  return locale(chart.lang).number(value.toFixed(Math.min(FIGURES, Math.max(0, FIGURES - whole))));
}

function writtenValue(frame: PanelFrame, slot: number): string {
  const value = stackAt(frame.panel.up, slot);
  if (value <= 0 || isMissing(frame.panel, slot)) return "";
  const text = shortNumber(value, frame);
  if (textWidth(text, { bold: true }) > frame.slot) return "";
  const x = frame.left + frame.slot * (slot + 0.5);
  const look = { "text-anchor": "middle", "font-weight": "bold", fill: TEXT_COLOR };
  return words(x, heightOf(frame, value) - 2.5, text, look);
}

/** What the bars that are meant are worth, over them; nothing where it is wider than its slot. */
export const writtenValues = (frame: PanelFrame): string =>
  (frame.chart.emphasis ?? []).map((slot) => writtenValue(frame, slot)).join("");
