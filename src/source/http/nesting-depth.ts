const QUOTE = 0x22;
const BACKSLASH = 0x5c;

const opens = (code: number): boolean => code === 0x5b || code === 0x7b;
const closes = (code: number): boolean => code === 0x5d || code === 0x7d;

/** Where the text that begins with a quote at `start` ends. */
function endOfText(json: string, start: number): number {
  let at = start + 1;
  while (at < json.length && json.charCodeAt(at) !== QUOTE) at += json.charCodeAt(at) === BACKSLASH ? 2 : 1;
  return at;
}

/** How deep lists and maps stand in each other, found without parsing, which a hostile depth could break. */
export function nestingDepth(json: string): number {
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < json.length; at += 1) {
    const code = json.charCodeAt(at);
    if (code === QUOTE) at = endOfText(json, at);
    else if (opens(code)) deepest = Math.max(deepest, ++depth);
    else if (closes(code)) depth -= 1;
  }
  return deepest;
}
