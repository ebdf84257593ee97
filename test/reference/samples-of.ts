import { addDays } from "../../src/units/civil.ts";
import { midnightOf } from "./calendar.ts";
import { noise } from "./noise.ts";
import type { Sampled, SampledMeter, SampledRows } from "./sampled.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Minutes apart of the rows of a day: each minute, quarter, hour, one a day, or any of them mixed; 0 for none. */
const APART = [1, 1, 1, 15, 60, 1440, -1, 0];

/** The rows of a day: at some distance, with or without a hole, of any power, one power or none at all. */
function rowsOf(meter: SampledMeter, date: string, seed: number): SampledRows {
  const [start, end] = [midnightOf(date), midnightOf(addDays(date, 1))];
  const [place, width] = [Date.parse(date) / 86_400_000, meter === "p1" ? MINUTE : HOUR];
  const apart = APART[noise(seed, place, APART.length)]!;
  const [most, hole] = [[6000, 6000, 1, 0][noise(seed + 1, place, 4)]!, noise(seed + 2, place, 40) * HOUR];
  const isKept = (at: number): boolean => {
    const step = apart === -1 ? [1, 15, 60, 60][Math.floor((at - start) / (8 * HOUR))]! : apart;
    const isTold = meter === "p1-gas" ? apart !== 0 : step > 0 && (at - start) % (step * MINUTE) === 0;
    return isTold && !(at >= start + hole && at < start + hole + 3 * HOUR);
  };
  const slots = Array.from({ length: (end - start) / width }, (_, slot) => start + slot * width);
  const times = slots.filter(isKept);
  const valueAt = (at: number): number =>
    most < 2 ? most * 100 : noise(seed, at / width, most) - (meter === "p1" ? 2500 : 0);
  return { times, values: times.map(valueAt) };
}

/** What a home sampled, always the same for a seed. */
export const samplesOf =
  (seed: number): Sampled =>
  (meter, date) =>
    rowsOf(meter, date, seed);
