import type { Register } from "../reading.ts";
import { type HomeReading, hourlyColumns, type OfflineStretch } from "./hourly-columns.ts";
import { HourlyHome } from "./hourly-home.ts";
import { restartedHome } from "./restarted-home.ts";

export type { HomeReading, OfflineStretch } from "./hourly-columns.ts";

/** The registers of the P1 port, and of a solar meter: its total, and the part of it made at low tariff. */
export type HomeRegister = Register | "solar" | "solarLow";

/** What a register shows, in whole Wh or litres, and the instant (epoch ms) at which the device saw it. */
export interface HomeCount {
  readonly at: number;
  readonly count: number;
}

/**
 * A home that is known to the minute: the truth against which a bill is held. Instants are epoch ms; registers are whole Wh
 * (electricity) and litres (gas); power is in W.
 */
export interface SimulatedHome {
  /** First and last instant with known registers. */
  readonly start: number;
  readonly end: number;
  /** 4: gas counted by the hour; 5: gas as a flow by the minute. */
  readonly dsmr: 4 | 5;
  /** Whether the home has this register at all. */
  has(register: HomeRegister): boolean;
  /** The count at the start of the minute of `at`, also while the device was offline; undefined outside `start`..`end`. */
  countAt(register: HomeRegister, at: number): number | undefined;
  /** What the device last saw at or before `at`: earlier while it was offline, undefined before `start`. */
  lastKnown(register: HomeRegister, at: number): HomeCount | undefined;
  /** Mean power of each minute from `from` up to `to`: `grid` + import, − export; NaN while the device was offline. */
  power(kind: "grid" | "solar", from: number, to: number): Float64Array;
  /** Litres of gas of each minute from `from` up to `to`; NaN while the gas meter was not seen. */
  gasFlow(from: number, to: number): Float64Array;
  /** The tariff in force: 1 low, 2 normal. */
  rateAt(at: number): 1 | 2;
}

export interface SimulatedHomeOptions {
  /** At least two, in order of time, on full hours. Between them every register rises evenly from hour to hour. */
  readonly readings: readonly HomeReading[];
  /** When the device was not heard. Default: never. */
  readonly offline?: readonly OfflineStretch[] | undefined;
  /** How the gas meter reports. Default 4. */
  readonly dsmr?: 4 | 5 | undefined;
  /** Meters that were changed, in order of time. `readings` count on as if they were not. Default: none. */
  readonly restarts?: readonly HomeRestart[] | undefined;
}

/** A change of meter (epoch ms): what the registers of the new one showed first, whole Wh or litres; the others stay. */
export type HomeRestart = { readonly at: number } & { readonly [Name in Register]?: number | undefined };

/**
 * A small home made of readings given in code. A register that no reading names does not exist in it; one that falls between
 * two readings stands still, then jumps; give `restarts` for a meter that was changed. Throws RangeError when the readings are not in form.
 *
 * @example
 * simulatedHome({
 *   readings: [
 *     { at: Date.UTC(2026, 10, 1, 23), t1: 1_000_000, t2: 2_000_000 },
 *     { at: Date.UTC(2026, 10, 2, 23), t1: 1_003_500, t2: 2_004_000 },
 *   ],
 * }).countAt("t1", Date.UTC(2026, 10, 2, 11)) // 1001750
 */
export function simulatedHome(options: SimulatedHomeOptions): SimulatedHome {
  const home = new HourlyHome(hourlyColumns(options.readings, options.offline ?? []), options.dsmr ?? 4);
  return options.restarts === undefined ? home : restartedHome(home, options.restarts);
}
