import fc from "fast-check";
import type { AnyHome } from "./any-home.ts";
import { noise } from "./noise.ts";

/** At what part of a day's use a meter may be changed. */
const MOMENTS = [
  { time: "00:00", share: 0 },
  { time: "10:30", share: 0.4375 },
  { time: "23:59", share: 1 },
];

const METERS = [["t1", "t2", "t3", "t4"], ["gas"]] as const;

/** What one of a home's meters showed when another took its place, which began at 0 or at anything else. */
function withChange<H extends AnyHome>(home: H, place: number, seed: number): H {
  const dates = Object.keys(home.counters).sort();
  const [date, next] = [dates[place % (dates.length - 1)]!, dates[(place % (dates.length - 1)) + 1]!];
  const { time, share } = MOMENTS[noise(seed, 1, MOMENTS.length)]!;
  const registers = METERS[noise(seed, 2, METERS.length)]!;
  const shown = (day: string, register: (typeof registers)[number]): number =>
    Math.round(home.counters[day]![register]! * 1000);
  const lastOf = (register: (typeof registers)[number]): string => {
    const used = shown(next, register) - shown(date, register);
    return ((shown(date, register) + Math.floor(used * share)) / 1000).toFixed(3);
  };
  const firstOf = (_: string, place: number): string =>
    (noise(seed, 3 + place, seed % 2 === 0 ? 1 : 9_000_000) / 1000).toFixed(3);
  const values = (of: (register: (typeof registers)[number], index: number) => string): Record<string, string> =>
    Object.fromEntries(registers.map((register, index) => [register, of(register, index)]));
  const change = { at: `${date}T${time}`, old: values(lastOf), new: values(firstOf) };
  return { ...home, contract: { ...home.contract, meterChanges: [change] } };
}

/** Homes of which now and then a meter was changed, in or near the stretch that is billed. */
export const anyExchange = <H extends AnyHome>(homes: fc.Arbitrary<H>): fc.Arbitrary<H> =>
  fc
    .tuple(homes, fc.nat(3), fc.nat(), fc.nat())
    .map(([home, chance, place, seed]) => (chance === 0 ? withChange(home, place, seed) : home));
