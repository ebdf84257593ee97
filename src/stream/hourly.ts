import type { Calendar } from "../units/calendar.ts";
import { hourStarts } from "./hour-starts.ts";
import { type Energy, measuresOf } from "./measures.ts";
import type { Samples } from "./samples.ts";
import { SparseSum } from "./sparse-sum.ts";

/** The energy of each whole hour of the clock, from the samples of a day. */
export function hourly(samples: Samples, civil: Calendar): Samples {
  const times = hourStarts(samples, civil);
  const first = civil.hourIndexAt(samples.start);
  const minutes = new Float64Array(times.length);
  const energies: Partial<Record<Energy, SparseSum>> = {};
  for (const { column, energy, part, convert, minutes: each } of measuresOf(samples.meter)) {
    const sums = new SparseSum(times.length);
    samples.columns[column]?.forEach((value, slot) => {
      const hour = civil.hourIndexAt(samples.times[slot]!) - first;
      if (Number.isNaN(value) || hour >= times.length) return;
      sums.add(hour, part(value));
      minutes[hour]! += each;
    });
    energies[energy] ??= new SparseSum(times.length);
    energies[energy].addAll(sums.cells.map(convert));
  }
  const columns = Object.fromEntries(Object.entries(energies).map(([name, { cells }]) => [name, cells]));
  return { ...samples, every: "hour", times, columns: { ...columns, minutes } };
}
