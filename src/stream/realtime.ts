import type { Observable } from "rxjs";
import type { Meter, RealtimePage, Source } from "../source/source.ts";
import { request } from "./request.ts";

export interface RealtimeOptions {
  readonly meter: Meter;
}

/**
 * The values of this moment, once. Cold: subscribing asks, unsubscribing aborts.
 *
 * @example const [now] = await collect(realtime(home, { meter: "p1" }));
 */
export const realtime = (source: Source, { meter }: RealtimeOptions): Observable<RealtimePage> =>
  request(source, { kind: "realtime", meter });
