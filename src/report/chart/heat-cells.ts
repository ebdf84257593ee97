import { type Box, fillBoxes } from "./fill-boxes.ts";
import type { HeatRow } from "./heat.ts";
import type { HeatLevels } from "./heat-levels.ts";
import { minusSigns } from "./minus-signs.ts";
import { INKS, SECONDARY_COLOR } from "./palette.ts";
import { runsWhere } from "./runs-where.ts";
import { type Attributes, box, path } from "./svg.ts";

/** Where the cells of a heat map stand. */
export interface HeatGrid {
  readonly left: number;
  readonly top: number;
  readonly cell: { readonly width: number; readonly height: number };
  readonly columns: number;
  readonly rows: readonly HeatRow[];
}

/** Cells of at least this size keep a little paper between them. */
const ROOMY = 8;
const PAPER = 0.8;
/** A stroke in the colour of the cells closes the seams that some viewers leave between them. */
const SEAM = 0.25;

type Run = readonly [first: number, last: number];

function runsOf({ rows, columns }: HeatGrid, test: (value: number | null) => boolean): readonly (readonly Run[])[] {
  return rows.map(({ values }) => runsWhere(columns, (column) => test(values[column] ?? null)));
}

const isRoomy = ({ cell }: HeatGrid): boolean => Math.min(cell.width, cell.height) >= ROOMY;

/** Cells with paper between them are drawn one by one, others as one strip for neighbours. */
function strips(grid: HeatGrid, runs: readonly Run[], row: number): string {
  const { left, top, cell } = grid;
  const gap = isRoomy(grid) ? PAPER : 0;
  const strip = (first: number, last: number): string =>
    box(
      left + cell.width * first + gap / 2,
      top + cell.height * row + gap / 2,
      cell.width * (last - first + 1) - gap,
      cell.height - gap,
    );
  const apart = ([first, last]: Run): string =>
    Array.from({ length: last - first + 1 }, (_, index) => strip(first + index, first + index)).join("");
  return runs.map((run) => (gap > 0 ? apart(run) : strip(...run))).join("");
}

/** The middles of the cells of a class. */
function middlesOf(
  { left, top, cell }: HeatGrid,
  rows: readonly (readonly Run[])[],
): readonly (readonly [number, number])[] {
  return rows.flatMap((runs, row) =>
    runs.flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, index): readonly [number, number] => [
        left + cell.width * (first + index + 0.5),
        top + cell.height * (row + 0.5),
      ]),
    ),
  );
}

function levelPath(grid: HeatGrid, { levels, of }: HeatLevels, level: number): string {
  const rows = runsOf(grid, (value) => value !== null && of(value) === level);
  const { color: fill, minus } = levels[level]!;
  const seam: Attributes = isRoomy(grid) ? {} : { stroke: fill, "stroke-width": SEAM };
  const cells = path(rows.map((runs, row) => strips(grid, runs, row)).join(""), { fill, ...seam });
  return minus !== undefined && isRoomy(grid) ? cells + minusSigns(middlesOf(grid, rows), minus) : cells;
}

/** Strips of missing cells; those of equal strips under each other are one area: a day without data is one, not 24. */
function missingAreas(grid: HeatGrid): readonly Box[] {
  const { left, top, cell } = grid;
  const areas: Box[] = [];
  let open = new Map<string, number>();
  for (const [row, runs] of runsOf(grid, (value) => value === null).entries()) {
    const next = new Map<string, number>();
    for (const [first, last] of runs) {
      const index = open.get(`${first}-${last}`) ?? areas.length;
      const above = areas[index];
      const y = above?.y ?? top + cell.height * row;
      const [x, width] = [left + cell.width * first, cell.width * (last - first + 1)];
      areas[index] = { x, y, width, height: (above?.height ?? 0) + cell.height };
      next.set(`${first}-${last}`, index);
    }
    open = next;
  }
  return areas;
}

/** The cells of a heat map: one path a class, hatched strips where a value is missing, a frame around them all. */
export function heatCells(grid: HeatGrid, levels: HeatLevels): string {
  const { left, top, cell, columns, rows } = grid;
  const frame = box(left, top, cell.width * columns, cell.height * rows.length);
  return [
    ...levels.levels.map((_, level) => levelPath(grid, levels, level)),
    fillBoxes(missingAreas(grid), INKS.missing),
    path(frame, { fill: "none", stroke: SECONDARY_COLOR, "stroke-width": 0.6 }),
  ]
    .filter((part) => part !== "")
    .join("\n");
}
