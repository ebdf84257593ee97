import type { SimulatedDevice } from "./devices.ts";
import { localApi } from "./local-api.ts";
import type { Moment } from "./moment.ts";
import { openApi } from "./open-api.ts";
import type { Promises } from "./promises.ts";
import { json, type Reply, refusal } from "./reply.ts";

/** What a service knows of itself. */
export interface ServiceParts {
  /** The first one is also the box of the Local Open API. */
  readonly devices: readonly SimulatedDevice[];
  readonly apiKey: string;
  readonly zone: string;
  readonly now: () => number;
  readonly promises: Promises | undefined;
}

/** Both published bases of the cloud, `open-api.cemm.nl/v1/` and `mijn.cemm.nl/open-api/v1/`. */
const CLOUD = ["/v1/cemm", "/open-api/v1/cemm"];
const LOCAL = "/open-api/v1";

/** The parts of a path below a base, or undefined when it lies elsewhere. */
function partsBelow(base: string, path: string): readonly string[] | undefined {
  const below = path === base || path.startsWith(`${base}/`);
  return below ? path.slice(base.length).split("/").filter(Boolean) : undefined;
}

/** What the simulated CEMM answers, in the cloud and on the LAN. Knows nothing of sockets. */
export class Service {
  readonly #parts: ServiceParts;

  constructor(parts: ServiceParts) {
    this.#parts = parts;
  }

  /** Whether the request carries the right key. */
  authorizes(url: URL): boolean {
    return url.searchParams.get("api_key") === this.#parts.apiKey;
  }

  answer(method: string, url: URL): Reply {
    if (method !== "GET") return { ...refusal(405, "only GET"), headers: { allow: "GET" } };
    const cloud = CLOUD.map((base) => partsBelow(base, url.pathname)).find((parts) => parts !== undefined);
    if (cloud) return this.#cloud(url, cloud);
    const local = partsBelow(LOCAL, url.pathname);
    const [box] = this.#parts.devices;
    return local && box ? this.#at(url, (moment) => localApi(box, local, moment)) : refusal(404, "unknown path");
  }

  /** As web servers do, a missing slash is answered with a redirect that holds the key: a careful client refuses it. */
  #cloud(url: URL, parts: readonly string[]): Reply {
    if (!url.pathname.endsWith("/")) {
      return { status: 301, body: "", headers: { location: `${url.pathname}/${url.search}` } };
    }
    if (!this.authorizes(url)) return refusal(403, "unauthorized");
    const reply = this.#at(url, (moment) => openApi(this.#parts.devices, parts, moment));
    const promise = reply.status === 200 ? this.#parts.promises?.of(url.pathname + url.search) : undefined;
    return promise === undefined ? reply : json({ promise }, 202);
  }

  /** `time` is in unix seconds; without it the current day, month or year is meant. */
  #at(url: URL, answer: (moment: Moment) => Reply): Reply {
    const now = this.#parts.now();
    const time = url.searchParams.get("time") ?? String(Math.floor(now / 1000));
    if (!/^\d{1,11}$/.test(time)) return refusal(400, "time must be unix seconds");
    return answer({ asked: Number(time) * 1000, now, zone: this.#parts.zone });
  }
}
