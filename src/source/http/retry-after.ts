/** No wait is longer than this; it keeps absurd dates within what a date can hold. */
const A_YEAR = 366 * 86_400_000;

const clamp = (ms: number): number => Math.min(Math.max(0, ms), A_YEAR);

/**
 * How long `Retry-After` asks to wait, in milliseconds; undefined when it is absent or says nothing that can be read. A date
 * is measured from the answer's own `Date` where it has one, so that a wrong clock here does not matter.
 */
export function retryAfter(headers: Headers, now: number): number | undefined {
  const text = headers.get("retry-after")?.trim() ?? "";
  if (/^\d{1,9}$/.test(text)) return clamp(Number(text) * 1000);
  const until = Date.parse(text);
  // Date.parse takes much that is no HTTP date, "-5" among it; those all name a weekday.
  if (Number.isNaN(until) || !/^[a-z]{3},? /i.test(text)) return undefined;
  const sent = Date.parse(headers.get("date") ?? "");
  return clamp(until - (Number.isNaN(sent) ? now : sent));
}
