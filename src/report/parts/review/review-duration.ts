import type { LoadDuration } from "../../../usage/load/load-duration.ts";
import type { ChartBlock } from "../../blocks.ts";
import { drawn } from "../../chart/drawn.ts";
import { lineChart } from "../../chart/line-chart.ts";
import type { ReviewInput } from "../../define-report.ts";
import { locale } from "../../locale.ts";

/** Shares of the time that the table names. */
const NAMED: readonly number[] = [0, 0.5, 1, 5, 10, 25, 50, 75, 90, 95, 99, 100];
const TENTH = 10;

const WORDS = {
  en: {
    name: "Power from the grid, kW; below zero it goes back",
    across: "share of the time, %",
    line: "power",
    missing: "no reading",
    half: (kw: string) => `Half of the time the home draws less than ${kw} kW`,
    back: (share: string) => `, and ${share} of the time it gives back`,
    none: "No minute of this period was measured",
    alt: (title: string) => `Falling line: all minutes from high to low. ${title}.`,
    table: "Power that was reached or passed",
    share: "Share of the time (%)",
    kw: "kW",
  },
  nl: {
    name: "Vermogen van het net, kW; onder nul gaat het terug",
    across: "deel van de tijd, %",
    line: "vermogen",
    missing: "geen meting",
    half: (kw: string) => `De helft van de tijd vraagt de woning minder dan ${kw} kW`,
    back: (share: string) => `, en ${share} van de tijd levert ze terug`,
    none: "Geen minuut van deze periode is gemeten",
    alt: (title: string) => `Dalende lijn: alle minuten van hoog naar laag. ${title}.`,
    table: "Vermogen dat gehaald of overtroffen is",
    share: "Deel van de tijd (%)",
    kw: "kW",
  },
} as const;

function finding({ points }: LoadDuration, lang: ReviewInput["lang"]): string {
  const [say, { number, percent: share }] = [WORDS[lang], locale(lang)];
  const half = points.find(({ percent }) => percent === 50)?.w ?? null;
  if (half === null) return say.none;
  const drawn = points.find(({ w }) => w !== null && w < 0)?.percent;
  const kw = number((Math.max(0, half) / 1000).toFixed(2));
  return say.half(kw) + (drawn === undefined ? "" : say.back(share((100 - drawn).toFixed(0))));
}

/** All minutes from the highest to the lowest; nothing where the power is not known by the minute. */
export function reviewDuration({ review: { duration }, lang }: ReviewInput): readonly ChartBlock[] {
  if (duration === null) return [];
  const [say, words] = [WORDS[lang], locale(lang)];
  const { points } = duration;
  const title = finding(duration, lang);
  const alt = say.alt(title);
  const labels = points.map(({ percent }) => (percent % TENTH === 0 ? String(percent) : ""));
  const values = points.map(({ w }) => (w === null ? null : w / 1000));
  const drawings = drawn(lineChart, {
    lang,
    title,
    description: alt,
    name: say.name,
    across: say.across,
    height: 66,
    labels,
    lines: [{ name: say.line, ink: "normal", values }],
    missing: say.missing,
  });
  const named = points.filter(({ percent }) => NAMED.includes(percent));
  return [
    {
      kind: "chart",
      name: "duration",
      title,
      alt,
      ...drawings,
      twin: {
        kind: "table",
        title: say.table,
        columns: [
          { header: say.share, type: "text" },
          { header: say.kw, type: "number" },
        ],
        rows: named.map(({ percent, w }) => ({
          cells: [words.number(String(percent)), w === null ? { words: say.missing } : (w / 1000).toFixed(3)],
        })),
      },
    },
  ];
}
