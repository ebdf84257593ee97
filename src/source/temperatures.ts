import { readFile } from "node:fs/promises";
import { fileReason } from "../file-reason.ts";
import type { Text } from "../text.ts";
import { type CivilDate, isCivilDate } from "../units/civil.ts";
import { csvError, quotedCell } from "./csv/csv-error.ts";
import { csvRows } from "./csv/csv-rows.ts";
import { delimiterOf } from "./csv/delimiter-of.ts";
import { Header } from "./csv/header.ts";

/** How warm it was outside on a civil day. */
export interface DayTemperature {
  readonly date: CivilDate;
  /** Mean of the day, °C. */
  readonly celsius: number;
}

/** The names of the two columns that are read. */
export interface TemperatureColumns {
  /** ISO dates. @default "date" */
  readonly date?: string | undefined;
  /** Mean of the day in °C, with a decimal point. @default "mean_c" */
  readonly celsius?: string | undefined;
}

const WANTED_DATE: Text = { en: "wanted is a date as in 2026-11-01", nl: "gevraagd is een datum als 2026-11-01" };
const WANTED_MEAN: Text = {
  en: "wanted is °C between -60 and 60, as in 6.75",
  nl: "gevraagd is °C tussen -60 en 60, als 6.75",
};

async function textOf(file: string): Promise<string> {
  try {
    return (await readFile(file, "utf8")).replace(/^\uFEFF/, "");
  } catch (cause) {
    throw csvError({ file }, fileReason(cause));
  }
}

type Cell = (name: string) => { readonly text: string; readonly refuse: (wanted: Text) => never };

function dayOf(cell: Cell, { date = "date", celsius = "mean_c" }: TemperatureColumns): DayTemperature | undefined {
  const [day, mean] = [cell(date), cell(celsius)];
  if (!isCivilDate(day.text)) day.refuse(WANTED_DATE);
  if (mean.text === "") return undefined;
  const isNumber = /^-?\d+(\.\d+)?$/.test(mean.text) && Math.abs(Number(mean.text)) <= 60;
  return isNumber ? { date: day.text, celsius: Number(mean.text) } : mean.refuse(WANTED_MEAN);
}

/**
 * Mean outdoor temperatures by civil day from a CSV file with a header, such as fixtures/weather (KNMI, De Bilt). Other
 * columns are passed over; a day with an empty mean is not known and left out. Rows may stand in any order.
 *
 * @throws SourceError `malformed` for a file that cannot be read, a missing column, a cell that is no date or no
 *   temperature, and a date that comes twice, with its line
 * @example
 * const temperatures = await readTemperatures("fixtures/weather/de-bilt-daily-2018-2025.csv");
 * temperatures[0]; // { date: "2018-01-01", celsius: 6.75 }
 */
export async function readTemperatures(file: string, columns: TemperatureColumns = {}): Promise<DayTemperature[]> {
  const text = await textOf(file);
  const [head, ...rows] = csvRows(text, delimiterOf(text), file);
  const header = new Header(file, head?.cells ?? []);
  const days = new Map<CivilDate, DayTemperature>();
  for (const { line, cells } of rows) {
    const cell: Cell = (column) => {
      const value = (cells[header.column(column)] ?? "").trim();
      const refuse = (wanted: Text): never => {
        const said = quotedCell(value);
        throw csvError({ file, line, column }, { en: `${said}: ${wanted.en}`, nl: `${said}: ${wanted.nl}` });
      };
      return { text: value, refuse };
    };
    const day = dayOf(cell, columns);
    if (day === undefined) continue;
    if (days.has(day.date))
      cell(columns.date ?? "date").refuse({ en: "this day comes twice", nl: "deze dag komt twee keer voor" });
    days.set(day.date, day);
  }
  return [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}
