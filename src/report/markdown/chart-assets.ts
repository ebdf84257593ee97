import type { ChartBlock } from "../blocks.ts";
import { darkDrawing } from "../chart/dark-drawing.ts";

/** A file that a Markdown text shows. */
export interface Asset {
  /** Relative to the Markdown file. */
  readonly path: string;
  readonly content: string;
}

/** The files of a chart: its drawing, and the one for dark pages where it differs. */
export function chartAssets({ name, svg }: ChartBlock, folder: string): readonly Asset[] {
  const dark = darkDrawing(svg);
  const light = { path: `${folder}/${name}.svg`, content: svg };
  return dark === svg ? [light] : [light, { path: `${folder}/${name}-dark.svg`, content: dark }];
}
