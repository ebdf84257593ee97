import type { Answer, Page, Query } from "../source.ts";
import { decodeDevices } from "./decode-devices.ts";
import { decodeIos } from "./decode-ios.ts";
import type { DecodeOptions } from "./decode-options.ts";
import { decodeRealtime } from "./decode-realtime.ts";
import { decodeSeries } from "./decode-series.ts";
import { decodeTotals } from "./decode-totals.ts";

function page(query: Query, answer: Answer, options: DecodeOptions): Page {
  switch (query.kind) {
    case "devices":
      return decodeDevices(answer);
    case "ios":
    case "io":
      return decodeIos(query, answer, options);
    case "realtime":
      return decodeRealtime(query, answer, options);
    case "totals":
      return decodeTotals(query, answer, options);
    default:
      return decodeSeries(query, answer, options);
  }
}

/**
 * Turn the service's own words into ours: in order of time, joined by timestamp, float32 undone, what was never measured or
 * has not happened yet left out. The files `decode*` are the only ones that know both vocabularies. What is odd but usable
 * becomes an issue on the page.
 *
 * Throws SourceError `malformed` when the answer breaks the API's form (with the JSON path and the value) or is about
 * another period than was asked. Form and treatments: CEMM Open API, and the recorded answers in `fixtures/api`.
 *
 * @example decode({ kind: "day", meter: "p1", at }, answer, { zone: "Europe/Amsterdam" }).series.columns.w
 */
export function decode<Q extends Query>(query: Q, answer: Answer, options: DecodeOptions): Page<Q> {
  const decoded = page(query, answer, options);
  const whole: Page = { ...decoded, issues: [...(answer.issues ?? []), ...decoded.issues] };
  return whole as Page<Q>;
}
