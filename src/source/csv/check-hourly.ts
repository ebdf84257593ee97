import { csvError } from "./csv-error.ts";
import type { Fact } from "./fact.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * Refuse statistics that are not by the hour: what a row tells holds at the end of its stretch, so that rows of five minutes or
 * of a day would all be read at the wrong time.
 *
 * @param facts of one register, in order of time, each once
 * @throws SourceError `malformed` with the row
 */
export function checkHourly(facts: readonly Fact[]): void {
  let closest = Number.POSITIVE_INFINITY;
  let at = 0;
  for (let index = 1; index < facts.length; index += 1) {
    const distance = facts[index]!.end - facts[index - 1]!.end;
    if (distance < closest) [closest, at] = [distance, index];
  }
  if (facts.length < 2 || closest === HOUR) return;
  const { header, row } = facts[at]!;
  throw csvError(
    { file: header.file, line: row.line },
    {
      en: `its rows are ${closest / MINUTE} minutes apart, wanted are statistics by the hour`,
      nl: `de rijen liggen ${closest / MINUTE} minuten uit elkaar, gevraagd zijn statistieken per uur`,
    },
  );
}
