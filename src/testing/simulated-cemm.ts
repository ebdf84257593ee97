import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { checkZone } from "../units/zone.ts";
import { demoHome } from "./demo-home.ts";
import type { SimulatedDevice } from "./devices.ts";
import { type FailOptions, FaultQueue } from "./fault-queue.ts";
import { type Fault, play, send } from "./faults.ts";
import { type PromiseOptions, Promises } from "./promises.ts";
import { Service } from "./service.ts";
import type { SimulatedHome } from "./simulated-home.ts";

/** The key that opens the demo home. */
export const DEMO_KEY = "demo-key-of-a-simulated-cemm";

/** The device in the demo home: a locally administered MAC, which no real box has. */
export const DEMO_UID = "02-00-00-00-00-01";

export interface SimulatedCemmOptions {
  /** The home of the device. @default demoHome() */
  readonly home?: SimulatedHome | undefined;
  /** The device. @default DEMO_UID */
  readonly uid?: string | undefined;
  /** More devices behind the same key. @default [] */
  readonly others?: readonly SimulatedDevice[] | undefined;
  /** @default DEMO_KEY */
  readonly apiKey?: string | undefined;
  /** Where civil days are counted. @default "Europe/Amsterdam" */
  readonly zone?: string | undefined;
  /** The clock of the device and of its promises, epoch ms. @default Date.now */
  readonly now?: (() => number) | undefined;
  /** Whether questions are answered with a promise first. Default: never. */
  readonly promise?: PromiseOptions | undefined;
  /** How long each answer takes. @default 0 */
  readonly latencyMs?: number | undefined;
}

/** A request as it came in. */
export interface SimulatedRequest {
  readonly method: string;
  /** With `?time=`, without the key. */
  readonly path: string;
  /** Whether it carried the right key. */
  readonly authorized: boolean;
}

/** A CEMM that listens on loopback until it is closed; it keeps no process alive. */
export interface SimulatedCemm extends AsyncDisposable {
  /** The base of the Open API, `http://127.0.0.1:<port>/v1/`. */
  readonly url: string;
  /** `127.0.0.1:<port>`, where the Local Open API of the first device is to be found too. */
  readonly host: string;
  readonly apiKey: string;
  readonly uid: string;
  /** Every request so far, in order. */
  readonly requests: readonly SimulatedRequest[];
  /** The most requests that were open at one moment. */
  readonly peak: number;
  /** Connections made so far. */
  readonly connections: number;
  /** Lets the next requests meet a fault instead of their answer; several wait in line. */
  fail(fault: Fault, options?: FailOptions): void;
  /** Breaks open connections and stops listening. */
  close(): Promise<void>;
}

function withoutKey(url: URL): string {
  const query = new URLSearchParams(url.searchParams);
  query.delete("api_key");
  return query.size > 0 ? `${url.pathname}?${query}` : url.pathname;
}

class ListeningCemm implements SimulatedCemm {
  readonly apiKey: string;
  readonly uid: string;
  readonly requests: SimulatedRequest[] = [];
  readonly #service: Service;
  readonly #promises: Promises;
  readonly #latencyMs: number;
  readonly #faults = new FaultQueue();
  readonly #server: Server;
  #open = 0;
  #peak = 0;
  #connections = 0;

  constructor(home: SimulatedHome, options: SimulatedCemmOptions) {
    const { apiKey = DEMO_KEY, uid = DEMO_UID, zone = "Europe/Amsterdam", now = Date.now, others = [] } = options;
    this.apiKey = apiKey;
    this.uid = uid;
    this.#promises = new Promises(options.promise ?? {}, now);
    const promises = options.promise && this.#promises;
    this.#service = new Service({ devices: [{ uid, home }, ...others], apiKey, zone: checkZone(zone), now, promises });
    this.#latencyMs = options.latencyMs ?? 0;
    this.#server = createServer((request, response) => {
      this.#serve(request, response).catch(() => response.destroy());
    });
    this.#server.on("connection", (socket) => {
      this.#connections += 1;
      socket.unref();
    });
  }

  get host(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get url(): string {
    return `http://${this.host}/v1/`;
  }

  get peak(): number {
    return this.#peak;
  }

  get connections(): number {
    return this.#connections;
  }

  fail(fault: Fault, options: FailOptions = {}): void {
    this.#faults.add(fault, options);
  }

  async listen(): Promise<this> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once("error", reject);
      this.#server.listen(0, "127.0.0.1", resolve);
    });
    this.#server.unref();
    return this;
  }

  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await closed;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.#open += 1;
    this.#peak = Math.max(this.#peak, this.#open);
    response.once("close", () => {
      this.#open -= 1;
    });
    const url = new URL(request.url ?? "/", "http://127.0.0.1");
    const method = request.method ?? "GET";
    const path = withoutKey(url);
    this.requests.push({ method, path, authorized: this.#service.authorizes(url) });
    const fault = this.#faults.next(path);
    if (this.#latencyMs > 0) await wait(this.#latencyMs);
    const reply = this.#service.answer(method, url);
    if (fault === undefined) send(response, reply);
    else play(fault, response, { reply, url: url.pathname + url.search, promise: this.#promises.fresh() });
  }
}

/**
 * Starts a CEMM in software: an HTTP server that speaks the Open API (and, under `/open-api/v1/`, the Local Open API) as
 * documented, for the demo home or one of your own.
 *
 * @example
 * await using server = await simulatedCemm({ promise: { requests: 1 } });
 * server.fail(502, { times: 2 });
 * const home = cemmSource({ apiKey: server.apiKey, uid: server.uid, baseUrl: server.url });
 */
export async function simulatedCemm(options: SimulatedCemmOptions = {}): Promise<SimulatedCemm> {
  return new ListeningCemm(options.home ?? (await demoHome()), options).listen();
}
