import type { Meter } from "../source/source.ts";

/** The energies of an hour, by what they hold and its unit. */
export type Energy = "importWh" | "exportWh" | "wh" | "litres";

/** How a column of samples becomes energy. Values are summed first and converted once, so that whole W stay exact. */
export interface Measure {
  readonly column: "w" | "m3" | "litresPerMinute" | "importWh" | "exportWh";
  readonly energy: Energy;
  /** What one value adds to the sum. */
  readonly part: (value: number) => number;
  readonly convert: (sum: number) => number;
  /** Minutes that one value stands for; 0 where another measure of the same column counts them. */
  readonly minutes: number;
}

const same = (value: number): number => value;
const perHour = (wattMinutes: number): number => wattMinutes / 60;

const GAS: readonly Measure[] = [
  { column: "m3", energy: "litres", part: same, convert: (m3) => m3 * 1000, minutes: 60 },
  { column: "litresPerMinute", energy: "litres", part: same, convert: same, minutes: 1 },
];

const BOTH_WAYS: readonly Measure[] = [
  { column: "w", energy: "importWh", part: (w) => Math.max(w, 0), convert: perHour, minutes: 1 },
  { column: "w", energy: "exportWh", part: (w) => Math.max(-w, 0), convert: perHour, minutes: 0 },
  { column: "importWh", energy: "importWh", part: same, convert: same, minutes: 60 },
  { column: "exportWh", energy: "exportWh", part: same, convert: same, minutes: 0 },
];

const ONE_WAY: readonly Measure[] = [{ column: "w", energy: "wh", part: same, convert: perHour, minutes: 1 }];

/**
 * What the samples of a meter add up to: import and export of the connection, the net energy of a meter behind it (what
 * an inverter takes at night counts against what it made), or gas.
 */
export function measuresOf(meter: Meter): readonly Measure[] {
  if (meter === "p1-gas") return GAS;
  return meter === "p1" || meter === "han" ? BOTH_WAYS : ONE_WAY;
}
