import type { Text } from "../../text.ts";
import { csvError, quotedCell } from "./csv-error.ts";
import type { Fact } from "./fact.ts";

const said = ({ row, column }: Fact): string => quotedCell(row.cells[column]!);

/** The line of one fact, as told beside another: with its file when that is another file. */
const lineOf = ({ header, row }: Fact, other: Fact): Text =>
  header === other.header
    ? { en: `line ${row.line}`, nl: `regel ${row.line}` }
    : { en: `line ${row.line} of "${header.file}"`, nl: `regel ${row.line} van "${header.file}"` };

function refuse(next: Fact, what: Text): never {
  throw csvError(next.header.place(next.row.line, next.column), what);
}

function refuseConflict(known: Fact, next: Fact): never {
  const { en, nl } = lineOf(known, next);
  refuse(next, {
    en: `it says ${said(next)} of the same time for which ${en} says ${said(known)}`,
    nl: `er staat ${said(next)} voor dezelfde tijd waarvoor ${nl} ${said(known)} zegt`,
  });
}

function refuseOverlap(known: Fact, next: Fact): never {
  const { en, nl } = lineOf(known, next);
  refuse(next, {
    en: `its interval begins before that of ${en} has ended`,
    nl: `het tijdvak begint voordat dat van ${nl} voorbij is`,
  });
}

/**
 * The facts of one register in order of time, each once: a row that is there twice counts once.
 *
 * @throws SourceError `malformed`, with both rows, when two differ about one time or their stretches overlap
 */
export function distinctFacts(facts: readonly Fact[]): Fact[] {
  const sorted = facts.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const distinct: Fact[] = [];
  for (const next of sorted) {
    const known = distinct.at(-1);
    if (known !== undefined && known.start === next.start && known.end === next.end) {
      if (known.billionths !== next.billionths) refuseConflict(known, next);
      continue;
    }
    if (known !== undefined && next.start < known.end) refuseOverlap(known, next);
    distinct.push(next);
  }
  return distinct;
}
