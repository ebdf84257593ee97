import type { TableBlock } from "../blocks.ts";
import { rangeOf } from "../chart/range-of.ts";
import type { Locale } from "../locale.ts";
import { plainText } from "../plain-text.ts";
import { fence } from "./fence.ts";
import { rowLabel, type TwinColumn, twinColumns, wordsInstead } from "./twin-column.ts";

const SHADES = [" ", "░", "▒", "▓", "█"] as const;
const UNKNOWN = "?";
const WIDTH = 80;

/** The numbers from which each shade but the first is taken: fifths of the range, as they are printed. */
function shadeBounds(columns: readonly TwinColumn[]): readonly string[] {
  const values = columns.flatMap(({ digits }) => digits.flatMap((each) => (each === undefined ? [] : [Number(each)])));
  const [lowest, highest] = rangeOf(values);
  const step = (highest - lowest || 1) / SHADES.length;
  const decimals = Math.max(0, 1 - Math.floor(Math.log10(step)));
  return SHADES.slice(1).map((_, index) => (lowest + step * (index + 1)).toFixed(decimals));
}

const shadeOf = (digits: string | undefined, bounds: readonly string[]): string =>
  digits === undefined ? UNKNOWN : SHADES[bounds.filter((bound) => Number(digits) >= Number(bound)).length]!;

/** Headers over their cells: one is left out where the one before it stands. */
function headLine(headers: readonly string[], cell: number): string {
  let line = "";
  for (const [index, header] of headers.entries()) {
    const start = index * cell;
    if (line === "" || line.length < start) line = line.padEnd(start) + plainText(header);
  }
  return line;
}

function legend(bounds: readonly string[], missing: Iterable<string>, { number }: Locale): string {
  const under = bounds.map((bound, index) => `"${SHADES[index]}" < ${number(bound)}`);
  const most = `"${SHADES.at(-1)}" ≥ ${number(bounds.at(-1)!)}`;
  return [...under, most, ...[...missing].map((word) => `"${UNKNOWN}" ${plainText(word)}`)].join("  ");
}

/** The twin of a heat map in shades of characters, a row a line: darker is more, `?` is unknown. */
export function textShades(twin: TableBlock, words: Locale): string {
  const columns = twinColumns(twin);
  const bounds = shadeBounds(columns);
  const labels = twin.rows.map(rowLabel);
  const indent = Math.max(0, ...labels.map((label) => label.length)) + 1;
  const cell = indent + 2 * columns.length <= WIDTH ? 2 : 1;
  const cells = (row: number): string =>
    columns.map(({ digits }) => shadeOf(digits[row], bounds).repeat(cell)).join("");
  const head =
    " ".repeat(indent) +
    headLine(
      columns.map(({ column }) => column.header),
      cell,
    );
  const lines = labels.map((label, row) => label.padEnd(indent) + cells(row));
  const missing = new Set(columns.flatMap(({ index }) => [...wordsInstead(twin.rows, index).keys()]));
  return fence([head, ...lines, "", legend(bounds, missing, words)].join("\n"));
}
