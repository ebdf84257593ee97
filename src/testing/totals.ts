import { civilDate, midnight } from "../units/zone.ts";
import { countersOf, lastCount } from "./counters.ts";
import type { Moment } from "./moment.ts";
import type { SimulatedHome } from "./simulated-home.ts";
import { type Channels, NEVER, type Pair, type SimulatedMeter } from "./wire.ts";

/**
 * The last known counters of the local day of `asked`, at that minute at the latest. A day of which the device knows nothing
 * gives `[0, 0]`: the document promises a reading "of the day", so an older one would be a lie.
 */
export function totals(home: SimulatedHome, meter: SimulatedMeter, { asked, now, zone }: Moment): Channels {
  const dayStart = midnight(civilDate(asked, zone), zone);
  const channels: Record<string, Pair> = {};
  for (const [name, counter] of countersOf(home, meter)) {
    const [at, value] = lastCount(home, counter, Math.min(asked, now)) ?? NEVER;
    channels[name] = at < dayStart ? NEVER : [at, value];
  }
  return channels;
}
