import { endOfText } from "./end-of-text.ts";

const QUOTE = 0x22;

const opens = (code: number): boolean => code === 0x5b || code === 0x7b;
const closes = (code: number): boolean => code === 0x5d || code === 0x7d;

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
