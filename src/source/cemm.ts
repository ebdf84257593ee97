import { checkZone } from "../units/zone.ts";
import { checkQuery } from "./check-query.ts";
import { baseUrl } from "./http/base-url.ts";
import { requester } from "./http/request.ts";
import type { HttpOptions } from "./http-options.ts";
import { httpSource } from "./http-source.ts";
import { onlyDevice } from "./only-device.ts";
import { openApiPath } from "./open-api-path.ts";
import { questionName } from "./question-name.ts";
import { requestPolicy } from "./request-policy.ts";
import { ApiKey } from "./secret.ts";
import type { Answer, AskOptions, Query, Source } from "./source.ts";
import { normaliseUid } from "./uid.ts";

/** How to reach a home through the CEMM Open API. */
export interface CemmOptions extends HttpOptions {
  /**
   * The key, sent with every request and never printed. Give sources of several devices the same `ApiKey`: they then share one
   * limit of requests.
   */
  readonly apiKey: string | ApiKey | undefined;
  /** MAC of the device, with colons, dashes or neither. May be left out when the key opens exactly one. */
  readonly uid?: string | undefined;
  /** Where the API is; `http:` on loopback only. @default "https://open-api.cemm.nl/v1/" */
  readonly baseUrl?: string | undefined;
}

/**
 * A home behind the CEMM Open API. Nothing is asked before the first question. Throws SourceError `auth` without a key and
 * RangeError for a uid, base URL, zone or policy that cannot be; questions reject with SourceError, or with RangeError when
 * no service could answer them (an unknown meter, a period that has not begun). Endpoints: CEMM Open API v1, Cedel B.V.
 *
 * @example
 * const home = cemmSource({ apiKey: process.env.CEMM_API_KEY });
 * const { channels } = await home.ask({ kind: "realtime", meter: "p1" });
 */
export function cemmSource(options: CemmOptions): Source {
  const zone = checkZone(options.zone ?? "Europe/Amsterdam");
  const now = options.now ?? Date.now;
  const key = options.apiKey instanceof ApiKey ? options.apiKey : new ApiKey(options.apiKey);
  const base = baseUrl(options.baseUrl ?? "https://open-api.cemm.nl/v1/");
  const request = requester({ ...options, base, key, policy: requestPolicy(options.policy), now });
  let known = options.uid === undefined ? undefined : normaliseUid(options.uid);

  const uid = async (ask?: AskOptions): Promise<string> => {
    known ??= onlyDevice((await source.ask({ kind: "devices" }, ask)).devices);
    return known;
  };

  const answer = async (query: Query, ask?: AskOptions): Promise<Answer> => {
    checkQuery(query, { zone, now: now() });
    const device = query.kind === "devices" ? undefined : await uid(ask);
    return request({ query, device, path: openApiPath(query, device), name: questionName(query, zone) }, ask);
  };

  const source = httpSource({ zone, uid, answer });
  return source;
}
