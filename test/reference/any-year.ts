import fc from "fast-check";
import type { ContractInput } from "../../src/tariff/contract-input.ts";
import { defineContract } from "../../src/tariff/define-contract.ts";
import { addDays, daysBetween, isCivilDate } from "../../src/units/civil.ts";
import type { Counters } from "../support/register-source.ts";
import { anyContract } from "./any-contract.ts";
import { daysFrom } from "./calendar.ts";
import { noise } from "./noise.ts";
import type { Billed } from "./reference-of.ts";
import { stepsOf } from "./steps.ts";

/** A contract year, or a statement without one, of a home; and bills that together are all of it. */
export interface AnyYear {
  readonly from: string;
  readonly to: string;
  readonly contract: ContractInput;
  /** Whether the contract has no contract year, so that the stretch is given with each bill. */
  readonly isGiven: boolean;
  /** Where the year's bills begin and end, and that of some days after it. */
  readonly cuts: readonly string[];
  /** What the registers showed wherever anything may change. */
  readonly counters: Counters;
}

/** The bills of a year, or of a statement and what follows it, one after the other. */
export function billsOf({ from, to, contract, isGiven, cuts, counters }: AnyYear): Billed[] {
  const checked = defineContract(contract);
  const statement = isGiven ? ([from, to] as const) : undefined;
  return cuts.slice(1).map((end, index) => {
    return { contract: checked, counters, from: cuts[index]!, to: end, statement };
  });
}

/** The one bill of the whole year. */
export const wholeOf = ({ from, to, contract, isGiven, counters }: AnyYear): Billed => ({
  contract: defineContract(contract),
  counters,
  from,
  to,
  statement: isGiven ? ([from, to] as const) : undefined,
});

/** The proposal of law for 2027 is the last that is known. */
const LAST = "2028-01-01";
const earliest = (...dates: string[]): string => dates.sort()[0]!;
const yearsLater = (date: string, years: number): string => {
  const [year, rest] = [Number(date.slice(0, 4)) + years, date.slice(4)];
  return isCivilDate(`${year}${rest}`) ? `${year}${rest}` : `${year}-02-28`;
};

/** Contract years that begin near changes of law and of the calendar, or anywhere. */
const start: fc.Arbitrary<string> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom("2021-07-01", "2021-12-25", "2022-06-20", "2024-02-20", "2025-12-25", "2026-02-20"),
      fc.nat(12),
    )
    .map(([near, offset]) => addDays(near, offset)),
  fc.nat(2700).map((offset) => addDays("2020-01-01", offset)),
);

type Settled = Pick<AnyYear, "from" | "to"> & Pick<ContractInput, "settlement">;

const recurring = (from: string): fc.Arbitrary<Settled> =>
  fc.integer({ min: -3, max: 3 }).map((years) => {
    const settlement = { start: from.endsWith("02-29") ? from : yearsLater(from, years) };
    return { from, to: earliest(yearsLater(from, 1), LAST), settlement };
  });

const listed = (from: string): fc.Arbitrary<Settled> =>
  fc.tuple(fc.integer({ min: 20, max: 480 }), fc.boolean()).map(([length, hasEarlier]) => {
    const to = earliest(addDays(from, length), LAST);
    return { from, to, settlement: { starts: [...(hasEarlier ? [addDays(from, -200)] : []), from, to] } };
  });

const given = (from: string): fc.Arbitrary<Settled> =>
  fc
    .integer({ min: 20, max: 600 })
    .map((length) => ({ from, to: earliest(addDays(from, length), LAST), settlement: undefined }));

/** Bills by calendar month, by month of the contract, or by any days. */
const cutsOf = (from: string, to: string, end: string): fc.Arbitrary<string[]> => {
  const days = daysFrom(from, end);
  const monthly = (day: string): string[] => days.filter((date) => date.endsWith(`-${day}`));
  return fc
    .oneof(
      fc.constant(monthly("01")),
      fc.constant(monthly(from.slice(8))),
      fc.uniqueArray(fc.constantFrom(...days), { maxLength: 12 }),
    )
    .map((inside) => [...new Set([from, ...inside, to, end])].sort());
};

/** More import in winter, more export in summer, at most so much a day. */
function countersOf(dates: readonly string[], seed: number, most: readonly number[]): Counters {
  const shown = most.map((_, register) => noise(seed, register, seed % 3 === 0 ? 99_999_000_000 : 9_000_000));
  return Object.fromEntries(
    dates.map((date, index) => {
      const days = index === 0 ? 0 : daysBetween(dates[index - 1]!, date);
      const isSummer = date.slice(5) > "04-01" && date.slice(5) <= "10-01";
      for (const [register, limit] of most.entries()) {
        const isExport = register === 2 || register === 3;
        const season = isExport === isSummer ? 1 : 0.1;
        shown[register]! += noise(seed, 5 * (index + 1) + register, Math.round(limit * days * season));
      }
      const [t1 = 0, t2 = 0, t3 = 0, t4 = 0, gas = 0] = shown.map((thousandths) => thousandths / 1000);
      return [date, { t1, t2, t3, t4, gas }];
    }),
  );
}

/** Contract years, most of them of odd starts and lengths, with what follows for up to some months. */
export const anyYear: fc.Arbitrary<AnyYear> = start
  .chain((from) => fc.oneof({ weight: 3, arbitrary: recurring(from) }, listed(from), given(from)))
  .chain(({ from, to, settlement }) =>
    fc.nat(120).chain((after) => {
      const end = earliest(addDays(to, settlement === undefined ? 0 : after), LAST);
      const most = fc.constantFrom(0, 40, 9_000, 30_000, 30_000, 60_000, 300_000);
      return fc
        .record({
          contract: anyContract(daysFrom(from, end), settlement),
          cuts: cutsOf(from, to, end),
          seed: fc.nat(),
          most: fc.tuple(most, most, most, most, most),
        })
        .map(({ contract, cuts, seed, most: limits }) => ({
          from,
          to,
          contract,
          isGiven: settlement === undefined,
          cuts,
          counters: countersOf(stepsOf(contract, from, end, cuts), seed, limits),
        }));
    }),
  );
