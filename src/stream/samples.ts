import { map, type Observable, type ObservableInput } from "rxjs";
import type { Issue } from "../issue.ts";
import type { Meter, SeriesPage, Source } from "../source/source.ts";
import { type Calendar, calendar } from "../units/calendar.ts";
import type { CivilDate } from "../units/civil.ts";
import { days } from "./days.ts";
import { hourly } from "./hourly.ts";
import { onGrid } from "./on-grid.ts";
import type { Stretch } from "./stretch.ts";

/** The width of a slot. */
export type Every = "minute" | "hour";

/** One civil day of samples on an unbroken grid of slots: what was not measured is NaN, never left out, never 0. */
export interface Samples {
  readonly meter: Meter;
  /** What the slots are. A gas meter or a file that gives hours has hours, also when minutes were asked. */
  readonly every: Every;
  readonly zone: string;
  readonly date: CivilDate;
  /** The civil day, start <= t < end, epoch ms. */
  readonly start: number;
  readonly end: number;
  /** When the service gave the answer, epoch ms. Slots that were not over by then are not on the grid. */
  readonly askedAt: number;
  /** Start of each slot, epoch ms, rising. */
  readonly times: Float64Array;
  /** One value a slot, named as in `samples`. */
  readonly columns: Readonly<Record<string, Float64Array>>;
  readonly issues: readonly Issue[];
}

/** Chunks from a stream, or kept in an array or any other iterable. */
export type SamplesInput = ObservableInput<Samples>;

export interface SamplesOptions extends Stretch {
  readonly every: Every;
}

/**
 * What a meter measured, one chunk of typed arrays for each civil day of a period, oldest first.
 *
 * By the minute: `w` mean power (p1: + import, − export; solar: + production), `litresPerMinute` gas of a DSMR 5 meter. An
 * older gas meter has hours: `m3`; so has a file of energy: `importWh`, `exportWh`. Other channels go under the service's
 * own name.
 *
 * By the hour, as energy and not rounded: `importWh` and `exportWh` of p1, the sums of its positive and of its negative
 * minutes; `wh` of other power, its sum; `litres` of gas; and `minutes`, how many of the hour were measured. An hour with
 * some minutes missing holds what the others add up to; one without any is NaN. An hour of the clock that is not whole
 * when asked is left out.
 *
 * Samples show shape. What is billed is the difference of register `readings`.
 *
 * @example
 * const november = period("2026-11", home.zone);
 * samples(home, { meter: "p1", every: "minute", period: november }).subscribe(({ date, columns }) => columns.w?.length);
 */
export function samples(source: Source, { every, ...stretch }: SamplesOptions): Observable<Samples> {
  const { zone, start, end } = stretch.period;
  const civil: Calendar = calendar(zone, start, end);
  const toSamples = (page: SeriesPage): Samples => {
    const grid = onGrid(page, civil);
    return every === "hour" ? hourly(grid, civil) : grid;
  };
  return days(source, stretch).pipe(map(toSamples));
}
