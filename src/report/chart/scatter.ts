import type { Lang } from "../../text.ts";
import type { LineInk } from "./palette.ts";

/** [across, up]. */
export type ScatterPoint = readonly [number, number];

/** Points of one kind. */
export interface ScatterGroup {
  readonly name: string;
  readonly ink: LineInk;
  readonly points: readonly ScatterPoint[];
}

export interface ScatterChart {
  readonly lang: Lang;
  readonly title: string;
  /** What a person who cannot see it should know. */
  readonly description: string;
  /** What rises, with its unit: `Gas, m³ per dag`. */
  readonly name: string;
  /** What runs from left to right, with its unit: `graaddagen per dag`. */
  readonly across: string;
  /** At most four: each has its own shape. */
  readonly groups: readonly ScatterGroup[];
  /** A line through the points, by its corners: a fit. */
  readonly line?: { readonly name: string; readonly points: readonly ScatterPoint[] } | undefined;
  /** Height of the plot in points. @default 150 */
  readonly height?: number | undefined;
  /** Written in its middle when there is no point at all: `geen meting`. */
  readonly missing: string;
  /** In points; the text of a page is 493 wide. @default 493 */
  readonly width?: number | undefined;
}
