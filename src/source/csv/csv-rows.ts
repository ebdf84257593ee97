import { csvError } from "./csv-error.ts";

/** One record of a file and the line on which it begins. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A cell in quotes, or one without; then what ends it: a delimiter, a line break, or nothing at the end of the file. */
const cellPattern = (delimiter: string): RegExp =>
  new RegExp(`(?:"((?:[^"]|"")*)"|([^"${delimiter}\\r\\n]*))(${delimiter}|\\r\\n|\\n|\\r|$)`, "y");

const linesIn = (text: string): number => text.split(/\r\n|\n|\r/).length - 1;

const isBlank = (cells: readonly string[]): boolean => cells.length === 1 && cells[0] === "";

function broken(file: string, line: number): never {
  throw csvError(
    { file, line },
    { en: "a quote opens or closes in the middle of a cell", nl: "er staat een aanhalingsteken midden in een cel" },
    {
      en: 'A quote inside a quoted cell is written twice: ""',
      nl: 'Een aanhalingsteken in een cel wordt verdubbeld: ""',
    },
  );
}

/**
 * The records of a CSV text by RFC 4180: quoted cells may hold delimiters, line breaks and doubled quotes. Blank lines are
 * passed over. Cells are trimmed only by who reads them.
 *
 * @throws SourceError `malformed` for a quote out of place
 */
export function csvRows(text: string, delimiter: string, file: string): CsvRow[] {
  const pattern = cellPattern(delimiter);
  const rows: CsvRow[] = [];
  let [line, first, cells]: [number, number, string[]] = [1, 1, []];
  while (pattern.lastIndex < text.length || cells.length > 0) {
    const [whole, quoted, plain, end] = pattern.exec(text) ?? broken(file, line);
    cells.push(quoted === undefined ? plain! : quoted.replaceAll('""', '"'));
    if (end !== delimiter || quoted !== undefined) line += linesIn(whole);
    if (end === delimiter) continue;
    if (!isBlank(cells)) rows.push({ line: first, cells });
    [first, cells] = [line, []];
  }
  return rows;
}
