import fc from "fast-check";
import type { ContractInput } from "../../src/tariff/contract-input.ts";
import { addDays, datesBetween } from "../../src/units/civil.ts";
import type { Counters } from "../support/register-source.ts";
import { anyContract } from "./any-contract.ts";
import { noise } from "./noise.ts";

/** A bill's stretch, a contract that covers it, and what the home's registers showed at each of its midnights. */
export interface AnyHome {
  readonly from: string;
  readonly to: string;
  readonly contract: ContractInput;
  readonly counters: Counters;
  /** The device told nothing between the readings of these two midnights. */
  readonly outage: readonly [string, string] | undefined;
}

/** Days before and after a stretch of which the registers are known too. */
const MARGIN = 4;

/** Where something happens: clock changes, 29 February, new years of law, VAT's fall and rise, the end of netting. */
const NEAR = [
  "2017-12-10",
  "2020-02-20",
  "2020-03-20",
  "2020-10-20",
  "2021-12-20",
  "2022-06-20",
  "2022-12-15",
  "2023-12-20",
  "2024-02-20",
  "2025-01-01",
  "2026-03-20",
  "2026-10-10",
  "2026-12-10",
];

type Most = readonly [number, number, number, number, number];

/** What a home's connection can carry in a day, whole Wh or litres. */
export const ENORMOUS = 500_000;

/** Of a day; tiers of which the rate is not known stay far. */
const LARGE = 60_000;

/** The most that each register counts in a day: any mix, export alone, or nothing at all. */
const mostOf = (largest: number): fc.Arbitrary<Most> =>
  fc
    .tuple(
      fc.array(fc.constantFrom(0, 40, 9_000, 9_000, LARGE, largest), { minLength: 5, maxLength: 5 }),
      fc.constantFrom([1, 1, 1, 1, 1], [1, 1, 1, 1, 1], [1, 1, 1, 1, 1], [0, 0, 1, 1, 1], [0, 0, 0, 0, 0]),
    )
    .map(([all, use]) => all.map((limit, register) => limit * use[register]!) as unknown as Most);

/** Two midnights with at least one between, near enough for the device's silence to be bridged. */
const outageIn = (midnights: readonly string[]): fc.Arbitrary<readonly [string, string]> =>
  fc.tuple(fc.nat(midnights.length - 3), fc.integer({ min: 2, max: 20 })).map(([last, length]) => {
    return [midnights[last]!, midnights[Math.min(last + length, midnights.length - 1)]!];
  });

const kwh = (thousandths: number): number => thousandths / 1000;

/** Counters at some midnights: whole Wh and litres, each register with its own first value and its own daily most. */
function countersOf(midnights: readonly string[], largest: number): fc.Arbitrary<Counters> {
  const highest = fc.constantFrom(0, 9_000_000, 99_999_000_000);
  return fc.record({ seed: fc.nat(), highest, most: mostOf(largest) }).map((home) => {
    const { seed, most, highest } = home;
    const shown = most.map((_, register) => noise(seed, register, highest));
    const counted = midnights.map((date, day): [string, Counters[string]] => {
      const [t1 = 0, t2 = 0, t3 = 0, t4 = 0, gas = 0] = shown.map(kwh);
      for (const [register, limit] of most.entries()) shown[register]! += noise(seed, 5 * (day + 1) + register, limit);
      return [date, { t1, t2, t3, t4, gas }];
    });
    return Object.fromEntries(counted);
  });
}

/** Stretches of one day up to `longest` days, most of them where something changes. */
export const anyHome = (longest: number, largest: number = LARGE): fc.Arbitrary<AnyHome> =>
  fc
    .tuple(fc.constantFrom(...NEAR), fc.nat(25), fc.integer({ min: 1, max: longest }))
    .chain(([near, offset, length]) => {
      const from = addDays(near, offset);
      const to = [addDays(from, length), "2028-01-01"].sort()[0]!;
      const midnights = datesBetween(addDays(from, -MARGIN), addDays(to, MARGIN));
      return fc.record({
        from: fc.constant(from),
        to: fc.constant(to),
        contract: anyContract(datesBetween(from, to), "none"),
        counters: countersOf(midnights, largest),
        outage: fc.option(outageIn(midnights), { freq: 2, nil: undefined }),
      });
    });
