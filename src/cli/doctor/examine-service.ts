import { SourceError } from "../../errors.ts";
import type { Source } from "../../source/source.ts";
import { type Connection, connection } from "../connection.ts";
import type { Context } from "../context.ts";
import { namedBase } from "../named-base.ts";
import { namedUid } from "../named-uid.ts";
import { datedFetch } from "./dated-fetch.ts";
import { examineClock } from "./examine-clock.ts";
import { examineHome } from "./examine-home.ts";
import { type Finding, failing, fine } from "./finding.ts";

/** Both addresses that the vendor has published. */
const BASES = ["https://open-api.cemm.nl/v1/", "https://mijn.cemm.nl/open-api/v1/"];

function keyFinding({ options }: Context): Finding {
  if (options.demo) return fine("key: the demo needs none", "sleutel: de demo heeft er geen nodig");
  if (options.local !== undefined) return fine("key: the box needs none", "sleutel: het kastje heeft er geen nodig");
  const from = options.keyFile === undefined ? "CEMM_API_KEY" : "--key-file";
  return fine(`key: present in ${from}`, `sleutel: aanwezig in ${from}`);
}

/** The places to ask, with a name for each. */
function addresses(context: Context): readonly { readonly name: string; readonly baseUrl?: string }[] {
  const { demo, local } = context.options;
  if (demo) return [{ name: "demo" }];
  if (local !== undefined) return [{ name: local }];
  const named = namedBase(context);
  return (named === undefined ? BASES : [named]).map((baseUrl) => ({ name: new URL(baseUrl).host, baseUrl }));
}

interface Answering {
  readonly findings: readonly Finding[];
  readonly source?: Source | undefined;
}

/** The first address that answers; one that cannot be reached is not the end when another can. */
async function firstAnswering({ source }: Connection, context: Context): Promise<Answering> {
  const findings: Finding[] = [];
  for (const { name, baseUrl } of addresses(context)) {
    try {
      const home = source(namedUid(context), baseUrl);
      const { devices } = await home.ask({ kind: "devices" }, { signal: context.signal });
      const count = devices.length;
      const answers = fine(
        `service: ${name} answers; linked devices: ${count}`,
        `dienst: ${name} antwoordt; gekoppelde apparaten: ${count}`,
      );
      return { source: home, findings: [...findings, answers] };
    } catch (error) {
      findings.push(failing(error));
      if (!(error instanceof SourceError && error.code === "network")) break;
    }
  }
  return { findings };
}

/** The key, the service behind it, the clock, and the home: each only when the one before it answered. */
export async function examineService(context: Context): Promise<readonly Finding[]> {
  const dated = datedFetch(context.io.clock ?? Date.now);
  try {
    const connected = await connection(context, { fetch: dated.fetch, policy: { attempts: 1 } });
    const { findings, source } = await firstAnswering(connected, context);
    const known = [keyFinding(context), ...findings, ...examineClock(dated.skewMs())];
    return source === undefined ? known : [...known, ...(await examineHome(source, context))];
  } catch (error) {
    return [failing(error)];
  }
}
