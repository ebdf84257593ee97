import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { SourceError } from "../errors.ts";
import { fileReason } from "../file-reason.ts";
import type { Text } from "../text.ts";
import type { CsvFile } from "./csv/csv-table.ts";
import { type CsvOptions, csvSource } from "./csv.ts";
import type { Source } from "./source.ts";

const unzip = promisify(gunzip);

/** Ten years of a meter by the minute are less; more is not what it says it is. */
const LARGEST = 512 * 1024 * 1024;

const TOO_LARGE: Text = { en: "it is larger than 512 MiB", nl: "het is groter dan 512 MiB" };

const NOT_UTF8: Text = { en: "it is not text in UTF-8", nl: "het is geen tekst in UTF-8" };

/** A decoder throws TypeError everywhere, and a code only in Node. */
function reasonOf(cause: unknown): Text {
  if (cause instanceof TypeError) return NOT_UTF8;
  const isTooLarge = cause instanceof Error && "code" in cause && cause.code === "ERR_BUFFER_TOO_LARGE";
  return isTooLarge ? TOO_LARGE : fileReason(cause);
}

function unreadable(file: string, cause: unknown): SourceError {
  const reason = reasonOf(cause);
  return new SourceError({
    code: "malformed",
    path: file,
    text: { en: `Cannot read "${file}": ${reason.en}`, nl: `Kan "${file}" niet lezen: ${reason.nl}` },
    cause,
  });
}

const isZipped = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

async function csvFile(file: string): Promise<CsvFile> {
  try {
    const bytes = await readFile(file);
    const plain = isZipped(bytes) ? await unzip(bytes, { maxOutputLength: LARGEST }) : bytes;
    return { name: basename(file), text: new TextDecoder("utf-8", { fatal: true }).decode(plain) };
  } catch (cause) {
    throw unreadable(file, cause);
  }
}

/**
 * A home's readings from CSV files on disk, `.csv` or `.csv.gz`; several files of one home are put together (a file a month,
 * or gas in a file of its own). See `csvSource` for what can be read and by which rules.
 *
 * @throws SourceError `malformed` for a file that cannot be read, or a cell that cannot
 * @example const home = await readCsvSource("dsmr-reader-2024-hour.csv.gz");
 */
export async function readCsvSource(files: string | readonly string[], options: CsvOptions = {}): Promise<Source> {
  const paths = typeof files === "string" ? [files] : files;
  return csvSource(await Promise.all(paths.map(csvFile)), options);
}
