import { SourceError } from "../../errors.ts";
import { checkZone } from "../../units/zone.ts";
import { checkQuery } from "../check-query.ts";
import { boxAddress } from "../http/box-address.ts";
import { requester } from "../http/request.ts";
import type { HttpOptions } from "../http-options.ts";
import { httpSource } from "../http-source.ts";
import { onlyDevice } from "../only-device.ts";
import { questionName } from "../question-name.ts";
import { requestPolicy } from "../request-policy.ts";
import type { Answer, AskOptions, Meter, Query, Source } from "../source.ts";
import { normaliseUid } from "../uid.ts";
import { type Aliases, gasAlias, localAliases, noAlias } from "./local-aliases.ts";
import { localIo } from "./local-io.ts";
import { localPath } from "./local-path.ts";
import { checkHasTotals, checkLocalTotals } from "./local-totals.ts";

/** How to reach a CEMM on the own network. */
export interface LocalOptions extends HttpOptions {
  /** Name or address of the box, with a port where it has another than 80: `192.168.1.20`, `cemm.local:8080`. */
  readonly host: string;
  /** The MAC that is expected: another box is refused. */
  readonly uid?: string | undefined;
  /** The box's names for its meters, where they differ from p1, pulse-1, pulse-2, pulse-3. */
  readonly aliases?: Aliases | undefined;
}

function otherBox(found: string, expected: string, host: string): SourceError {
  return new SourceError({
    code: "unknown-device",
    text: {
      en: `Cannot use the box at ${host}: it is ${found}, wanted is ${expected}`,
      nl: `Kan het kastje op ${host} niet gebruiken: het is ${found}, gevraagd is ${expected}`,
    },
  });
}

/**
 * A home's own CEMM on the network, through its Local Open API: plain http, no key, no promises, and readings of this moment
 * only (`totals` of another moment rejects with SourceError `unsupported`). Throws RangeError for a host, uid, alias, zone
 * or policy that cannot be. Endpoints: developer.cemm.nl/local-open-api.
 *
 * @example
 * const home = localSource({ host: "192.168.1.20" });
 * const { channels } = await home.ask({ kind: "realtime", meter: "p1" });
 */
export function localSource(options: LocalOptions): Source {
  const { host } = options;
  const zone = checkZone(options.zone ?? "Europe/Amsterdam");
  const now = options.now ?? Date.now;
  const request = requester({ ...options, base: boxAddress(host), policy: requestPolicy(options.policy), now });
  const expected = options.uid === undefined ? undefined : normaliseUid(options.uid);
  const aliases = localAliases(options.aliases);
  let gas = aliases["p1-gas"];

  const uid = async (ask?: AskOptions): Promise<string> => {
    const found = onlyDevice((await source.ask({ kind: "devices" }, ask)).devices);
    if (expected !== undefined && found !== expected) throw otherBox(found, expected, host);
    return found;
  };

  const aliasOf = async (meter: Meter, ask: AskOptions | undefined): Promise<string> => {
    if (meter === "p1-gas") gas ??= gasAlias((await source.ask({ kind: "ios" }, ask)).ios);
    const alias = meter === "p1-gas" ? gas : aliases[meter];
    if (alias === undefined) throw noAlias(meter, host);
    return alias;
  };

  const answer = async (query: Query, ask?: AskOptions): Promise<Answer> => {
    checkQuery(query, { zone, now: now() });
    if (query.kind === "totals") checkLocalTotals(query, now(), { host, zone });
    const alias = "meter" in query ? await aliasOf(query.meter, ask) : undefined;
    const path = localPath(query, alias);
    const words = await request({ query, device: host, path, name: questionName(query, zone) }, ask);
    if (query.kind === "totals") checkHasTotals(query, words, { host, zone });
    return query.kind === "io" && alias !== undefined ? localIo(words, alias) : words;
  };

  const source = httpSource({ zone, uid, answer, local: true });
  return source;
}
