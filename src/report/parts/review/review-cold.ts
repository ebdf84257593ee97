import type { EnergyReview } from "../../../bill/energy-review.ts";
import type { Lang } from "../../../text.ts";
import type { Block, Row, TableBlock } from "../../blocks.ts";
import { drawn } from "../../chart/drawn.ts";
import type { ScatterChart } from "../../chart/scatter.ts";
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

function rowsOf(points: Points, lang: Lang): readonly Row[] {
  const name = (month: string): string => locale(lang).date(`${month}-01`).replace(/^\d+ /, "");
  return [
    ...byMonth(points).map(([month, own]) => rowOf(name(month), own, "line")),
    rowOf(WORDS[lang].total, points, "total"),
  ];
}

function findingOf({ perDay, perDegreeDay }: Gas, lang: Lang): string {
  const number = (value: number): string => locale(lang).number(value.toFixed(2));
  const left = number(perDay);
  return WORDS[lang].finding(number(perDegreeDay)) + (left === number(0) ? "" : WORDS[lang].left(left));
}

/** What these days would have taken in normal weather, and how far the cold explains them. */
function normalOf({ measured, normal, r2, leftOut }: Gas, lang: Lang): string {
  const [say, words] = [WORDS[lang], locale(lang)];
  const [taken, usual] = [words.number(measured.toFixed(0)), words.number(normal.m3.toFixed(0))];
  const sentence = say.normal(taken, usual, words.percent((r2 * 100).toFixed(0)));
  return leftOut.length === 0 ? sentence : sentence + say.uncounted(leftOut.length);
}

/** A dot a day, and the heating line from no cold to the coldest day. */
function scatterOf({ points, perDay, perDegreeDay }: Gas, lang: Lang): Omit<ScatterChart, "title" | "description"> {
  const say = WORDS[lang];
  const coldest = Math.max(0, ...points.map(({ degreeDays }) => degreeDays));
  return {
    lang,
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
  };
}

const DECIMALS: readonly number[] = [1, 1, 2];

function tableOf({ points }: Gas, lang: Lang): TableBlock {
  const [month, ...numbers] = WORDS[lang].columns;
  return {
    kind: "table",
    title: WORDS[lang].table,
    columns: [
      { header: month, type: "text" },
      ...numbers.map((header, index) => ({ header, type: "number" as const, decimals: DECIMALS[index] })),
    ],
    rows: rowsOf(points, lang),
  };
}

/** How gas followed the cold, day by day, with the heating line; nothing where it cannot be drawn. */
export function reviewCold({ review: { gas }, lang }: ReviewInput): readonly Block[] {
  if (gas === null) return [];
  const title = findingOf(gas, lang);
  const alt = WORDS[lang].alt(title, gas.points.length);
  const drawings = drawn(scatterChart, { ...scatterOf(gas, lang), title, description: alt });
  return [
    { kind: "chart", name: "cold", title, alt, ...drawings, inText: "table", twin: tableOf(gas, lang) },
    { kind: "text", text: normalOf(gas, lang) },
  ];
}
