const LENGTH = 200;

/** The beginning of a redacted foreign text, fit for one line of an error: no control characters, at most 200 characters. */
export function excerpt(text: string): string {
  // The second api_key is one that was cut off before it could be recognised.
  const line = text
    .slice(0, 4 * LENGTH)
    .replace(/api_key=[^&\s"'<>]*/gi, "api_key=***")
    .replace(/[\p{C}\s]+/gu, " ")
    .trim();
  return line.length <= LENGTH ? line : `${line.slice(0, LENGTH - 1)}…`;
}
