import { iosOf, type SimulatedDevice, type SimulatedIo } from "./devices.ts";
import type { Moment } from "./moment.ts";
import { countersNow, realtime, solarNow } from "./realtime.ts";
import { json, type Reply, refusal } from "./reply.ts";
import { isSeriesKind, series } from "./series.ts";
import type { SimulatedHome } from "./simulated-home.ts";
import { type Channels, NEVER, printed, printedSeries, type SimulatedMeter, twoDecimals } from "./wire.ts";

const ALIASES = { p1: "p1", "p1-gas": "emucs-gas", s01: "pulse-1" } as const;

interface LocalRealtime {
  readonly data: Channels;
  readonly totals: Channels;
}

/** On the LAN a solar meter's t1 of this moment is all that it made; in `totals` t1 and t2 are the two tariffs. */
function solarNowAndSoFar(home: SimulatedHome, now: number): LocalRealtime {
  const totals = countersNow(home, "s01", now);
  const { electric_energy: t1 = NEVER, electric_energy_high: t2 = NEVER } = totals;
  return {
    data: { t1: solarNow(home, now), t2: NEVER, ...realtime(home, "s01", now) },
    totals: { t1, t2, ...totals, t3: NEVER, t4: NEVER },
  };
}

/** The recorded answer of a P1 port has no `switch`. */
function portNowAndSoFar(home: SimulatedHome, meter: "p1" | "p1-gas", now: number): LocalRealtime {
  const { switch: _, ...data } = realtime(home, meter, now);
  return { data, totals: countersNow(home, meter, now) };
}

function realtimeReply(home: SimulatedHome, meter: SimulatedMeter, now: number): Reply {
  const { data, totals } = meter === "s01" ? solarNowAndSoFar(home, now) : portNowAndSoFar(home, meter, now);
  return json({ data: printed(data, twoDecimals), totals: printed(totals, twoDecimals) });
}

function meterReply(device: SimulatedDevice, io: SimulatedIo, rest: readonly string[], moment: Moment): Reply {
  const [kind, span, ...more] = rest;
  if (kind === "realtime" && span === undefined) return realtimeReply(device.home, io.meter, moment.now);
  if (kind === "data" && isSeriesKind(span) && more.length === 0) {
    return json({ data: printedSeries(series(device.home, io.meter, span, moment), twoDecimals) });
  }
  return refusal(404, "unknown path");
}

/** What the box itself answers on the LAN under `/open-api/v1/`, given the parts of the path after it. No key, no io_id. */
export function localApi(device: SimulatedDevice, path: readonly string[], moment: Moment): Reply {
  const [alias, ...rest] = path;
  if (alias === undefined) {
    const mac = device.uid.replaceAll("-", ":");
    return json({ data: { mac, name: "CEMM Plus", type: "SIMULATED", version: "2.26.0.0", core: "1.25" } });
  }
  const ios = iosOf(device.home);
  if (alias === "io") {
    return json({ data: ios.map(({ meter, id, port, type }) => ({ io_id: id, port, type, alias: ALIASES[meter] })) });
  }
  const io = ios.find(({ meter }) => ALIASES[meter] === alias);
  return io ? meterReply(device, io, rest, moment) : refusal(404, "unknown alias");
}
