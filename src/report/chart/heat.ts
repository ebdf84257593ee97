import type { Lang } from "../../text.ts";

/** One row of cells, one value a column; null where nothing was measured. */
export interface HeatRow {
  /** Left of the cells; empty where none is printed. As many are drawn as have room. */
  readonly label: string;
  readonly values: readonly (number | null)[];
}

export interface HeatMap {
  readonly lang: Lang;
  readonly title: string;
  /** What a person who cannot see it should know. */
  readonly description: string;
  /** What is drawn, with its unit: `Elektriciteit van het net, kWh per uur`. */
  readonly name: string;
  /** One a column, under the cells; empty where none is printed. As many are drawn as have room. */
  readonly columns: readonly string[];
  readonly rows: readonly HeatRow[];
  /** Height of a row in points. @default 12, or less where the map would be higher than 288 */
  readonly rowHeight?: number | undefined;
  /** Where its classes begin and the last one ends, from 0 up. @default round numbers as far as its values go */
  readonly bounds?: readonly number[] | undefined;
  /** What hatched cells are called: `geen meting`. */
  readonly missing: string;
  /** In points; the text of a page is 493 wide. @default 493 */
  readonly width?: number | undefined;
}
