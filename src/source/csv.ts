import { createHash } from "node:crypto";
import { checkZone } from "../units/zone.ts";
import { checkQuery } from "./check-query.ts";
import type { CsvColumns } from "./csv/csv-columns.ts";
import { csvCoverage } from "./csv/csv-coverage.ts";
import { csvHome } from "./csv/csv-home.ts";
import { type CsvDevice, csvPage } from "./csv/csv-page.ts";
import type { CsvPreset } from "./csv/csv-presets.ts";
import type { CsvFile } from "./csv/csv-table.ts";
import type { Delimiter } from "./csv/delimiter-of.ts";
import type { Statistics } from "./csv/home-assistant-layout.ts";
import { pageOf, pageWords } from "./csv/page-words.ts";
import type { Answer, Source } from "./source.ts";
import { normaliseUid } from "./uid.ts";

/** How files of readings are to be read. */
export interface CsvOptions {
  /** Which export it is, or what its columns mean. Found out from the header when it fits one known export only. */
  readonly format?: CsvPreset | CsvColumns | undefined;
  /** Home Assistant: which `statistic_id` is which register. */
  readonly statistics?: Statistics | undefined;
  /** Where civil days are counted, and whose clock a time without offset is. @default "Europe/Amsterdam" */
  readonly zone?: string | undefined;
  /** The decimal sign. Default: a comma where the amounts of a file leave no doubt, else a point. */
  readonly decimal?: "." | "," | undefined;
  /** What stands between cells. Default: the first of semicolon, tab and comma that the header has. */
  readonly delimiter?: Delimiter | undefined;
  /** The device that the bill names. Default: one made from the hash of the files, locally administered. */
  readonly uid?: string | undefined;
  readonly now?: (() => number) | undefined;
}

/** A MAC that no maker gives out (bit 1 of its first byte is set), always the same for the same files. */
function uidOf(files: readonly CsvFile[]): string {
  const hash = createHash("sha256");
  for (const { text } of files) hash.update(text);
  return normaliseUid(`02${hash.digest("hex").slice(0, 10)}`);
}

/**
 * A home's readings from CSV files that people hold: exports of DSMR-reader, a supplier, HomeWizard or Home Assistant, plain
 * registers, or columns of your own. Everything to the right works on it as on a CEMM: the same usage, the same bill.
 *
 * Files of registers give readings. Files of intervals give a counter that runs from 0 at their first row; intervals that
 * are missing are never filled, and make what is billed over them provisional (interface §3.13). Days are given by the hour
 * (`importWh`, `exportWh`), whatever the file's own resolution.
 *
 * Rules: cells are read by RFC 4180, the header's case does not matter; an empty cell is missing, not 0; rows may stand in any
 * order; a row that is there twice counts once, two that differ are refused; a time without offset is the clock's in `zone`,
 * refused when spring left it out, and in the hour that autumn repeats known by the order of the rows, else refused.
 *
 * @throws SourceError `malformed` that names file, line, column and value; RangeError for a zone, format or uid that cannot be
 * @example
 * const home = csvSource([{ name: "2024.csv", text }]);
 * const owed = bill(await usage(home, contract, period("2024-02", home.zone)), contract);
 */
export function csvSource(files: readonly CsvFile[], options: CsvOptions = {}): Source {
  const [first] = files;
  if (first === undefined) throw new RangeError("Cannot read readings from no CSV files: give at least one");
  const zone = checkZone(options.zone ?? "Europe/Amsterdam");
  const { now = Date.now } = options;
  const home = csvHome(files, { ...options, zone });
  const uid = options.uid === undefined ? uidOf(files) : normaliseUid(options.uid);
  const device: CsvDevice = { uid, name: first.name };
  const answer: Source["answer"] = async (query, { signal } = {}): Promise<Answer> => {
    signal?.throwIfAborted();
    const askedAt = now();
    checkQuery(query, { zone, now: askedAt });
    return { body: pageWords(csvPage(query, home, device, askedAt)), askedAt };
  };
  const source: Source = {
    zone,
    uid: async () => uid,
    answer,
    decode: pageOf,
    ask: async (query, ask) => pageOf(query, await answer(query, ask)),
    coverage: async (start, end) => csvCoverage(home, { start, end }),
    atHand: () => source,
  };
  return source;
}
