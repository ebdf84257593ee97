import { daysFrom, midnightOf } from "./calendar.ts";
import type { PriceFile } from "./price-file.ts";
import { isLess, over, plus, type Rational, ratio, rounded, times, total } from "./rational.ts";
import type { Sampled, SampledMeter } from "./sampled.ts";

export type Direction = "import" | "export" | "gas";

/** A slot with its energy in thousandths. */
export interface EnergySlot {
  readonly start: number;
  readonly end: number;
  readonly thousandths: number;
}

/** Between two midnights that the registers know. */
export interface Counted {
  readonly from: string;
  readonly to: string;
  readonly thousandths: number;
}

const HOUR = 3_600_000;

interface Sampling {
  readonly meter: SampledMeter;
  /** What one value adds, in so many parts of a thousandth. */
  readonly parts: (value: number) => number;
  readonly unit: bigint;
  /** For how long one value speaks, ms. */
  readonly time: number;
}

const SAMPLED: Readonly<Record<Direction, Sampling>> = {
  import: { meter: "p1", parts: (w) => Math.max(0, w), unit: 60n, time: 60_000 },
  export: { meter: "p1", parts: (w) => Math.max(0, -w), unit: 60n, time: 60_000 },
  gas: { meter: "p1-gas", parts: (litres) => litres, unit: 1n, time: HOUR },
};

/** A new slot begins at each full hour, and with each price. */
function slotsOf({ slots }: PriceFile, start: number, end: number): Omit<EnergySlot, "thousandths">[] {
  const hours = Array.from({ length: (end - start) / HOUR }, (_, hour) => start + hour * HOUR);
  const priced = slots.flatMap((slot) => (slot.start > start && slot.start < end ? [slot.start] : []));
  const starts = [...new Set([...hours, ...priced])].sort((a, b) => a - b);
  return starts.map((at, slot) => ({ start: at, end: starts[slot + 1] ?? end }));
}

/** What samples tell of a slot; of all of it when they tell of half at least. */
interface Seen {
  readonly energy: Rational;
  /** What they do not tell of, ms; 0 when it is taken to be as the rest. */
  readonly untold: number;
}

/** What the samples of each slot say. */
function seenIn(
  direction: Direction,
  slots: readonly Omit<EnergySlot, "thousandths">[],
  samples: Sampled,
  days: string[],
) {
  const { meter, parts, unit, time } = SAMPLED[direction];
  const found = slots.map(() => ({ sum: 0, covered: 0 }));
  let slot = 0;
  for (const { times: at, values } of days.map((date) => samples(meter, date)))
    for (const [index, value] of values.entries()) {
      while (slots[slot]!.end <= at[index]!) slot += 1;
      found[slot]!.sum += parts(value);
      found[slot]!.covered += time;
    }
  return found.map(({ sum, covered }, index): Seen => {
    const length = slots[index]!.end - slots[index]!.start;
    const told = over(ratio(sum), ratio(unit));
    if (covered < length / 2) return { energy: told, untold: length - covered };
    return { energy: times(told, ratio(length, covered)), untold: 0 };
  });
}

/** Whole thousandths by weight: each slot gets the rounded running total less what was given before. */
function laidOut(thousandths: number, weights: readonly Rational[]): number[] {
  const all = total(weights);
  if (all.n === 0n)
    return laidOut(
      thousandths,
      weights.map(() => ratio(1)),
    );
  let [running, given] = [ratio(0), 0];
  return weights.map((weight) => {
    running = total([running, weight]);
    const upTo = Number(rounded(over(times(ratio(thousandths), running), all), 0));
    const part = upTo - given;
    given = upTo;
    return part;
  });
}

/**
 * A counted stretch laid out over its slots by interface §3.8. What its samples fall short of is spread evenly over the time that they
 * do not tell of, in slots of which they tell less than half; over all slots where there are none such and all samples are 0.
 */
export function energySlots(direction: Direction, counted: Counted, prices: PriceFile, samples: Sampled): EnergySlot[] {
  const { from, to, thousandths } = counted;
  const slots = slotsOf(prices, midnightOf(from), midnightOf(to));
  const seen = seenIn(direction, slots, samples, daysFrom(from, to));
  const sampled = total(seen.map(({ energy }) => energy));
  const isSilent = sampled.n === 0n && seen.every(({ untold }) => untold === 0);
  const open = slots.map(({ start, end }, slot) => (isSilent ? end - start : seen[slot]!.untold));
  const short = isLess(sampled, ratio(thousandths)) ? plus(ratio(thousandths), times(sampled, ratio(-1))) : ratio(0);
  const time = open.reduce((sum, untold) => sum + untold, 0);
  const weights = seen.map(({ energy }, slot) =>
    time === 0 ? energy : plus(energy, times(short, ratio(open[slot]!, time))),
  );
  const parts = laidOut(thousandths, weights);
  return slots.map((slot, index) => ({ ...slot, thousandths: parts[index]! }));
}
