import type { SimulatedHome } from "./simulated-home.ts";
import type { SimulatedMeter } from "./wire.ts";

/** A CEMM in a home. `uid` is its MAC in upper case with dashes. */
export interface SimulatedDevice {
  readonly uid: string;
  readonly home: SimulatedHome;
}

/** One input of a device: its number, where it is plugged in, and what it measures. */
export interface SimulatedIo {
  readonly meter: SimulatedMeter;
  readonly id: number;
  readonly port: number;
  readonly type: "p1" | "gas" | "solar_energy";
  readonly option: string;
}

/** As in the document's example: the P1 port serves electricity and gas, the pulse input a solar meter. */
const IOS: readonly SimulatedIo[] = [
  { meter: "p1", id: 1, port: 3, type: "p1", option: "p1_in" },
  { meter: "p1-gas", id: 2, port: 3, type: "gas", option: "enabled" },
  { meter: "s01", id: 3, port: 1, type: "solar_energy", option: "s0_in" },
];

/** The inputs that are in use in a home. */
export function iosOf(home: SimulatedHome): readonly SimulatedIo[] {
  const used = { p1: home.has("t1") || home.has("t2"), "p1-gas": home.has("gas"), s01: home.has("solar") };
  return IOS.filter(({ meter }) => used[meter]);
}
