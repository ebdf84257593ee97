import { onTestFinished } from "vitest";
import { type CemmOptions, cemmSource } from "../../src/source/cemm.ts";
import type { RequestEvent } from "../../src/source/request-event.ts";
import type { Source } from "../../src/source/source.ts";
import { type Script, type TinyServer, tinyServer } from "./tiny-server.ts";

export const KEY = "CANARY4e4f657/+=&#0123456789";
export const UID = "00-1E-C0-85-96-CC";
export const NOW = Date.parse("2026-11-22T12:00:00+01:00");

/** An answer to a realtime question. */
export const REALTIME = { io_id: 1, data: { electric_power: [NOW - 5000, -1607] } };

export interface TestHome {
  readonly home: Source;
  readonly server: TinyServer;
  /** The waits that were asked for, in milliseconds; none of them was waited. */
  readonly waits: readonly number[];
  readonly events: readonly RequestEvent[];
}

/** A source before a scripted server, with a clock that stands still and waits that take no time. */
export async function testHome(scripts: readonly Script[], options: Partial<CemmOptions> = {}): Promise<TestHome> {
  const server = await tinyServer(...scripts);
  onTestFinished(server.close);
  const waits: number[] = [];
  const events: RequestEvent[] = [];
  const home = cemmSource({
    apiKey: KEY,
    uid: UID,
    baseUrl: server.url,
    now: () => NOW,
    sleep: async (ms) => {
      waits.push(ms);
    },
    onEvent: (event) => events.push(event),
    ...options,
    policy: { spacingMs: 0, jitter: 0, ...options.policy },
  });
  return { home, server, waits, events };
}

/** The error that a promise rejects with. */
export async function failure(promise: Promise<unknown>): Promise<Error & Record<string, unknown>> {
  try {
    await promise;
  } catch (error) {
    return error as Error & Record<string, unknown>;
  }
  throw new Error("Cannot examine the failure: there was none");
}
