import type { EnergyReview } from "../../../bill/energy-review.ts";
import type { Block, Row } from "../../blocks.ts";
import { drawn } from "../../chart/drawn.ts";
import { scatterChart } from "../../chart/scatter-chart.ts";
import type { ReviewInput } from "../../define-report.ts";
import { locale } from "../../locale.ts";
import { byMonth } from "../by-month.ts";

const WORDS = {
  en: {
    name: "Gas, m³ a day",
    across: "degree days of that day (below 18 °C, weighted by season)",
    days: "one day",
    missing: "no day is known",
    line: "heating line",
    finding: (slope: string) => `Each degree day takes ${slope} m³ of gas`,
    left: (base: string) => `; without heating ${base} m³ a day is left`,
    alt: (title: string, count: number) => `${count} dots, one a day, and the line through them. ${title}.`,
    table: "Gas and degree days by month; the dots are its days",
    columns: ["Month", "Gas (m³)", "Degree days", "m³ per degree day"],
    total: "Total",
    normal: (measured: string, m3: string, share: string) =>
      `In the mean weather of the years known, the ${measured} m³ of these days would have been ${m3} m³. The cold explains ${share} of the differences between days.`,
    uncounted: (count: number) => ` Left out: ${count} days without gas or temperature.`,
  },
  nl: {
    name: "Gas, m³ per dag",
    across: "graaddagen van die dag (onder 18 °C, gewogen naar seizoen)",
    days: "een dag",
    missing: "geen dag bekend",
    line: "stooklijn",
    finding: (slope: string) => `Elke graaddag vraagt ${slope} m³ gas`,
    left: (base: string) => `; zonder stoken blijft ${base} m³ per dag over`,
    alt: (title: string, count: number) => `${count} stippen, een per dag, en de lijn erdoor. ${title}.`,
    table: "Gas en graaddagen per maand; de stippen zijn de dagen ervan",
    columns: ["Maand", "Gas (m³)", "Graaddagen", "m³ per graaddag"],
    total: "Totaal",
    normal: (measured: string, m3: string, share: string) =>
      `In het gemiddelde weer van de bekende jaren was de ${measured} m³ van deze dagen ${m3} m³ geweest. De kou verklaart ${share} van de verschillen tussen dagen.`,
    uncounted: (count: number) => ` Niet meegeteld: ${count} dagen zonder gas of temperatuur.`,
  },
} as const;

type Gas = NonNullable<EnergyReview["gas"]>;
type Points = Gas["points"];

const sumOf = (points: Points, of: "m3" | "degreeDays"): number => points.reduce((sum, point) => sum + point[of], 0);

function rowOf(name: string, points: Points, role: Row["role"]): Row {
  const [m3, degreeDays] = [sumOf(points, "m3"), sumOf(points, "degreeDays")];
  const each = degreeDays === 0 ? null : (m3 / degreeDays).toFixed(3);
  return { role, cells: [name, m3.toFixed(3), degreeDays.toFixed(3), each] };
}

function rowsOf(points: Points, lang: ReviewInput["lang"]): readonly Row[] {
  const name = (month: string): string => locale(lang).date(`${month}-01`).replace(/^\d+ /, "");
  return [
    ...byMonth(points).map(([month, own]) => rowOf(name(month), own, "line")),
    rowOf(WORDS[lang].total, points, "total"),
  ];
}

/** How gas followed the cold, day by day, with the heating line; nothing where it cannot be drawn. */
export function reviewCold({ review: { gas }, lang }: ReviewInput): readonly Block[] {
  if (gas === null) return [];
  const say = WORDS[lang];
  const number = (value: number, decimals: number): string => locale(lang).number(value.toFixed(decimals));
  const { points, perDay, perDegreeDay } = gas;
  const left = number(perDay, 2);
  const title = say.finding(number(perDegreeDay, 2)) + (left === number(0, 2) ? "" : say.left(left));
  const alt = say.alt(title, points.length);
  const coldest = Math.max(0, ...points.map(({ degreeDays }) => degreeDays));
  const drawings = drawn(scatterChart, {
    lang,
    title,
    description: alt,
    name: say.name,
    across: say.across,
    missing: say.missing,
    groups: [{ name: say.days, ink: "gas", points: points.map(({ degreeDays, m3 }) => [degreeDays, m3] as const) }],
    line: {
      name: say.line,
      points: [
        [0, perDay],
        [coldest, perDay + perDegreeDay * coldest],
      ],
    },
  });
  const uncounted = gas.leftOut.length === 0 ? "" : say.uncounted(gas.leftOut.length);
  const normal = say.normal(
    number(gas.measured, 0),
    number(gas.normal.m3, 0),
    locale(lang).percent((gas.r2 * 100).toFixed(0)),
  );
  return [
    {
      kind: "chart",
      name: "cold",
      title,
      alt,
      ...drawings,
      inText: "table",
      twin: {
        kind: "table",
        title: say.table,
        columns: say.columns.map((header, index) => ({
          header,
          type: index === 0 ? "text" : "number",
          decimals: index === 0 ? undefined : [0, 1, 1, 2][index],
        })),
        rows: rowsOf(points, lang),
      },
    },
    { kind: "text", text: normal + uncounted },
  ];
}
