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

const isOf = ({ low }: SampledHour, tariff: Tariff): boolean => low === (tariff === "low");
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
  const own = hours.map((hour, index) => (isOf(hour, tariff) ? weights[index]! : 0));
  const weighs = own.some((weight) => weight > 0);
  const inTariff = hours.map((hour) => (isOf(hour, tariff) ? 1 : 0));
  const even = inTariff.some((flag) => flag > 0) ? inTariff : hours.map(() => 1);
  return layOut(total, weighs ? own : even);
}

/** A register that was not read: what the samples of its hours say, null where there are none. */
const fromSamples = (hours: readonly SampledHour[], tariff: Tariff): (number | null)[] =>
  hours.map((hour) => (isSampled(hour) ? (isOf(hour, tariff) ? Math.round(hour.energy) : 0) : null));

/** What the other register counted in the hours of a day without samples is not to be spread with this one's. */
const alone = (hours: readonly SampledHour[], tariff: Tariff): SampledHour[] =>
  hours.map((hour) => (isOf(hour, tariff) ? hour : { ...hour, energy: 0 }));

function hoursOf(hours: readonly SampledHour[], tariff: Tariff, { low, normal }: Counted): (number | null)[] {
  const total = tariff === "low" ? low : normal;
  if (total === null) return fromSamples(hours, tariff);
  const weights =
    low === null || normal === null ? weightsOf(alone(hours, tariff), total) : weightsOf(hours, low + normal);
  return layOutTariff(hours, weights, tariff, total);
}

/**
 * The one place where the two rails meet: samples give the shape of a civil day, registers its amount. Every direction of
 * a day is scaled so that its hours add up to the register difference exactly, in whole Wh by cumulative rounding.
 * Of a register that was not read the samples stand as they are; without either an hour stays unknown, never 0.
 */
export function reconcile(hours: readonly SampledHour[], counted: Counted): ReconciledHour[] {
  const [lows, normals] = [hoursOf(hours, "low", counted), hoursOf(hours, "normal", counted)];
  return hours.map((hour, index) => {
    const [low, normal] = [lows[index]!, normals[index]!];
    const isKnown = low !== null && normal !== null;
    return { low, normal, quality: isKnown ? (isSampled(hour) ? "derived" : "estimated") : "missing" };
  });
}
