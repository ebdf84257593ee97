import { civilSpan } from "../civil-span.ts";
import { METERS, type Query } from "../source.ts";
import { normaliseUid } from "../uid.ts";

const SECOND = 1000;

/** The devices' list is the only answer that is not of one device. */
export const DEVICES_NAME = "raw/cemm.json";

/** Totals of a day are those of its last second; other moments of it are named by their seconds since midnight. */
function totalsName(at: number, zone: string): string {
  const { from, start, end } = civilSpan("day", at, zone);
  return at >= end - SECOND ? from : `${from}+${Math.floor((at - start) / SECOND)}s`;
}

/**
 * Where an answer is kept, relative to the archive: `raw/<uid>/<meter>/<kind>/<first date>.json`. Values of the moment are not
 * kept: undefined. Throws RangeError for a uid or a meter that is none, so that nothing else can become part of a path.
 *
 * @example archiveName({ kind: "month", meter: "p1", at }, uid, zone) // "raw/FF-FF-FF-FF-FF-FF/p1/month/2026-11-01.json"
 */
export function archiveName(query: Exclude<Query, { kind: "devices" }>, uid: string, zone: string): string | undefined {
  const folder = `raw/${normaliseUid(uid)}`;
  if (query.kind === "ios") return `${folder}/io.json`;
  if (!METERS.includes(query.meter))
    throw new RangeError(`Cannot keep "${query.meter}": it must be one of ${METERS.join(", ")}`);
  if (query.kind === "io") return `${folder}/${query.meter}/io.json`;
  if (query.kind === "realtime") return undefined;
  const name = query.kind === "totals" ? totalsName(query.at, zone) : civilSpan(query.kind, query.at, zone).from;
  return `${folder}/${query.meter}/${query.kind}/${name}.json`;
}
