import type { Quality, Register } from "../../reading.ts";
import { addDays, type CivilDate, datesBetween } from "../../units/civil.ts";
import { worst } from "../quality.ts";
import type { Boundaries } from "../readings/boundaries.ts";
import type { BoundaryReading } from "../readings/boundary-reading.ts";
import { risingRun } from "../readings/rising-run.ts";

/** What registers counted together between two midnights that all of them know. */
export interface CountedSpan {
  readonly from: CivilDate;
  /** Exclusive. */
  readonly to: CivilDate;
  /** Whole Wh or litres. */
  readonly thousandths: number;
  readonly quality: Quality;
}

type ByDate = ReadonlyMap<CivilDate, BoundaryReading>;

/** A register's readings that fit together, none below the one before or beyond the last. */
function risingReadings(found: Boundaries, register: Register, dates: readonly CivilDate[]): ByDate {
  const kept = risingRun(dates.flatMap((date) => found.at(date, register) ?? []));
  const most = Math.max(kept[0]!.thousandths, kept.at(-1)!.thousandths);
  let last = kept[0]!.thousandths;
  return new Map(
    kept.map((reading, index) => {
      const fits = index === kept.length - 1 ? most : Math.min(Math.max(last, reading.thousandths), most);
      last = fits;
      return [reading.date, { ...reading, thousandths: fits }];
    }),
  );
}

/**
 * What some registers counted together, day by day; a midnight that one of them does not know lengthens the span to the next,
 * which is then `derived`. Together the spans are exactly what the registers counted from `from` to `to`, which must be known.
 */
export function countedSpans(
  found: Boundaries,
  registers: readonly Register[],
  from: CivilDate,
  to: CivilDate,
): CountedSpan[] {
  const dates = [...datesBetween(from, to), to];
  const inUse = registers.filter((register) => found.inUse.includes(register));
  const readings = inUse.map((register) => risingReadings(found, register, dates));
  const known = dates.filter((date) => readings.every((byDate) => byDate.has(date)));
  return known.slice(1).map((end, index) => {
    const start = known[index]!;
    const ends = readings.flatMap((byDate) => [byDate.get(start)!, byDate.get(end)!]);
    const lengthened: Quality = addDays(start, 1) === end ? "measured" : "derived";
    return {
      from: start,
      to: end,
      thousandths: readings.reduce(
        (sum, byDate) => sum + byDate.get(end)!.thousandths - byDate.get(start)!.thousandths,
        0,
      ),
      quality: worst([lengthened, ...ends.map(({ quality }) => quality)]),
    };
  });
}
