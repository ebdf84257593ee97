import type { Lang } from "../../../text.ts";
import type { ChartBlock } from "../../blocks.ts";
import type { ReviewInput } from "../../define-report.ts";
import { locale } from "../../locale.ts";
import { type HourRow, highestHour, hourHeat } from "./hour-heat.ts";
import { WEEKDAY_NAMES } from "./weekday-names.ts";

/** From so many months on they are rows; before that, weekdays are. */
const FEWEST_MONTHS = 3;

const WORDS = {
  en: {
    name: "Electricity from the grid, mean kWh an hour",
    finding: (hour: string, when: string, kwh: string) => `Most is drawn at ${hour} ${when}: ${kwh} kWh`,
    in: (month: string) => `in ${month}`,
    on: (weekday: string) => `on ${weekday}s`,
    none: "Nothing was drawn in the hours that were measured",
    table: "Electricity from the grid by hour of the day, mean kWh",
  },
  nl: {
    name: "Elektriciteit van het net, gemiddeld kWh per uur",
    finding: (hour: string, when: string, kwh: string) => `De meeste afname is om ${hour} ${when}: ${kwh} kWh`,
    in: (month: string) => `in ${month}`,
    on: (weekday: string) => `op ${weekday}`,
    none: "In de uren die gemeten zijn is niets afgenomen",
    table: "Elektriciteit van het net per uur van de dag, gemiddeld kWh",
  },
} as const;

/** `jan`, and `jan 2023` where a month comes twice. */
function monthLabels(months: readonly string[], lang: Lang): readonly string[] {
  const short = months.map((month) => locale(lang).date(`${month}-01`, "short").replace(/^\d+ /, ""));
  const names = short.map((name) => name.split(" ")[0]!);
  return new Set(names).size === names.length ? names : short;
}

function monthRows({ review: { months }, lang }: ReviewInput): readonly HourRow[] {
  const labels = monthLabels(
    months.map(({ month }) => month),
    lang,
  );
  return months.map(({ month, importKwh }, index) => ({
    label: labels[index]!,
    name: locale(lang).date(`${month}-01`).replace(/^\d+ /, ""),
    values: importKwh,
  }));
}

const weekRows = ({ review: { profile }, lang }: ReviewInput): readonly HourRow[] =>
  WEEKDAY_NAMES[lang].map((label, index) => ({
    label,
    name: label,
    values: profile.filter(({ weekday }) => weekday === index + 1).map((cell) => cell.import.kwh),
  }));

/** When electricity is drawn: hours of the day by months, or by weekdays in a short period. */
export function reviewHours(input: ReviewInput): ChartBlock {
  const { review, lang } = input;
  const say = WORDS[lang];
  const isByMonth = review.months.length >= FEWEST_MONTHS;
  const rows = isByMonth ? monthRows(input) : weekRows(input);
  const highest = highestHour(rows);
  const when = highest && (isByMonth ? say.in(highest.name) : say.on(highest.name));
  const title =
    highest === undefined ? say.none : say.finding(highest.hour, when!, locale(lang).number(highest.value.toFixed(2)));
  const column = { type: "number", decimals: 2 } as const;
  return hourHeat({ lang, chart: "hours", title, name: say.name, table: say.table, rows, column });
}
