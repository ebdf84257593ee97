import { SourceError } from "../../errors.ts";
import type { Text } from "../../text.ts";

/** Where in a file something is. Lines count from 1, the header being line 1. */
export interface CsvPlace {
  readonly file: string;
  readonly line?: number | undefined;
  readonly column?: string | undefined;
}

const LONGEST = 60;

/** A cell's text as it is quoted to people: short and without control characters. */
export function quotedCell(text: string): string {
  const plain = text.replace(/\p{C}/gu, "?");
  return `"${plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain}"`;
}

function where({ file, line, column }: CsvPlace): Text {
  const [en, nl] = line === undefined ? ["", ""] : [`, line ${line}`, `, regel ${line}`];
  const name = column === undefined ? "" : quotedCell(column);
  return {
    en: `"${file}"${en}${name && `, column ${name}`}`,
    nl: `"${file}"${nl}${name && `, kolom ${name}`}`,
  };
}

/** SourceError `malformed` that names file, line and column, and says what is wrong there. */
export function csvError(place: CsvPlace, what: Text, hint?: Text): SourceError {
  const { en, nl } = where(place);
  return new SourceError({
    code: "malformed",
    path: place.file,
    text: { en: `Cannot read ${en}: ${what.en}`, nl: `Kan ${nl} niet lezen: ${what.nl}` },
    hint,
  });
}
