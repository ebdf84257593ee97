import type { ProfileCell } from "../../../usage/load/load-profile.ts";
import type { ChartBlock } from "../../blocks.ts";
import { drawn } from "../../chart/drawn.ts";
import { lineChart } from "../../chart/line-chart.ts";
import type { LineInk } from "../../chart/palette.ts";
import type { ReviewInput } from "../../define-report.ts";
import { locale } from "../../locale.ts";
import { CLOCK_HOURS } from "./clock-hours.ts";

const SATURDAY = 6;

const WORDS = {
  en: {
    name: "Electricity, mean kWh an hour",
    hour: "Hour",
    across: "hour of the day",
    weekday: "weekday",
    weekend: "weekend",
    exported: "to the grid",
    when: { weekday: "on weekdays", weekend: "in weekends", exported: "" },
    missing: "no reading",
    finding: (day: string, hour: string, kwh: string) => `Import is highest ${day} at ${hour}: ${kwh} kWh in that hour`,
    none: "The hours of this period were not measured",
    alt: (title: string, lines: string) => `Lines over the hours of the day: ${lines}. ${title}.`,
    table: "Mean electricity by hour of the day, kWh",
  },
  nl: {
    name: "Elektriciteit, gemiddeld kWh per uur",
    hour: "Uur",
    across: "uur van de dag",
    weekday: "werkdag",
    weekend: "weekend",
    exported: "terug naar het net",
    when: { weekday: "op werkdagen", weekend: "in het weekend", exported: "" },
    missing: "geen meting",
    finding: (day: string, hour: string, kwh: string) =>
      `De afname is het hoogst ${day} om ${hour}: ${kwh} kWh in dat uur`,
    none: "De uren van deze periode zijn niet gemeten",
    alt: (title: string, lines: string) => `Lijnen over de uren van de dag: ${lines}. ${title}.`,
    table: "Elektriciteit per uur van de dag, gemiddeld kWh",
  },
} as const;

/** A day of the profile: which cells it is the mean of, and in which direction. */
interface Shape {
  readonly name: "weekday" | "weekend" | "exported";
  readonly ink: LineInk;
  readonly direction: "import" | "export";
  readonly isOf: (cell: ProfileCell) => boolean;
}

const SHAPES: readonly Shape[] = [
  { name: "weekday", ink: "normal", direction: "import", isOf: ({ weekday }) => weekday < SATURDAY },
  { name: "weekend", ink: "fixed", direction: "import", isOf: ({ weekday }) => weekday >= SATURDAY },
  { name: "exported", ink: "export", direction: "export", isOf: () => true },
];

/** The mean of each hour of the clock; null where it was never measured. */
function valuesOf(profile: readonly ProfileCell[], { direction, isOf }: Shape): readonly (number | null)[] {
  return CLOCK_HOURS.map((_, hour) => {
    const cells = profile.filter((cell) => cell.hour === hour && isOf(cell)).map((cell) => cell[direction]);
    const hours = cells.reduce((sum, cell) => sum + cell.hours, 0);
    const kwh = cells.reduce((sum, cell) => sum + (cell.kwh ?? 0) * cell.hours, 0);
    return hours === 0 ? null : kwh / hours;
  });
}

/** The mean day: import on weekdays and in weekends, and what goes back to the grid. */
export function reviewProfile({ review, lang }: ReviewInput): ChartBlock {
  const [say, words] = [WORDS[lang], locale(lang)];
  const shapes = SHAPES.map((shape) => ({ ...shape, values: valuesOf(review.profile, shape) }));
  const shown = shapes.filter(({ values, direction }) => direction === "import" || values.some((value) => value));
  const [highest] = shown
    .filter(({ direction }) => direction === "import")
    .flatMap(({ name, values }) => values.map((value, hour) => ({ name, hour, value: value ?? 0 })))
    .sort((one, other) => other.value - one.value);
  const isKnown = highest !== undefined && highest.value > 0;
  const title = isKnown
    ? say.finding(say.when[highest.name], CLOCK_HOURS[highest.hour]!, words.number(highest.value.toFixed(2)))
    : say.none;
  const lines = shown.map(({ name, ink, values }) => ({ name: say[name], ink, values }));
  const alt = say.alt(title, lines.map(({ name }) => name).join(", "));
  const chart = { lang, title, description: alt, name: say.name, across: say.across, labels: CLOCK_HOURS, lines };
  return {
    kind: "chart",
    name: "profile",
    title,
    alt,
    ...drawn(lineChart, { ...chart, missing: say.missing }),
    twin: {
      kind: "table",
      title: say.table,
      columns: [
        { header: say.hour, type: "text" },
        ...lines.map(({ name }) => ({ header: name, type: "number" as const })),
      ],
      rows: CLOCK_HOURS.map((label, hour) => ({
        cells: [label, ...lines.map(({ values }) => values[hour]?.toFixed(3) ?? { words: say.missing })],
      })),
    },
  };
}
