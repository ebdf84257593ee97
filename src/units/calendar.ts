import { addDays, type CivilDate } from "./civil.ts";
import { isLowDay } from "./low-day.ts";
import { isLowTariff, type LowTariffOptions } from "./low-tariff.ts";
import { offsetSpans } from "./offset-spans.ts";
import { civilDate, midnight } from "./zone.ts";

const DAY = 86_400_000;
const HOUR = 3_600_000;

/** Any date on which only the hour decides. */
const WEEKDAY: CivilDate = "2001-01-02";

/** The step of the calendar: a quarter of an hour, in ms. Today every zone sets its clock on a quarter, by quarters. */
const SLOT = 900_000;

/** A civil day: 23, 24 or 25 hours in most zones. */
export interface CivilDay {
  readonly date: CivilDate;
  /** First instant, epoch ms. */
  readonly start: number;
  /** First instant after it, epoch ms. */
  readonly end: number;
}

/**
 * The civil time of whole days in one zone, as integers by quarter of an hour, so that a year of minutes can be labelled
 * without asking the zone again. Look-ups throw RangeError for an instant outside `start` <= at < `end`.
 */
export interface Calendar {
  readonly zone: string;
  /** First instant of the first day, epoch ms. */
  readonly start: number;
  /** First instant after the last day, epoch ms. */
  readonly end: number;
  readonly days: readonly CivilDay[];
  /** Start of each civil hour, epoch ms, rising; the hour that the clock repeats in autumn is there twice. */
  readonly hourStarts: Float64Array;
  /** The quarter that an instant lies in, counted from `start`: the index into the arrays below. */
  slotAt(at: number): number;
  /** By quarter: index into `days`. */
  readonly dayOfSlot: Uint32Array;
  /** By quarter: index into `hourStarts`. */
  readonly hourIndexOfSlot: Uint32Array;
  /** By quarter: hour of the clock, 0..23. */
  readonly hourOfSlot: Uint8Array;
  /** By quarter: 1 in low tariff, 0 in normal. */
  readonly lowOfSlot: Uint8Array;
  dayIndexAt(at: number): number;
  dateAt(at: number): CivilDate;
  hourIndexAt(at: number): number;
  hourAt(at: number): number;
  isLowAt(at: number): boolean;
}

interface Slots {
  readonly dayNumber: Int32Array;
  readonly hour: Uint8Array;
  readonly hourIndex: Uint32Array;
  readonly hourStarts: Float64Array;
}

function checkQuarters(zone: string, at: number): void {
  if (at % SLOT === 0) return;
  throw new RangeError(
    `Cannot make a calendar of ${zone} at ${at}: its clock must be set in whole quarters of an hour`,
  );
}

/** One civil hour ends where the clock shows a full hour, and where the clock is changed. */
function slotsOf(zone: string, start: number, end: number): Slots {
  const count = (end - start) / SLOT;
  const [dayNumber, hour, hourIndex] = [new Int32Array(count), new Uint8Array(count), new Uint32Array(count)];
  const starts: number[] = [];
  for (const span of offsetSpans(zone, start, end)) {
    checkQuarters(zone, span.start);
    for (let at = span.start; at < span.end; at += SLOT) {
      const slot = (at - start) / SLOT;
      const local = at + span.offset;
      if (at === span.start || local % HOUR === 0) starts.push(at);
      dayNumber[slot] = Math.floor(local / DAY);
      hour[slot] = Math.floor((local - dayNumber[slot] * DAY) / HOUR);
      hourIndex[slot] = starts.length - 1;
    }
  }
  return { dayNumber, hour, hourIndex, hourStarts: Float64Array.from(starts) };
}

const dateOf = (dayNumber: number): CivilDate => new Date(dayNumber * DAY).toISOString().slice(0, 10);

function daysOf(dayNumber: Int32Array, start: number): { days: CivilDay[]; dayOfSlot: Uint32Array } {
  const days: CivilDay[] = [];
  const dayOfSlot = new Uint32Array(dayNumber.length);
  let first = 0;
  for (let slot = 0; slot < dayNumber.length; slot += 1) {
    dayOfSlot[slot] = days.length;
    if (dayNumber[slot + 1] === dayNumber[slot]) continue;
    days.push({ date: dateOf(dayNumber[slot]!), start: start + first * SLOT, end: start + (slot + 1) * SLOT });
    first = slot + 1;
  }
  return { days, dayOfSlot };
}

function lowSlots(
  days: readonly CivilDay[],
  dayOfSlot: Uint32Array,
  hour: Uint8Array,
  options: LowTariffOptions,
): Uint8Array {
  const lowDays = days.map(({ date }) => isLowDay(date));
  const lowHours = Array.from({ length: 24 }, (_, index) => isLowTariff(WEEKDAY, index, options));
  return hour.map((clock, slot) => (lowDays[dayOfSlot[slot]!] || lowHours[clock] ? 1 : 0));
}

/**
 * The calendar of all civil days that `start` <= at < `end` (epoch ms) touches. Low tariff is the Dutch clock's
 * (`isLowTariff`), whatever the zone. Throws RangeError when there is nothing between start and end, for an unknown zone, and
 * for one whose clock was then set between quarters (St. John's until 2011).
 *
 * @example
 * const november = period("2026-11", "Europe/Amsterdam");
 * calendar(november.zone, november.start, november.end).days.length // 30
 */
export function calendar(zone: string, start: number, end: number, options: LowTariffOptions = {}): Calendar {
  if (!(start < end))
    throw new RangeError(`Cannot make a calendar from ${start} to ${end}: it must end after it starts`);
  const first = midnight(civilDate(start, zone), zone);
  const last = midnight(addDays(civilDate(end - 1, zone), 1), zone);
  checkQuarters(zone, last);
  const { dayNumber, hour, hourIndex, hourStarts } = slotsOf(zone, first, last);
  const { days, dayOfSlot } = daysOf(dayNumber, first);
  const low = lowSlots(days, dayOfSlot, hour, options);
  const slotAt = (at: number): number => {
    if (at >= first && at < last) return Math.floor((at - first) / SLOT);
    throw new RangeError(`Cannot look up ${at} in a calendar of ${first} to ${last}: it must lie inside`);
  };
  return {
    zone,
    start: first,
    end: last,
    days,
    hourStarts,
    dayOfSlot,
    hourIndexOfSlot: hourIndex,
    hourOfSlot: hour,
    lowOfSlot: low,
    slotAt,
    dayIndexAt: (at) => dayOfSlot[slotAt(at)]!,
    dateAt: (at) => days[dayOfSlot[slotAt(at)]!]!.date,
    hourIndexAt: (at) => hourIndex[slotAt(at)]!,
    hourAt: (at) => hour[slotAt(at)]!,
    isLowAt: (at) => low[slotAt(at)] === 1,
  };
}
