import type { Lang } from "../../text.ts";
import type { InkName } from "./palette.ts";

/** Bars of one kind, one value a slot; null where nothing was measured. */
export interface BarSeries {
  /** Printed beside its swatch. */
  readonly name: string;
  readonly ink: InkName;
  /** Never negative: series that go `down` are drawn below zero. */
  readonly values: readonly (number | null)[];
}

/** One strip of the chart with its own scale. */
export interface BarPanel {
  /** With its unit: `Elektriciteit, kWh per dag`. */
  readonly title: string;
  /** Stacked upwards from zero, in this order. */
  readonly up: readonly BarSeries[];
  /** Stacked downwards from zero. */
  readonly down?: readonly BarSeries[] | undefined;
  /** Height of its bars in points. */
  readonly height: number;
}

export interface BarChart {
  readonly lang: Lang;
  readonly title: string;
  /** What a person who cannot see it should know. */
  readonly description: string;
  /** One a slot, under the last panel; empty where none is printed. As many are drawn as have room. */
  readonly labels: readonly string[];
  readonly panels: readonly BarPanel[];
  /** Written in the place of slots without a value: `geen meting`. */
  readonly missing: string;
  /** Slots that are meant, counted from 0: their label is bold, and what stands above zero there is written on the bar. */
  readonly emphasis?: readonly number[] | undefined;
  /** In points; the text of a page is 493 wide. @default 493 */
  readonly width?: number | undefined;
}
