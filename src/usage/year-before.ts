import { ReadingError } from "../errors.ts";
import { rememberedSource } from "../source/archive/remembered.ts";
import type { Source } from "../source/source.ts";
import type { Contract } from "../tariff/contract.ts";
import { settlementStarts } from "../tariff/settlement-starts.ts";
import { calendarMonths } from "../units/calendar-months.ts";
import { addDays, type CivilDate, yearOf } from "../units/civil.ts";
import { inYear } from "../units/in-year.ts";
import { type Period, period } from "../units/period.ts";
import { yearEarlier } from "../units/year-earlier.ts";
import type { DayUsage } from "./day-usage.ts";
import { cutDates } from "./readings/cut-dates.ts";
import { type RegisterUse, registerUse } from "./register-use.ts";
import { type Usage, type UsageOptions, usage } from "./usage.ts";
import type { YearUsage } from "./year-usage.ts";

/** Days of this year, and what the same days of the year before used. */
export interface SameDays {
  readonly from: CivilDate;
  /** Exclusive. */
  readonly to: CivilDate;
  readonly before: RegisterUse;
}

/** The year before a statement: beside each of its months, and beside the days from its end to the end of its year. */
export interface YearBefore {
  /** Undefined for a month of which the readings a year earlier are not known. */
  readonly months: readonly (SameDays | undefined)[];
  /** Cut at months and wherever the contract has a cut. */
  readonly ahead: readonly SameDays[];
  /** Day by day, as far as read. */
  readonly days: readonly DayUsage[];
}

/** The end of the contract year that a statement is in, or of its contract; of one that has no year, of the period that was asked. */
function yearEnd({ settlement, until }: Contract, { period, asked }: Usage): CivilDate {
  const last = addDays(period.to, -1);
  const next = inYear(period.to, yearOf(period.to) + 1);
  const starts = typeof settlement === "object" ? settlementStarts(settlement, last, next) : [];
  const end = starts.find((start) => start > last) ?? asked.to;
  return until !== undefined && until < end ? until : end;
}

/** The days from the end of a statement to the end of its year. */
function stretchesAhead(contract: Contract, whole: Usage): Period[] {
  const [from, to, { zone }] = [whole.period.to, yearEnd(contract, whole), whole.period];
  if (from >= to) return [];
  const cuts = [...cutDates(contract, "electricity", from, to), ...cutDates(contract, "gas", from, to)];
  return calendarMonths({ from, to, zone }).flatMap((month) => {
    const inside = cuts.filter((date) => date > month.from && date < month.to);
    const starts = [month.from, ...new Set(inside.sort())];
    return starts.map((start, index) => period(`${start}/${starts[index + 1] ?? month.to}`, zone));
  });
}

interface ReadDays {
  readonly same: SameDays;
  readonly days: readonly DayUsage[];
}

/** What days to come use by those of a year earlier: of the two years only one may have a 29 February. */
function forDays({ same, days }: ReadDays, stretch: Period): ReadDays {
  const { days: read } = yearEarlier(stretch);
  if (read === stretch.days) return { same, days };
  const scaled = Object.entries(same.before).map(([register, used]) => [
    register,
    Math.round((used * stretch.days) / read),
  ]);
  return { same: { ...same, before: Object.fromEntries(scaled) }, days };
}

/** What a stretch of days used a year earlier. */
async function readEarlier(
  source: Source,
  contract: Contract,
  stretch: Period,
  options: Pick<UsageOptions, "now" | "signal" | "brief" | "overrides">,
): Promise<ReadDays> {
  const { from, to } = stretch;
  const used = await usage(source, contract, yearEarlier(stretch), options);
  return { same: { from, to, before: registerUse(used) }, days: used.days };
}

const unknown = (error: unknown): undefined => {
  if (error instanceof ReadingError) return undefined;
  throw error;
};

/**
 * Read the year before a statement: the same days a year earlier of every month so far, and of the days that are still to
 * come in its year. Nothing ahead is nothing to read.
 *
 * @throws ReadingError `missing` when the device was not there on the days a year before those to come, and all that `usage`
 *   throws
 * @example forecast(used, await yearBefore(home, used)) // what the rest of the year is expected to cost
 */
export async function yearBefore(
  source: Source,
  { contract, whole, months }: YearUsage,
  { onProgress, ...options }: Pick<UsageOptions, "now" | "signal" | "brief" | "overrides" | "onProgress"> = {},
): Promise<YearBefore> {
  const ahead = stretchesAhead(contract, whole);
  if (ahead.length === 0) return { months: [], ahead: [], days: [] };
  const home = rememberedSource(source);
  const alone: Contract = { ...contract, settlement: "none" };
  const [past, next]: [(ReadDays | undefined)[], ReadDays[]] = [[], []];
  const tell = (): void => onProgress?.(past.length + next.length, months.length + ahead.length);
  for (const stretch of ahead) {
    tell();
    next.push(forDays(await readEarlier(home, alone, stretch, options), stretch));
  }
  for (const { period: month } of months) {
    tell();
    past.push(await readEarlier(home, alone, month, options).catch(unknown));
  }
  return {
    months: past.map((each) => each?.same),
    ahead: next.map(({ same }) => same),
    days: [...past, ...next].flatMap((each) => each?.days ?? []),
  };
}
