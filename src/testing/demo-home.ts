import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { COLUMN_NAMES, columnWithGaps, HOUR, type HourlyColumn, type HourlyColumns } from "./hourly-columns.ts";
import { HourlyHome } from "./hourly-home.ts";
import type { SimulatedHome } from "./simulated-home.ts";

const FILE = new URL("../../fixtures/home/registers-hourly.csv.gz", import.meta.url);
const COMMA = 44;
const NEWLINE = 10;
const ZERO = 48;

/** Every cell of a table of whole numbers, row after row, without its heading; an empty cell is NaN. */
function cells(csv: Uint8Array): Float64Array {
  const values = new Float64Array(csv.length);
  let count = 0;
  let digits = 0;
  let value = 0;
  for (let index = csv.indexOf(NEWLINE) + 1; index < csv.length; index++) {
    const byte = csv[index]!;
    if (byte === COMMA || byte === NEWLINE) {
      values[count++] = digits > 0 ? value : Number.NaN;
      digits = 0;
      value = 0;
    } else {
      value = value * 10 + byte - ZERO;
      digits++;
    }
  }
  return values.subarray(0, count);
}

/** One column of the table on every full hour: hours that the file does not have stay NaN. */
function columnOf(table: Float64Array, place: number, rows: number): HourlyColumn {
  const width = COLUMN_NAMES.length + 1;
  const counts = new Float64Array(rows).fill(Number.NaN);
  for (let cell = 0; cell < table.length; cell += width) {
    counts[(table[cell]! - table[0]!) / (HOUR / 1000)] = table[cell + place]!;
  }
  return columnWithGaps(counts);
}

function decode(csv: Uint8Array): HourlyColumns {
  const table = cells(csv);
  const start = table[0]! * 1000;
  const rows = (table[table.length - COLUMN_NAMES.length - 1]! * 1000 - start) / HOUR + 1;
  const columns = Object.fromEntries(COLUMN_NAMES.map((name, index) => [name, columnOf(table, index + 1, rows)]));
  return { start, rows, columns };
}

let columns: Promise<HourlyColumns> | undefined;

/**
 * One real Dutch home with solar panels and gas, 2020-01-01 to 2023-04-02, as its registers stood on every full hour (the
 * folder fixtures/home says where it comes from). Hours that are missing there are hours in which the device was offline. The
 * file is read once a process.
 *
 * @param options.dsmr How the gas meter reports: 4 by the hour, 5 by the minute. @default 4
 * @example (await demoHome()).countAt("t2", Date.UTC(2022, 10, 30, 23)) // 9547417: Wh at the end of November 2022
 */
export async function demoHome({ dsmr = 4 }: { readonly dsmr?: 4 | 5 | undefined } = {}): Promise<SimulatedHome> {
  columns ??= readFile(FILE)
    .then((zipped) => promisify(gunzip)(zipped))
    .then(decode);
  return new HourlyHome(await columns, dsmr);
}
