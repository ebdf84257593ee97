const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** Where the text in JSON that begins with a quote at `start` ends: at its other quote, or beyond the end when it has none. */
export function endOfText(json: string, start: number): number {
  let at = start + 1;
  while (at < json.length && json.charCodeAt(at) !== QUOTE) at += json.charCodeAt(at) === BACKSLASH ? 2 : 1;
  return at;
}
