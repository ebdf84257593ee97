import type { SeriesPage } from "../source/source.ts";
import type { Calendar } from "../units/calendar.ts";
import { hourStarts } from "./hour-starts.ts";
import { implausiblePower, setAside } from "./sample-issues.ts";
import type { Every, Samples } from "./samples.ts";

const MINUTE = 60_000;

/** What the largest connection of a home (3 × 80 A) can carry, in W. */
const MOST_WATTS = 55_000;

/** What comes by the hour: gas, from meters before DSMR 5, and energy from files. */
function everyOf({ meter, series: { columns } }: SeriesPage): Every {
  if (columns.w || columns.litresPerMinute) return "minute";
  return columns.m3 || columns.importWh || columns.exportWh || meter === "p1-gas" ? "hour" : "minute";
}

function minuteTimes({ start, end, askedAt }: SeriesPage): Float64Array {
  const count = Math.max(0, Math.floor((Math.min(end, askedAt) - start) / MINUTE));
  return new Float64Array(count).map((_, index) => start + index * MINUTE);
}

/** Where each sample goes: its slot, or −1. */
interface Places {
  readonly slots: Int32Array;
  /** How many go nowhere because they lie outside the day, or share a slot. One whose slot is not over is not counted. */
  readonly aside: number;
}

function placesOf({ start, end, askedAt, series }: SeriesPage, slotAt: (at: number) => number, count: number): Places {
  const slots = new Int32Array(series.times.length).fill(-1);
  const taken = new Uint8Array(count);
  let aside = 0;
  series.times.forEach((at, index) => {
    const slot = at >= start && at < end ? slotAt(at) : -1;
    if (slot >= 0 && slot < count && taken[slot] === 0) {
      taken[slot] = 1;
      slots[index] = slot;
    } else if (slot < count || at >= askedAt) aside += 1;
  });
  return { slots, aside };
}

/** Sets what cannot be to NaN; returns the instants at which that was. */
function removeSpikes(watts: Float64Array | undefined, times: Float64Array): number[] {
  const removed: number[] = [];
  watts?.forEach((value, slot) => {
    if (!(Math.abs(value) > MOST_WATTS)) return;
    removed.push(times[slot]!);
    watts[slot] = Number.NaN;
  });
  return removed;
}

function spread(values: Float64Array, slots: Int32Array, count: number): Float64Array {
  const column = new Float64Array(count).fill(Number.NaN);
  values.forEach((value, index) => {
    if (slots[index]! >= 0) column[slots[index]!] = value;
  });
  return column;
}

/** The samples of a day on the grid of its slots, joined by their instants. */
export function onGrid(page: SeriesPage, civil: Calendar): Samples {
  const { meter, start, end, askedAt, series } = page;
  const every = everyOf(page);
  const date = civil.dateAt(start);
  const times = every === "hour" ? hourStarts(page, civil) : minuteTimes(page);
  const firstHour = civil.hourIndexAt(start);
  const slotAt = (at: number): number =>
    every === "hour" ? civil.hourIndexAt(at) - firstHour : Math.floor((at - start) / MINUTE);
  const { slots, aside } = placesOf(page, slotAt, times.length);
  const columns = Object.fromEntries(
    Object.entries(series.columns).map(([name, values]) => [name, spread(values, slots, times.length)]),
  );
  const spikes = removeSpikes(columns.w, times);
  const issues = [...page.issues];
  if (aside > 0) issues.push(setAside(date, page, aside));
  if (spikes.length > 0) issues.push(implausiblePower(date, spikes));
  return { meter, every, zone: civil.zone, date, start, end, askedAt, times, columns, issues };
}
