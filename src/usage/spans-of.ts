import type { Register } from "../reading.ts";
import { addDays, type CivilDate } from "../units/civil.ts";
import { civilDate, midnight } from "../units/zone.ts";
import { worst } from "./quality.ts";
import type { Boundaries } from "./readings/boundaries.ts";
import type { BoundaryReading } from "./readings/boundary-reading.ts";
import { checkedDifference } from "./readings/check-readings.ts";
import type { MeterRecord } from "./readings/meter-record.ts";
import type { RegisterChange } from "./readings/register-change.ts";
import type { KnownIntervals } from "./slots/known-intervals.ts";
import type { Span } from "./span.ts";

/** What spans are made from. */
export interface SpanPlan {
  readonly found: Boundaries;
  readonly known: KnownIntervals;
  readonly record: MeterRecord;
  /** Every midnight at which a register's span begins or ends, in order. */
  readonly cutsOf: (register: Register) => readonly CivilDate[];
  readonly zone: string;
}

/** A span that ends while the meter is changed ends with the old one. */
function asEnd(reading: BoundaryReading, changes: readonly RegisterChange[]): BoundaryReading {
  const change = changes.find(({ at }) => at === reading.at);
  return change === undefined || reading.by !== "meter-change" ? reading : { ...reading, shown: change.last.shown };
}

/** The midnights around each change that were read: a change on record that the device knows nothing of shows there. */
function readingsAround(
  { found, zone }: SpanPlan,
  changes: readonly RegisterChange[],
  start: BoundaryReading,
  end: BoundaryReading,
): BoundaryReading[] {
  const days = changes.map(({ at }) => civilDate(at, zone));
  const dates = [...new Set(days.flatMap((date) => [date, addDays(date, 1)]))];
  return dates.flatMap((date) => found.at(date, start.register) ?? []).filter(({ at }) => at > start.at && at < end.at);
}

function spanOf(plan: SpanPlan, start: BoundaryReading, end: BoundaryReading): Span {
  const { record, known, zone } = plan;
  const { register, date: from } = start;
  const { date: to } = end;
  const [opens, closes] = [midnight(from, zone), midnight(to, zone)];
  const changes = record.changes(register, start.at, end.at);
  const inside = changes.filter(({ at }) => at !== end.at || end.by !== "meter-change");
  const stops = [start, ...readingsAround(plan, changes, start, end), end];
  for (const [index, stop] of stops.slice(1).entries())
    checkedDifference(stops[index]!, stop, zone, record.changes(register, stops[index]!.at, stop.at));
  return {
    register,
    from,
    to,
    start,
    end: asEnd(end, changes),
    ...(inside.length === 0 ? {} : { changes: inside }),
    thousandths: Math.max(0, end.thousandths - start.thousandths),
    quality: worst([start.quality, end.quality, known.isWhole(register, opens, closes) ? "measured" : "missing"]),
  };
}

/**
 * What each register counted between neighbouring cuts.
 *
 * @throws ReadingError `decreased` or `implausible` where two readings contradict each other
 */
export const spansOf = (plan: SpanPlan): Span[] =>
  plan.found.inUse.flatMap((register) => {
    const readings = plan.cutsOf(register).map((date) => plan.found.at(date, register)!);
    return readings.slice(1).map((end, index) => spanOf(plan, readings[index]!, end));
  });
