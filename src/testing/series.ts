import type { SeriesKind } from "../source/source.ts";
import {
  addDays,
  type CivilDate,
  datesBetween,
  firstOfMonth,
  firstOfNextMonth,
  firstOfYear,
  yearOf,
} from "../units/civil.ts";
import { civilDate, midnight } from "../units/zone.ts";
import { type Counter, lastCount, NET_COUNTERS } from "./counters.ts";
import type { Moment } from "./moment.ts";
import type { SimulatedHome } from "./simulated-home.ts";
import type { Pair, SeriesChannels, SimulatedMeter } from "./wire.ts";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Whether a part of a path asks for a series. */
export const isSeriesKind = (text: string | undefined): text is SeriesKind =>
  text === "day" || text === "month" || text === "year";

const GAS: Counter = { plus: "gas" };

/** The end sample of every day array: the local API's page calls it null, the document's example of gas by the hour has 0. */
const endSample = (dayEnd: number, value: 0 | null): Pair => [dayEnd - SECOND, value];

function byMinute(values: Float64Array, start: number): Pair[] {
  const pairs: Pair[] = [];
  for (let index = values.length - 1; index >= 0; index--) {
    if (!Number.isNaN(values[index]!)) pairs.push([start + index * MINUTE, values[index]!]);
  }
  return pairs;
}

/** What a counter rose by, as the service has it: the difference of two float32 counters, multiples of 1/4096 in the example. */
function rise(home: SimulatedHome, counter: Counter, from: number, to: number): number {
  const first = lastCount(home, counter, Math.max(from, home.start));
  const last = lastCount(home, counter, Math.max(to, home.start));
  return Math.fround(last?.[1] ?? 0) - Math.fround(first?.[1] ?? 0);
}

/** Gas by the hour, only of hours in which the meter was seen. */
function gasHours(home: SimulatedHome, start: number, end: number): Pair[] {
  const pairs: Pair[] = [];
  for (let hour = start; hour + HOUR <= end; hour += HOUR) {
    const [flow] = home.gasFlow(hour, hour + MINUTE);
    if (!Number.isNaN(flow!)) pairs.push([hour, rise(home, GAS, hour, hour + HOUR)]);
  }
  return pairs.reverse();
}

/** A day holds no minute that is not over yet, but always its end sample. */
function day(home: SimulatedHome, meter: SimulatedMeter, { asked, now, zone }: Moment): SeriesChannels {
  const date = civilDate(asked, zone);
  const start = midnight(date, zone);
  const dayEnd = midnight(addDays(date, 1), zone);
  const end = Math.min(dayEnd, Math.floor(now / MINUTE) * MINUTE);
  if (meter === "p1-gas") {
    if (home.dsmr === 4) return { gas: [endSample(dayEnd, 0), ...gasHours(home, start, end)] };
    return { gas: [endSample(dayEnd, null), ...byMinute(home.gasFlow(start, end), start)] };
  }
  const watts = home.power(meter === "p1" ? "grid" : "solar", start, end);
  return { electric_power: [endSample(dayEnd, null), ...byMinute(watts, start)] };
}

/** Civil dates at which the slots of a month or a year start, and the one after them. */
function slotDates(kind: "month" | "year", date: CivilDate): CivilDate[] {
  if (kind === "month") return [...datesBetween(firstOfMonth(date), firstOfNextMonth(date)), firstOfNextMonth(date)];
  const dates = [firstOfYear(yearOf(date))];
  while (dates.length <= 12) dates.push(firstOfNextMonth(dates.at(-1)!));
  return dates;
}

/** Days of a month, months of a year: what is still to come is 0. */
function slots(home: SimulatedHome, counter: Counter, starts: readonly number[], now: number): Pair[] {
  const pairs = starts.slice(0, -1).map((start, index): Pair => {
    const end = Math.min(now, starts[index + 1]!);
    return [start, start < now ? rise(home, counter, start, end) : 0];
  });
  return pairs.reverse();
}

/** The series of the local day, month or year that holds `asked`, newest first. */
export function series(home: SimulatedHome, meter: SimulatedMeter, kind: SeriesKind, moment: Moment): SeriesChannels {
  if (kind === "day") return day(home, meter, moment);
  const starts = slotDates(kind, civilDate(moment.asked, moment.zone)).map((date) => midnight(date, moment.zone));
  const of = (counter: Counter): Pair[] => slots(home, counter, starts, moment.now);
  if (meter === "p1-gas") return { gas: of(GAS) };
  const [low, normal] = NET_COUNTERS[meter];
  return { electric_energy_low: of(low), electric_energy_high: of(normal) };
}
