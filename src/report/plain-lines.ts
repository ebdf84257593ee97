import { plainText } from "./plain-text.ts";

const LINE_END = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/;
const indentOf = (line: string): string => /^ */.exec(line)?.[0] ?? "";

/**
 * Text from outside as lines of harmless characters, each behind the spaces that it began with.
 *
 * @param write how a line is written, {@link plainText} unless given
 * @example plainLines("supply:\n  - price: 0.12\u001b[31m") // "supply:\n  - price: 0.12[31m"
 */
export const plainLines = (text: string, write: (line: string) => string = plainText): string =>
  text
    .split(LINE_END)
    .map((line) => indentOf(line) + write(line))
    .join("\n");
