import { mergeMap, type Observable, type OperatorFunction } from "rxjs";
import type { CivilDate } from "../units/civil.ts";
import type { Samples } from "./samples.ts";

const MINUTE = 60_000;
const HOUR = 3_600_000;

/** A stretch of one civil day without samples. */
export interface Gap {
  readonly date: CivilDate;
  /** First instant, epoch ms. */
  readonly start: number;
  /** First instant after it, epoch ms. */
  readonly end: number;
  /** How many slots are missing. */
  readonly slots: number;
}

/** 1 for every slot that some column speaks of. A value of `m3` among minutes speaks of its whole hour. */
function measured({ every, times, columns }: Samples): Uint8Array {
  const known = new Uint8Array(times.length);
  for (const [name, column] of Object.entries(columns)) {
    if (name === "minutes") continue;
    const reach = name === "m3" && every === "minute" ? HOUR / MINUTE : 1;
    column.forEach((value, slot) => {
      if (!Number.isNaN(value)) known.fill(1, slot, slot + reach);
    });
  }
  return known;
}

function gapsOf(samples: Samples): Gap[] {
  const { date, times, end, askedAt, every } = samples;
  const known = measured(samples);
  const last = Math.min(end, askedAt, (times.at(-1) ?? end) + (every === "hour" ? HOUR : MINUTE));
  const found: Gap[] = [];
  for (let slot = known.indexOf(0); slot >= 0; ) {
    const next = known.indexOf(1, slot);
    const after = next < 0 ? known.length : next;
    found.push({ date, start: times[slot]!, end: times[after] ?? last, slots: after - slot });
    slot = known.indexOf(0, after);
  }
  return found;
}

/**
 * The stretches without samples, in time. A gap over midnight is two, one for each day; what was still to come when the
 * day was asked is none.
 *
 * @example
 * const missing = await collect(samples(home, { meter: "p1", every: "minute", period: november }).pipe(gaps()));
 * missing[0]?.slots; // 60
 */
export const gaps = (): OperatorFunction<Samples, Gap> => (chunks: Observable<Samples>) =>
  chunks.pipe(mergeMap(gapsOf));
