import type { Quality } from "../../reading.ts";
import type { Tariff } from "../registers-of.ts";
import { layOut } from "./lay-out.ts";

/** The energy of a civil hour as its samples add up to, in Wh or litres; NaN without samples. */
export interface SampledHour {
  readonly energy: number;
  readonly low: boolean;
}

/** What registers counted in the same day, by tariff, in whole Wh; null where a midnight reading is missing. */
export type Counted = Readonly<Record<Tariff, number | null>>;

/** An hour in whole units; null where neither registers nor samples know it. */
export interface ReconciledHour {
  readonly low: number | null;
  readonly normal: number | null;
  readonly quality: Quality;
}

const isSampled = ({ energy }: SampledHour): boolean => !Number.isNaN(energy);

/**
 * What each hour should weigh: its samples; where some hours have none, the registers' remainder is spread evenly over
 * those, and the sampled hours keep what was measured.
 */
function weightsOf(hours: readonly SampledHour[], total: number): number[] {
  const sampled = hours.filter(isSampled).reduce((sum, { energy }) => sum + energy, 0);
  const without = hours.filter((hour) => !isSampled(hour)).length;
  const share = without === 0 ? 0 : Math.max(0, total - sampled) / without;
  return hours.map((hour) => (isSampled(hour) ? hour.energy : share));
}

/** One register over the hours of its tariff; over all hours when the clock and the meter do not agree on that day. */
function layOutTariff(
  hours: readonly SampledHour[],
  weights: readonly number[],
  tariff: Tariff,
  total: number,
): number[] {
  const own = hours.map(({ low }, index) => (low === (tariff === "low") ? weights[index]! : 0));
  const weighs = own.some((weight) => weight > 0);
  const inTariff = hours.map(({ low }) => (low === (tariff === "low") ? 1 : 0));
  const even = inTariff.some((flag) => flag > 0) ? inTariff : hours.map(() => 1);
  return layOut(total, weighs ? own : even);
}

function fromSamples(hours: readonly SampledHour[]): ReconciledHour[] {
  return hours.map((hour) => {
    if (!isSampled(hour)) return { low: null, normal: null, quality: "missing" };
    const whole = Math.round(hour.energy);
    return { low: hour.low ? whole : 0, normal: hour.low ? 0 : whole, quality: "derived" };
  });
}

/**
 * The one place where the two rails meet: samples give the shape of a civil day, registers its amount. Every direction of
 * a day is scaled so that its hours add up to the register difference exactly, in whole Wh by cumulative rounding.
 * Without registers the samples stand as they are; without either an hour stays unknown, never 0.
 */
export function reconcile(hours: readonly SampledHour[], counted: Counted): ReconciledHour[] {
  const { low, normal } = counted;
  if (low === null || normal === null) return fromSamples(hours);
  const weights = weightsOf(hours, low + normal);
  const [lows, normals] = [layOutTariff(hours, weights, "low", low), layOutTariff(hours, weights, "normal", normal)];
  return hours.map((hour, index) => ({
    low: lows[index]!,
    normal: normals[index]!,
    quality: isSampled(hour) ? "derived" : "estimated",
  }));
}
