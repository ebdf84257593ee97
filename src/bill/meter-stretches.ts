import { addDays, type CivilDate } from "../units/civil.ts";
import { civilDate, midnight } from "../units/zone.ts";
import type { BoundaryReading } from "../usage/readings/boundary-reading.ts";
import type { RegisterChange } from "../usage/readings/register-change.ts";
import type { Span } from "../usage/span.ts";

/** A reading at a midnight, or one that is known by a change of meter. */
type EndReading = RegisterChange["last"] & Partial<Pick<BoundaryReading, "quality">>;

/** What one meter counted of a register. */
export interface MeterStretch {
  readonly from: CivilDate;
  /** Exclusive. */
  readonly to: CivilDate;
  readonly start: EndReading;
  readonly end: EndReading;
}

type Change = Pick<RegisterChange, "at" | "last" | "first">;

/** The changes of meter within neighbouring spans, and those at the very midnights between them. */
const changesIn = (spans: readonly Span[]): Change[] =>
  spans.flatMap(({ start, changes = [] }, index): readonly Change[] =>
    index > 0 && start.by === "meter-change"
      ? [{ at: start.at, last: spans[index - 1]!.end, first: start }, ...changes]
      : changes,
  );

function split({ start, end, from, to }: MeterStretch, changes: readonly Change[], zone: string): MeterStretch[] {
  const [change, ...later] = changes;
  if (change === undefined) return [{ start, end, from, to }];
  const isOver = change.at <= midnight(from, zone) && start.thousandths === change.last.thousandths;
  if (isOver) return split({ start: change.first, end, from, to }, later, zone);
  const day = [civilDate(change.at, zone), addDays(from, 1)].sort()[1]!;
  const cut = day < to ? day : to;
  const rest = { start: change.first, end, from: day < to ? day : from, to };
  return [{ start, end: change.last, from, to: cut }, ...split(rest, later, zone)];
}

/**
 * Neighbouring spans of one register, meter by meter. The day of a change stands with the new meter; where the spans begin with
 * that day, with the old one. A meter that had counted its last before has no part of them.
 */
export function meterStretches(spans: readonly Span[], zone: string): MeterStretch[] {
  const [first, last] = [spans[0]!, spans.at(-1)!];
  const whole = { start: first.start, end: last.end, from: first.from, to: last.to };
  return split(whole, changesIn(spans), zone);
}
