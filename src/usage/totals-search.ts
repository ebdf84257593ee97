import type { Reading, Register } from "../reading.ts";
import type { Meter, Source } from "../source/source.ts";
import { lastSecondBefore } from "../stream/last-second.ts";
import { addDays, type CivilDate } from "../units/civil.ts";
import { midnight } from "../units/zone.ts";

/** How many days a search for a neighbouring reading goes back or forward. */
export const SEARCH_DAYS = 31;

/** The same in ms. */
export const SEARCH_SPAN: number = SEARCH_DAYS * 86_400_000;

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

/** The last readings before the day that ends at the midnight of `date`: of each register from the nearest earlier day that has it. */
export async function lastBefore(
  search: TotalsSearch,
  date: CivilDate,
  registers: readonly Register[],
): Promise<readonly Reading[]> {
  const wanted = new Wanted(registers);
  for (let back = 1; back <= SEARCH_DAYS && !wanted.isComplete; back++)
    wanted.take(await ask(search, lastSecondBefore(addDays(date, -back), search.source.zone)));
  return [...wanted.found.values()];
}

/**
 * The first readings of a day from `boundary` on, by halving: what a device says of an earlier moment is either older than the
 * boundary, or a reading at or before that moment. So what lies between two readings is as short as the device can tell.
 */
async function takeFirstOfDay(search: TotalsSearch, date: CivilDate, boundary: number, wanted: Wanted): Promise<void> {
  const { zone } = search.source;
  const later = async (at: number): Promise<readonly Reading[]> =>
    (await ask(search, at)).filter((reading) => reading.at >= boundary && wanted.isIn([reading]));
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
  wanted.take(first);
}

/** The next readings after the midnight that begins `date`: of each register from the first day that has it. */
export async function firstAfter(
  search: TotalsSearch,
  date: CivilDate,
  registers: readonly Register[],
): Promise<readonly Reading[]> {
  const { zone } = search.source;
  const wanted = new Wanted(registers);
  for (let ahead = 0; ahead < SEARCH_DAYS && !wanted.isComplete; ahead++) {
    const day = addDays(date, ahead);
    if (midnight(day, zone) > search.now) break;
    await takeFirstOfDay(search, day, midnight(date, zone), wanted);
  }
  return [...wanted.found.values()];
}
