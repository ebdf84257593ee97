import { endOfText } from "./end-of-text.ts";

/**
 * Whether a body that is no JSON ended too early: it is empty, or a bracket or a quote that it opened is still open. What is
 * whole and wrong will not get better by asking again.
 *
 * @example isCut('{"data":[1,') // true
 */
export function isCut(body: string): boolean {
  const json = body.trim();
  if (json === "") return true;
  if (!/^[{[]/.test(json)) return false;
  let depth = 0;
  for (let at = 0; at < json.length; at += 1) {
    const sign = json[at]!;
    if (sign === '"') at = endOfText(json, at);
    else if (sign === "{" || sign === "[") depth += 1;
    else if (sign === "}" || sign === "]") depth -= 1;
    if (at >= json.length) return true;
  }
  return depth > 0;
}
