import type { Source } from "../../src/source/source.ts";
import type { Contract } from "../../src/tariff/contract.ts";
import { addDays, datesBetween } from "../../src/units/civil.ts";
import { midnight } from "../../src/units/zone.ts";
import { homeSource } from "../reference/home-source.ts";
import { noise } from "../reference/noise.ts";
import type { Sampled, SampledRows } from "../reference/sampled.ts";
import type { Counters } from "./register-source.ts";
import { ZONE } from "./two-years.ts";

export interface RenderHome {
  /** Whether it has panels; default true. */
  readonly panels?: boolean;
  /** Whether it has a gas meter; default true. */
  readonly gas?: boolean;
  /** How many times a common home's import and export it has. */
  readonly imports?: number;
  readonly exports?: number;
  /** Stretches (ISO instants) of which the device told nothing. */
  readonly offline?: readonly (readonly [string, string])[];
}

const MINUTE = 60_000;
const QUARTER = 15 * MINUTE;

/** Days on which a home has its readings. */
const DAYS = datesBetween("2024-10-01", "2026-01-03");

const isWeekend = (date: string): boolean => [0, 6].includes(new Date(`${date}T12:00:00Z`).getUTCDay());

/** 0 in the middle of winter, 1 in that of summer. */
const summer = (date: string): number =>
  (1 - Math.cos((2 * Math.PI * (Number(date.slice(5, 7)) - 0.5 + Number(date.slice(8)) / 31)) / 12)) / 2;

/** What a home counts on a day, in Wh and litres. */
function usedOn(date: string, { panels = true, imports = 1, exports = 1 }: RenderHome): readonly number[] {
  const luck = (which: number, most: number): number => noise(which, Date.parse(date) / 86_400_000, most);
  const [warm, free] = [summer(date), isWeekend(date)];
  const bought = imports * (9000 - 4000 * warm + luck(1, 5000));
  const sold = panels ? exports * (900 + 11_000 * warm) * (0.3 + luck(2, 1000) / 700) : 0;
  const gas = 1000 * (0.6 + 11 * (1 - warm) ** 2) + luck(3, 2500);
  const [low, early] = [free ? 1 : 0.35, free ? 1 : 0.1];
  return [bought * low, bought * (1 - low), sold * early, sold * (1 - early), gas].map(Math.round);
}

/** What its registers show at each midnight of 2025 and the months around it. */
export function renderCounters(home: RenderHome = {}): Counters {
  const shown = [1_204_331, 1_871_905, 402_118, 911_774, 4_310_552];
  const counters: Record<string, Counters[string]> = {};
  for (const date of DAYS) {
    const [t1 = 0, t2 = 0, t3 = 0, t4 = 0, gas = 0] = shown.map((thousandths) => thousandths / 1000);
    counters[date] = { t1, t2, t3, t4, ...(home.gas === false ? {} : { gas }) };
    for (const [register, used] of usedOn(date, home).entries()) shown[register]! += used;
  }
  return counters;
}

/** W at an hour of the day: a home that cooks in the evening, under the sun. */
const powerAt = (hour: number, panels: boolean, date: string): number =>
  300 +
  (hour >= 17 && hour < 22 ? 1400 : hour >= 7 && hour < 9 ? 700 : 0) -
  (panels && hour >= 9 && hour < 16 ? 500 + 1500 * summer(date) : 0) +
  noise(7, Date.parse(date) / QUARTER + Math.round(hour * 4), 200);

/** A value for each minute (of gas: hour) that the device was heard, from the meters of a home. */
function sampledBy({ panels = true, offline = [] }: RenderHome): Sampled {
  const gaps = offline.map(([from, to]) => [Date.parse(from), Date.parse(to)] as const);
  const isHeard = (at: number): boolean => !gaps.some(([from, to]) => at >= from && at < to);
  return (meter, date): SampledRows => {
    const [start, end] = [midnight(date, ZONE), midnight(addDays(date, 1), ZONE)];
    const step = meter === "p1" ? MINUTE : 60 * MINUTE;
    const slots = Array.from({ length: (end - start) / step }, (_, slot) => start + slot * step);
    const times = slots.filter(isHeard);
    const hour = (at: number): number => (at - start) / 3_600_000;
    const valueAt = (at: number): number =>
      meter === "p1" ? powerAt(hour(at), panels, date) : 40 + noise(9, at / step, 400);
    return { times, values: times.map(valueAt) };
  };
}

/** A home from the autumn of 2024 to the end of 2025, every day another, with samples by the minute. */
export const renderHome = (contract: Contract, home: RenderHome = {}): Source =>
  homeSource({ contract, counters: renderCounters(home), samples: sampledBy(home) }, { offline: home.offline ?? [] });
