import type { HomeRegister, HomeRestart, SimulatedHome } from "./simulated-home.ts";

/** A home whose meters were changed: from each restart on its registers count from what the new meter showed first. */
export function restartedHome(home: SimulatedHome, restarts: readonly HomeRestart[]): SimulatedHome {
  const firstOf = (restart: HomeRestart, register: HomeRegister): number | undefined =>
    register === "solar" || register === "solarLow" ? undefined : restart[register];
  const shown = (register: HomeRegister, at: number, count: number): number => {
    const last = restarts.findLast((restart) => restart.at <= at && firstOf(restart, register) !== undefined);
    return last === undefined ? count : count - home.countAt(register, last.at)! + firstOf(last, register)!;
  };
  return {
    start: home.start,
    end: home.end,
    dsmr: home.dsmr,
    has: (register) => home.has(register),
    countAt: (register, at) => {
      const count = home.countAt(register, at);
      return count === undefined ? undefined : shown(register, at, count);
    },
    lastKnown: (register, at) => {
      const known = home.lastKnown(register, at);
      return known && { at: known.at, count: shown(register, known.at, known.count) };
    },
    power: (kind, from, to) => home.power(kind, from, to),
    gasFlow: (from, to) => home.gasFlow(from, to),
    rateAt: (at) => home.rateAt(at),
  };
}
