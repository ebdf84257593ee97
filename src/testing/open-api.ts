import { iosOf, type SimulatedDevice, type SimulatedIo } from "./devices.ts";
import type { Moment } from "./moment.ts";
import { realtime } from "./realtime.ts";
import { json, type Reply, refusal } from "./reply.ts";
import { isSeriesKind, series } from "./series.ts";
import { totals } from "./totals.ts";
import { float32Print, printed, printedSeries, wholeCounters } from "./wire.ts";

const ioEntry = ({ id, port, type, option }: SimulatedIo): object => ({
  io_id: id,
  port,
  type,
  port_option: option,
  full_id: 16384,
});

function meterReply({ home }: SimulatedDevice, io: SimulatedIo, rest: readonly string[], moment: Moment): Reply {
  const [kind, span, ...more] = rest;
  const { id: io_id, meter } = io;
  const time = moment.asked;
  if (kind === undefined) return json({ data: [ioEntry(io)] });
  if (kind === "realtime" && span === undefined)
    return json({ io_id, data: printed(realtime(home, meter, moment.now), wholeCounters) });
  if (kind === "totals" && span === undefined)
    return json({ io_id, time, data: printed(totals(home, meter, moment), float32Print) });
  if (kind === "data" && isSeriesKind(span) && more.length === 0) {
    return json({ io_id, time, data: printedSeries(series(home, meter, span, moment), float32Print) });
  }
  return refusal(404, "unknown path");
}

/** What the Open API answers on `cemm/…`, given the parts of the path after it. */
export function openApi(devices: readonly SimulatedDevice[], path: readonly string[], moment: Moment): Reply {
  const [uid, alias, ...rest] = path;
  if (uid === undefined) return json({ data: devices.map((device) => ({ uid: device.uid })) });
  const device = devices.find((each) => each.uid === uid);
  if (!device || alias === undefined) return refusal(404, "unknown device");
  const ios = iosOf(device.home);
  if (alias === "io" && rest.length === 0) return json({ data: ios.map(ioEntry) });
  const io = ios.find(({ meter }) => meter === alias);
  return io ? meterReply(device, io, rest, moment) : refusal(412, "unknown alias");
}
