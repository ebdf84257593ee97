import { locale } from "../../report/locale.ts";
import { qualityWord } from "../../report/parts/quality-word.ts";
import type { Lang } from "../../text.ts";
import type { UsageRow } from "../../usage/usage-row.ts";
import type { By, Format } from "../options.ts";
import { textTable } from "./text-table.ts";

const QUANTITIES = ["importLow", "importNormal", "exportLow", "exportNormal", "gas"] as const;
const COLUMNS = ["start", "end", ...QUANTITIES, "quality"] as const;

const HEADERS = {
  en: ["from", "import low kWh", "import normal kWh", "export low kWh", "export normal kWh", "gas m³", "quality"],
  nl: ["vanaf", "afname laag kWh", "afname normaal kWh", "terug laag kWh", "terug normaal kWh", "gas m³", "kwaliteit"],
} as const;

/** How much of an ISO instant tells one row from the next. */
const PRECISION: Readonly<Record<By, number>> = { hour: 16, day: 10, month: 10 };

/** The start of a row as far as it tells; of the hour that the clock shows twice in autumn with its offset. */
function startsOf(rows: readonly UsageRow[], by: By): readonly string[] {
  const starts = rows.map(({ start }) => start.slice(0, PRECISION[by]).replace("T", " "));
  return starts.map((start, index) =>
    start === starts[index - 1] || start === starts[index + 1] ? `${start} ${rows[index]!.start.slice(-6)}` : start,
  );
}

function table(rows: readonly UsageRow[], by: By, lang: Lang): string {
  const { number } = locale(lang);
  const columns = HEADERS[lang].map((header, index) => ({ header, right: index > 0 && index <= QUANTITIES.length }));
  const starts = startsOf(rows, by);
  const cells = rows.map((row, index) => [
    starts[index]!,
    ...QUANTITIES.map((name) => (row[name] === null ? "" : number(row[name]))),
    qualityWord(row.quality, lang),
  ]);
  return textTable(columns, cells);
}

const csv = (rows: readonly UsageRow[]): string =>
  [COLUMNS, ...rows.map((row) => COLUMNS.map((name) => row[name] ?? ""))]
    .map((cells) => `${cells.join(",")}\n`)
    .join("");

/** Rows of usage as text: `json` in the form `meterkast.usage/1`, `csv` with the same names, else a table for people. */
export function usageText(
  rows: readonly UsageRow[],
  format: Format | undefined,
  { by, lang }: { readonly by: By; readonly lang: Lang },
): string {
  if (format === "json") return `${JSON.stringify({ schema: "meterkast.usage/1", rows }, null, 2)}\n`;
  return format === "csv" ? csv(rows) : table(rows, by, lang);
}
