import { type CsvPlace, csvError, quotedCell } from "./csv-error.ts";

/** What a cell's word stands for; case does not matter. Throws SourceError `malformed` for another word. */
export function oneOfCell<T>(meanings: Readonly<Record<string, T>>, text: string, place: CsvPlace): T {
  const word = text.trim().toLowerCase();
  if (Object.hasOwn(meanings, word)) return meanings[word]!;
  const wanted = Object.keys(meanings).join(", ");
  throw csvError(place, {
    en: `${quotedCell(text)} is not one of ${wanted}`,
    nl: `${quotedCell(text)} is niet een van ${wanted}`,
  });
}
