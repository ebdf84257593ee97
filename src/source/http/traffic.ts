import type { RequestPolicy } from "../request-policy.ts";
import type { ApiKey } from "../secret.ts";
import { Limiter } from "./limiter.ts";
import { type Pace, pacer } from "./pacer.ts";
import type { Sleep } from "./sleep.ts";

/** What all sources of one key share. */
export interface Traffic {
  readonly limiter: Limiter;
  readonly pace: Pace;
}

const byKey = new WeakMap<ApiKey, Traffic>();

/** Traffic of its own. */
export const newTraffic = (policy: RequestPolicy, sleep: Sleep): Traffic => ({
  limiter: new Limiter(policy),
  pace: pacer(policy.spacingMs, sleep),
});

/** The traffic of a key. Sources that were given the same `ApiKey` share it; the first one's policy sets its limits. */
export function trafficOf(key: ApiKey, policy: RequestPolicy, sleep: Sleep): Traffic {
  const known = byKey.get(key);
  if (known !== undefined) return known;
  const traffic = newTraffic(policy, sleep);
  byKey.set(key, traffic);
  return traffic;
}
