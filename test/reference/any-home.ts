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
}

/** Where something happens: clock changes, 29 February, new years of law, VAT's fall and rise, the end of netting. */
const NEAR = [
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

const kwh = (thousandths: number): number => thousandths / 1000;

/** Counters at the midnights of a stretch: whole Wh and litres, each register with its own daily most, which may be nothing. */
function countersOf(days: readonly string[]): fc.Arbitrary<Counters> {
  const most = fc.constantFrom(0, 40, 9_000, 9_000, 60_000);
  return fc.record({ seed: fc.nat(), most: fc.tuple(most, most, most, most, most) }).map(({ seed, most }) => {
    const shown = most.map((_, register) => noise(seed, register, 9_000_000));
    const midnights = [...days, addDays(days.at(-1)!, 1)].map((date, day): [string, Counters[string]] => {
      const [t1 = 0, t2 = 0, t3 = 0, t4 = 0, gas = 0] = shown.map(kwh);
      for (const [register, limit] of most.entries()) shown[register]! += noise(seed, 5 * (day + 1) + register, limit);
      return [date, { t1, t2, t3, t4, gas }];
    });
    return Object.fromEntries(midnights);
  });
}

/** Stretches of one day up to `longest` days, most of them where something changes. */
export const anyHome = (longest: number): fc.Arbitrary<AnyHome> =>
  fc
    .tuple(fc.constantFrom(...NEAR), fc.nat(25), fc.integer({ min: 1, max: longest }))
    .chain(([near, offset, length]) => {
      const from = addDays(near, offset);
      const to = [addDays(from, length), "2028-01-01"].sort()[0]!;
      const days = datesBetween(from, to);
      return fc.record({
        from: fc.constant(from),
        to: fc.constant(to),
        contract: anyContract(days, "none"),
        counters: countersOf(days),
      });
    });
