import type { Lang } from "../../../text.ts";
import type { ChartBlock, Column } from "../../blocks.ts";
import { drawn } from "../../chart/drawn.ts";
import { heatMap } from "../../chart/heat-map.ts";
import { CLOCK_HOURS } from "./clock-hours.ts";

/** A row of the map: 24 values, null where nothing was measured. */
export interface HourRow {
  readonly label: string;
  /** In a sentence. */
  readonly name: string;
  readonly values: readonly (number | null)[];
}

export interface HourHeat {
  readonly lang: Lang;
  readonly chart: string;
  readonly title: string;
  /** What is drawn, with its unit. */
  readonly name: string;
  readonly table: string;
  readonly rows: readonly HourRow[];
  readonly column: Pick<Column, "type" | "decimals">;
}

const WORDS = {
  en: { hour: "Hour", missing: "no reading", alt: (name: string, title: string) => `Heat map, ${name}. ${title}.` },
  nl: { hour: "Uur", missing: "geen meting", alt: (name: string, title: string) => `Warmtekaart, ${name}. ${title}.` },
} as const;

const DECIMALS = 3;

/** The cell with the highest value; undefined where nothing is above 0. */
export function highestHour(
  rows: readonly HourRow[],
): { readonly name: string; readonly hour: string; readonly value: number } | undefined {
  const cells = rows.flatMap(({ name, values }) =>
    values.map((value, hour) => ({ name, hour: CLOCK_HOURS[hour]!, value: value ?? 0 })),
  );
  const [highest] = cells.sort((one, other) => other.value - one.value);
  return highest !== undefined && highest.value > 0 ? highest : undefined;
}

/** Hours of the clock across, months or weekdays down; the table has them the other way round, so that it stays narrow. */
export function hourHeat({ lang, chart, title, name, table, rows, column }: HourHeat): ChartBlock {
  const say = WORDS[lang];
  const alt = say.alt(name, title);
  const map = { lang, title, description: alt, name, columns: CLOCK_HOURS, rows, missing: say.missing };
  const text = (value: number | null | undefined) => value?.toFixed(DECIMALS) ?? { words: say.missing };
  return {
    kind: "chart",
    name: chart,
    title,
    alt,
    ...drawn(heatMap, map),
    inText: "shades",
    twin: {
      kind: "table",
      title: table,
      columns: [{ header: say.hour, type: "text" }, ...rows.map(({ label }) => ({ header: label, ...column }))],
      rows: CLOCK_HOURS.map((label, hour) => ({ cells: [label, ...rows.map(({ values }) => text(values[hour]))] })),
    },
  };
}
