const DELIMITERS = [";", "\t", ","] as const;

/** What may stand between two cells. */
export type Delimiter = (typeof DELIMITERS)[number];

/**
 * What stands between the cells of a text, by its first line: the first of semicolon, tab and comma that occurs in it
 * outside quotes. A comma comes last, as it may also be part of a name.
 *
 * @example delimiterOf("Datum;Verbruik, kWh") // ";"
 */
export function delimiterOf(text: string): Delimiter {
  const [header = ""] = text.replace(/"(?:[^"]|"")*"/g, "").split(/\r|\n/, 1);
  return DELIMITERS.find((delimiter) => header.includes(delimiter)) ?? ",";
}
