import type { Reading, Register } from "../../reading.ts";
import type { Meter, Source } from "../../source/source.ts";
import { lastSecondBefore } from "../../stream/last-second.ts";
import { addDays, type CivilDate, daysBetween } from "../../units/civil.ts";
import { civilDate, midnight } from "../../units/zone.ts";
import { nearestDays } from "./nearest-days.ts";

/** How far a search for an earlier reading goes back: a year. */
const MOST_DAYS_BACK = 366;

const MINUTE = 60_000;

/** Where and until when a search may look. */
export interface TotalsSearch {
  readonly source: Source;
  readonly meter: Meter;
  /** Instant up to which readings can exist, epoch ms. */
  readonly now: number;
  readonly signal?: AbortSignal | undefined;
}

/** What is still looked for, and what was found of it: registers go silent and come back one by one. */
class Wanted {
  readonly found: Map<Register, Reading> = new Map();
  readonly #registers: readonly Register[];

  constructor(registers: readonly Register[]) {
    this.#registers = registers;
  }

  get isComplete(): boolean {
    return this.#registers.every((register) => this.found.has(register));
  }

  isIn(readings: readonly Reading[]): boolean {
    return readings.some(({ register }) => this.#registers.includes(register) && !this.found.has(register));
  }

  take(readings: readonly Reading[]): void {
    for (const reading of readings) if (this.isIn([reading])) this.found.set(reading.register, reading);
  }
}

const ask = async ({ source, meter, signal }: TotalsSearch, at: number): Promise<readonly Reading[]> =>
  (await source.ask({ kind: "totals", meter, at }, { signal })).readings;

/** The earliest day of which a search before a midnight asks. */
export const searchedFrom = (date: CivilDate): CivilDate => addDays(date, -MOST_DAYS_BACK);

/** The last day of which a search after a midnight asks: what a home has ends now. */
export const searchedTo = ({ source, now }: Pick<TotalsSearch, "source" | "now">): CivilDate =>
  civilDate(now, source.zone);

/** The last readings before the day that ends at the midnight of `date`: of each register from the nearest earlier day that has it. */
export async function lastBefore(
  search: TotalsSearch,
  date: CivilDate,
  registers: readonly Register[],
): Promise<readonly Reading[]> {
  const wanted = new Wanted(registers);
  const lastOf = (back: number): Promise<readonly Reading[]> =>
    ask(search, lastSecondBefore(addDays(date, -back), search.source.zone));
  await nearestDays({
    most: daysBetween(searchedFrom(date), date) - 1,
    isComplete: () => wanted.isComplete,
    hasAny: async (back) => wanted.isIn(await lastOf(back)),
    take: async (back) => wanted.take(await lastOf(back)),
  });
  return [...wanted.found.values()];
}

type Later = (at: number) => Promise<readonly Reading[]>;

/**
 * The first readings of a day from `boundary` on, by halving: what a device says of an earlier moment is either older than the
 * boundary, or a reading at or before that moment. So what lies between two readings is as short as the device can tell.
 */
async function firstOfDay(date: CivilDate, boundary: number, zone: string, later: Later): Promise<readonly Reading[]> {
  let first = await later(lastSecondBefore(addDays(date, 1), zone));
  let silent = Math.max(midnight(date, zone), boundary);
  while (first.length > 0) {
    const earliest = Math.min(...first.map(({ at }) => at));
    const middle = silent + Math.floor((earliest - silent) / 2 / MINUTE) * MINUTE;
    if (middle <= silent) break;
    const found = await later(middle);
    if (found.length > 0)
      first = [...found, ...first.filter(({ register }) => found.every((one) => one.register !== register))];
    else silent = middle;
  }
  return first;
}

/** The next readings after the midnight that begins `date`: of each register from the first day that has it. */
export async function firstAfter(
  search: TotalsSearch,
  date: CivilDate,
  registers: readonly Register[],
): Promise<readonly Reading[]> {
  const { zone } = search.source;
  const wanted = new Wanted(registers);
  const boundary = midnight(date, zone);
  const later: Later = async (at) =>
    (await ask(search, at)).filter((reading) => reading.at >= boundary && wanted.isIn([reading]));
  const dayAt = (distance: number): CivilDate => addDays(date, distance - 1);
  await nearestDays({
    most: daysBetween(date, searchedTo(search)) + 1,
    isComplete: () => wanted.isComplete,
    hasAny: async (ahead) => (await later(lastSecondBefore(addDays(date, ahead), zone))).length > 0,
    take: async (ahead) => wanted.take(await firstOfDay(dayAt(ahead), boundary, zone, later)),
  });
  return [...wanted.found.values()];
}
