import type { Lang } from "../../text.ts";
import type { LineInk } from "./palette.ts";

/** One line, one value a slot; null where nothing was measured: the line is broken there. */
export interface LineSeries {
  /** Printed at the end of the line. */
  readonly name: string;
  readonly ink: LineInk;
  readonly values: readonly (number | null)[];
}

export interface LineChart {
  readonly lang: Lang;
  readonly title: string;
  /** What a person who cannot see it should know. */
  readonly description: string;
  /** What is drawn, with its unit: `Elektriciteit, kWh per uur`. */
  readonly name: string;
  /** One a slot, under the chart; empty where none is printed. As many are drawn as have room. */
  readonly labels: readonly string[];
  /** What the labels count: `uur van de dag`. */
  readonly across?: string | undefined;
  /** At most four: each has its own dashes. */
  readonly lines: readonly LineSeries[];
  /** `step` for values that hold for their whole slot (a price, a mean), `line` for a course. @default "line" */
  readonly form?: "line" | "step" | undefined;
  /** Height of the plot in points. @default 110 */
  readonly height?: number | undefined;
  /** Written in the place of slots without a value: `geen meting`. */
  readonly missing: string;
  /** In points; the text of a page is 493 wide. @default 493 */
  readonly width?: number | undefined;
}
