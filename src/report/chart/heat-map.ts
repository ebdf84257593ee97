import { locale } from "../locale.ts";
import { textWidth } from "../text-width.ts";
import { fitText } from "./fit-text.ts";
import { fixedLevels } from "./fixed-levels.ts";
import type { HeatMap } from "./heat.ts";
import { type HeatGrid, heatCells } from "./heat-cells.ts";
import { heatLegend, LEGEND_HEIGHT } from "./heat-legend.ts";
import { heatLevels } from "./heat-levels.ts";
import { SECONDARY_COLOR } from "./palette.ts";
import { panelHead } from "./panel-head.ts";
import { WIDTH } from "./plot.ts";
import { rangeOf } from "./range-of.ts";
import { slotLabels } from "./slot-labels.ts";
import { drawing, words } from "./svg.ts";

const ROW = 12;
const HIGHEST = 288;
const LINE = 10;
/** The frame of the cells is drawn whole. */
const FRAME = 0.5;
const NARROWEST = 30;
const WIDEST = 110;

const leftOf = (map: HeatMap): number =>
  Math.min(WIDEST, Math.max(NARROWEST, ...map.rows.map(({ label }) => Math.ceil(textWidth(label)) + 6)));

function gridOf(map: HeatMap, top: number): HeatGrid {
  const { rows, columns } = map;
  const left = leftOf(map);
  const height = map.rowHeight ?? Math.min(ROW, HIGHEST / Math.max(1, rows.length));
  return {
    left,
    top,
    cell: { width: ((map.width ?? WIDTH) - FRAME - left) / Math.max(1, columns.length), height },
    columns: columns.length,
    rows,
  };
}

/** Every row's name, or every second, third … where rows are lower than a line. */
function rowNames({ left, top, cell, rows }: HeatGrid): string {
  const named = rows.flatMap(({ label }, row) => (label === "" ? [] : [{ label, row }]));
  const nearest = Math.min(...named.slice(1).map(({ row }, index) => row - named[index]!.row));
  const every = Math.max(1, Math.ceil(LINE / (nearest * cell.height)));
  return named
    .filter((_, index) => index % every === 0)
    .map(({ label, row }) =>
      words(left - 5, top + cell.height * (row + 0.5) + 2.8, fitText(label, WIDEST - 6), {
        "text-anchor": "end",
        fill: SECONDARY_COLOR,
      }),
    )
    .join("");
}

/**
 * Cells of hours by days, or by weekdays, as SVG, as wide as the text of a page unless told otherwise: the darker (on dark paper: the brighter), the more. Classes
 * lie between round numbers that the legend names; a cell without a value is hatched.
 *
 * @example
 * heatMap({ lang: "en", title: "Most at six", description: "Two days of two hours", name: "Electricity, kWh an hour",
 *   columns: ["17:00", "18:00"], rows: [{ label: "Mon", values: [0.4, 1.2] }, { label: "Tue", values: [null, 0.9] }], missing: "no reading" })
 */
export function heatMap(map: HeatMap): string {
  const { title, description, name, columns, rows, missing, lang, width = WIDTH } = map;
  const head = panelHead(name, [], width);
  const grid = gridOf(map, head.height);
  const cells = rows.flatMap(({ values }) => columns.map((_, column) => values[column] ?? null));
  const known = cells.filter((value) => value !== null);
  const levels = map.bounds === undefined ? heatLevels(...rangeOf(known)) : fixedLevels(map.bounds);
  const { left } = grid;
  const bottom = grid.top + grid.cell.height * rows.length;
  const gone = known.length < cells.length ? missing : undefined;
  return drawing({ width, height: bottom + 2 * LINE + LEGEND_HEIGHT, title, description }, [
    head.draw(0),
    heatCells(grid, levels),
    rowNames(grid),
    slotLabels(columns, { left, right: width - FRAME, y: bottom + LINE }),
    heatLegend(levels, { left, top: bottom + 2 * LINE - 3, right: width, missing: gone }, locale(lang)),
  ]);
}
