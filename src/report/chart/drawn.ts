import type { ChartBlock } from "../blocks.ts";

/** As wide as its words can be read on a phone. */
const NARROW = 240;

/**
 * A drawing as wide as a page, and the same for a phone.
 *
 * @example drawn(barChart, chart) // { svg: "<svg …", narrow: "<svg …" }
 */
export const drawn = <C extends { readonly width?: number | undefined }>(
  draw: (chart: C) => string,
  chart: C,
): Required<Pick<ChartBlock, "svg" | "narrow">> => ({ svg: draw(chart), narrow: draw({ ...chart, width: NARROW }) });
