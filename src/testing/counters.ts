import type { HomeRegister, SimulatedHome } from "./simulated-home.ts";
import type { Pair, SimulatedMeter } from "./wire.ts";

/** A counter of the service: a register, or one less another. */
export interface Counter {
  readonly plus: HomeRegister;
  readonly minus?: HomeRegister;
}

/** The service nets by tariff, low then normal: import less export; a solar meter has what it made at each tariff. */
export const NET_COUNTERS: Readonly<Record<"p1" | "s01", readonly [low: Counter, normal: Counter]>> = {
  p1: [
    { plus: "t1", minus: "t3" },
    { plus: "t2", minus: "t4" },
  ],
  s01: [{ plus: "solarLow" }, { plus: "solar", minus: "solarLow" }],
};

/** The counters of a meter, by the service's names. */
const COUNTERS: Readonly<Record<SimulatedMeter, Readonly<Record<string, Counter>>>> = {
  p1: {
    t1: { plus: "t1" },
    t2: { plus: "t2" },
    t3: { plus: "t3" },
    t4: { plus: "t4" },
    electric_energy: NET_COUNTERS.p1[0],
    electric_energy_high: NET_COUNTERS.p1[1],
    gas: { plus: "gas" },
  },
  "p1-gas": { gas: { plus: "gas" } },
  s01: { electric_energy: NET_COUNTERS.s01[0], electric_energy_high: NET_COUNTERS.s01[1] },
};

/** The counters that a meter of this home has, by the service's names. */
export const countersOf = (home: SimulatedHome, meter: SimulatedMeter): readonly [string, Counter][] =>
  Object.entries(COUNTERS[meter]).filter(([name]) => name !== "gas" || home.has("gas"));

/** What a counter showed when the device last saw it, in kWh or m³; undefined before the first reading. */
export function lastCount(home: SimulatedHome, { plus, minus }: Counter, at: number): Pair | undefined {
  const known = home.lastKnown(plus, at);
  const less = minus && home.lastKnown(minus, at);
  return known && [known.at, (known.count - (less?.count ?? 0)) / 1000];
}
