import type { Meter, Source } from "../source/source.ts";
import type { Period } from "../units/period.ts";

/** What to stream: one meter over a period. */
export interface Stretch {
  readonly meter: Meter;
  /** In the zone of the source. */
  readonly period: Period;
  /** Leaves out what had not begun at this instant (epoch ms), as the future cannot be asked. Default: all is asked. */
  readonly until?: number | undefined;
  /** How many questions may be under way at once; the order of the answers is the same. Default 2. */
  readonly concurrency?: number | undefined;
}

/** Throws RangeError unless source and period count their days in one zone. */
export function checkZones(source: Source, period: Period): void {
  if (source.zone === period.zone) return;
  throw new RangeError(
    `Cannot read period "${period.text}" of ${period.zone} from a source in ${source.zone}: both must be in one zone`,
  );
}
