import type { YearStatement } from "../bill/year-statement.ts";
import { csvText } from "./csv-text.ts";

const COLUMNS = [
  "text",
  "from",
  "to",
  "status",
  "importNormal",
  "importLow",
  "exportNormal",
  "exportLow",
  "gas",
  "energy",
  "fixed",
  "tax",
  "adjustments",
  "vat",
  "total",
] as const;

/**
 * The months of a statement as CSV (RFC 4180, UTF-8, lines end in a line feed), one row a month, then the rows `rounding` and
 * `total`. Numbers are digits with a decimal point and an ASCII minus; `to` is exclusive; what was not metered is empty.
 *
 * @example toYearCsv(statement).split("\n")[0] // "text,from,to,status,importNormal,importLow,…"
 */
export function toYearCsv({ months, total, roundingColumns }: YearStatement): string {
  const { from, to, status } = total;
  const rows: readonly Readonly<Record<string, string | null>>[] = [
    ...months.map((month) => ({ ...month })),
    { text: "rounding", from, to, status, ...roundingColumns },
    { ...total, text: "total" },
  ];
  return csvText([COLUMNS, ...rows.map((row) => COLUMNS.map((column) => row[column] ?? ""))]);
}
