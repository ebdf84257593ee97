import { type CemmOptions, cemmSource } from "../source/cemm.ts";
import type { Source } from "../source/source.ts";
import { DEMO_KEY, DEMO_UID, type SimulatedCemm, simulatedCemm } from "./simulated-cemm.ts";

/** What may be said of the demo: the clock of both ends, the zone, the patience of the source (no spacing by default). */
export type DemoOptions = Pick<CemmOptions, "now" | "zone" | "policy" | "sleep" | "onEvent">;

/**
 * The demo home behind a simulated CEMM: real HTTP on loopback, no account needed. The server starts with the first question
 * and keeps no process alive.
 *
 * @example (await demoSource().ask({ kind: "totals", meter: "p1", at: Date.UTC(2022, 10, 30, 22, 59) })).readings
 */
export function demoSource(options: DemoOptions = {}): Source {
  let server: Promise<SimulatedCemm> | undefined;

  const fetchFromServer: typeof fetch = async (input, init) => {
    server ??= simulatedCemm({ now: options.now, zone: options.zone });
    const url = new URL(input instanceof Request ? input.url : input);
    url.host = (await server).host;
    return fetch(url, init);
  };

  return cemmSource({
    ...options,
    apiKey: DEMO_KEY,
    uid: DEMO_UID,
    baseUrl: "http://127.0.0.1/v1/",
    policy: { spacingMs: 0, ...options.policy },
    fetch: fetchFromServer,
  });
}
