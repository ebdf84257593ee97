import type { Reading } from "../../reading.ts";
import { civilSpan } from "../civil-span.ts";
import type { Point, Query, TotalsPage } from "../source.ts";
import type { CsvHome } from "./csv-home.ts";

const SECOND = 1000;

/**
 * The registers at an instant, as far as its civil day tells. A reading at the very end of the second that is asked belongs
 * to it, so that the row of midnight closes the day before.
 */
export function csvTotals(query: Extract<Query, { kind: "totals" }>, home: CsvHome, askedAt: number): TotalsPage {
  const day = civilSpan("day", query.at, home.zone);
  const wanted = [...home.counters.values()].filter(({ register }) => query.meter === "p1" || register === "gas");
  const readings = wanted.flatMap((counter): Reading[] => {
    const last = counter.readingAt(query.at + SECOND);
    return last === undefined || last.at < day.start ? [] : [{ register: counter.register, ...last, step: 0 }];
  });
  const channels = readings.map(({ register, at, thousandths }): [string, Point] => [
    register,
    { at, value: thousandths / 1000 },
  ]);
  return {
    kind: "totals",
    meter: query.meter,
    readings,
    channels: Object.fromEntries(channels),
    askedAt,
    issues: [],
  };
}
