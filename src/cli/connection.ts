import { createHash } from "node:crypto";
import { cemmSource } from "../source/cemm.ts";
import type { HttpOptions } from "../source/http-options.ts";
import { localSource } from "../source/local/local.ts";
import { type ApiKey, revealKey } from "../source/secret.ts";
import type { Source } from "../source/source.ts";
import { demoSource } from "../testing/demo-source.ts";
import { apiKey } from "./api-key.ts";
import type { Context } from "./context.ts";
import { namedBase } from "./named-base.ts";
import { requestLog } from "./request-log.ts";
import { typed } from "./typed.ts";

/** A service that can be asked. */
export interface Connection {
  /** A source of one device, the only one there is when it is not named; of the cloud perhaps at another base. */
  readonly source: (uid: string | undefined, baseUrl?: string) => Source;
  /** Whose devices are listed; never the key itself. */
  readonly account?: string;
}

export interface ConnectOptions {
  /** Where civil days are counted. @default the zone of the context */
  readonly zone?: string | undefined;
  /** The clock. @default the instant of the context, standing still */
  readonly now?: (() => number) | undefined;
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** Changes to how patient requests are. */
  readonly policy?: HttpOptions["policy"];
}

function local(host: string, http: HttpOptions): Connection {
  const make = (uid: string | undefined): Source =>
    typed(
      () => localSource({ ...http, host, uid }),
      `Kan --local "${host}" niet gebruiken: het moet een naam of adres zijn als 192.168.1.20`,
    );
  return { source: make };
}

const accountOf = (key: ApiKey): string =>
  createHash("sha256")
    .update(`meterkast account ${revealKey(key)}`)
    .digest("hex")
    .slice(0, 16);

async function cloud(context: Context, http: HttpOptions): Promise<Connection> {
  const key = await apiKey(context);
  const named = namedBase(context);
  const make = (uid: string | undefined, baseUrl = named): Source =>
    typed(
      () => cemmSource({ ...http, apiKey: key, uid, baseUrl }),
      `Kan basis-URL "${baseUrl}" niet gebruiken: het moet een https-adres zijn als https://open-api.cemm.nl/v1/`,
    );
  return { source: make, account: accountOf(key) };
}

/**
 * What to ask: the demo, the box on the LAN, or the cloud with its key. Nothing is asked yet. Throws SourceError `auth`
 * without a key; its sources, UsageError for an address that cannot be.
 */
export async function connection(context: Context, options: ConnectOptions = {}): Promise<Connection> {
  const { zone = context.zone, now = () => context.now, fetch } = options;
  const { policy, sleep } = context.io.patience ?? {};
  const patience = { policy: { ...options.policy, ...policy }, sleep };
  const http: HttpOptions = { zone, now, fetch, onEvent: requestLog(context.terminal), ...patience };
  if (context.options.demo) return { source: () => demoSource(http) };
  if (context.options.local !== undefined) return local(context.options.local, http);
  return cloud(context, http);
}
