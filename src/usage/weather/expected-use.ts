import { ReadingError } from "../../errors.ts";
import type { Issue } from "../../issue.ts";
import { REGISTERS, type Register } from "../../reading.ts";
import type { DayTemperature } from "../../source/temperatures.ts";
import { type CivilDate, firstOfMonth, firstOfNextMonth } from "../../units/civil.ts";
import type { Band } from "../band.ts";
import { REGISTER_NAME } from "../register-name.ts";
import { registerUse } from "../register-use.ts";
import type { YearBefore } from "../year-before.ts";
import type { YearUsage } from "../year-usage.ts";
import { gasByCold } from "./gas-by-cold.ts";

/** What registers are expected to count in a stretch, in whole Wh and litres. */
export interface ExpectedUse {
  readonly from: CivilDate;
  /** Exclusive. */
  readonly to: CivilDate;
  readonly use: Readonly<Partial<Record<Register, Band<number>>>>;
}

export interface Expectation {
  readonly stretches: readonly ExpectedUse[];
  /** What the gas rests on: last year's shape, or the heating line of this home in the mean weather of the years known. */
  readonly gas: "last-year" | "degree-days";
  readonly issues: readonly Issue[];
}

const FEWEST_MONTHS = 3;

function refuse(en: string, nl: string): ReadingError {
  const text = {
    en: `Cannot forecast the rest of the year: ${en}`,
    nl: `Kan de rest van het jaar niet voorspellen: ${nl}`,
  };
  return new ReadingError({ code: "incomplete", text });
}

const tooShort = (months: number): ReadingError =>
  refuse(
    `${months} whole months of it can be compared with those of the year before, at least ${FEWEST_MONTHS} are needed`,
    `er zijn ${months} hele maanden te vergelijken met die van het jaar ervoor, nodig zijn er minstens ${FEWEST_MONTHS}`,
  );

const noShape = (register: Register): ReadingError =>
  refuse(
    `${REGISTER_NAME[register].en} counted nothing in the same months of the year before`,
    `${REGISTER_NAME[register].nl} telde niets in dezelfde maanden van het jaar ervoor`,
  );

/** One whole month of this year beside that of the year before. */
interface Pair {
  readonly now: number;
  readonly before: number;
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** How much more a register counts than a year before, and how far its months lie from that on average. */
function growthOf(register: Register, pairs: readonly Pair[]): { readonly growth: number; readonly spread: number } {
  const [now, before] = [total(pairs.map((pair) => pair.now)), total(pairs.map((pair) => pair.before))];
  if (now === 0 && before === 0) return { growth: 1, spread: 0 };
  if (before === 0) throw noShape(register);
  const growth = now / before;
  const off = total(pairs.map((pair) => Math.abs(pair.now - growth * pair.before)));
  return { growth, spread: now === 0 ? 0 : off / now };
}

const isMonth = ({ from, to }: { readonly from: CivilDate; readonly to: CivilDate }): boolean =>
  from === firstOfMonth(from) && to === firstOfNextMonth(from);

function pairsOf(register: Register, { months }: YearUsage, before: YearBefore): Pair[] {
  return months.flatMap((month, index) => {
    const same = before.months[index];
    if (same === undefined || !isMonth(month.period)) return [];
    return [{ now: registerUse(month)[register] ?? 0, before: same.before[register] ?? 0 }];
  });
}

const rounded = (expected: number, low: number, high: number): Band<number> => ({
  expected: Math.round(expected),
  low: Math.max(0, Math.round(low)),
  high: Math.round(high),
});

/** The shape of the year before, at the height of this year so far. */
function byLastYear(register: Register, used: YearUsage, before: YearBefore): Band<number>[] {
  const pairs = pairsOf(register, used, before);
  if (pairs.length < FEWEST_MONTHS) throw tooShort(pairs.length);
  const { growth, spread } = growthOf(register, pairs);
  return before.ahead.map((stretch) => {
    const expected = growth * (stretch.before[register] ?? 0);
    return rounded(expected, expected * (1 - spread), expected * (1 + spread));
  });
}

/**
 * What the rest of a year is expected to use, register by register: the same days of the year before, times what the whole
 * months so far counted for each Wh or litre of the same months then. The band is as wide as those months lay from that on
 * average. Where temperatures are given, gas follows the cold instead (see {@link gasByCold}).
 *
 * @throws ReadingError `incomplete` with fewer than three whole months to compare, or a register that counted nothing then
 */
export function expectedUse(
  used: YearUsage,
  before: YearBefore,
  temperatures: readonly DayTemperature[] = [],
): Expectation {
  const known = registerUse(used.whole);
  const registers = REGISTERS.filter((register) => known[register] !== undefined);
  const days = [...before.days, ...used.months.flatMap((month) => month.days)];
  const wantsCold = temperatures.length > 0 && registers.includes("gas");
  const cold = wantsCold ? gasByCold(days, temperatures, before.ahead) : { bands: undefined, issues: [] };
  const bandsOf = (register: Register): readonly Band<number>[] =>
    (register === "gas" ? cold.bands : undefined) ?? byLastYear(register, used, before);
  const bands = registers.map((register) => [register, bandsOf(register)] as const);
  return {
    stretches: before.ahead.map(({ from, to }, index) => ({
      from,
      to,
      use: Object.fromEntries(bands.map(([register, all]) => [register, all[index]!])),
    })),
    gas: cold.bands === undefined ? "last-year" : "degree-days",
    issues: cold.issues,
  };
}
