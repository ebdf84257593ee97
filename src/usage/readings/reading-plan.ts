import type { Register } from "../../reading.ts";
import type { Contract } from "../../tariff/contract.ts";
import type { Commodity } from "../../tariff/law.ts";
import { addDays, type CivilDate, datesBetween, daysBetween } from "../../units/civil.ts";
import type { Period } from "../../units/period.ts";
import { civilDate, midnight } from "../../units/zone.ts";
import { DAILY_UP_TO } from "../daily-up-to.ts";
import { ELECTRIC } from "../electric.ts";
import { type NettingWindow, nettingWindows } from "../netting-window.ts";
import { dynamicDates } from "../slots/dynamic-dates.ts";
import type { UsageOptions } from "../usage.ts";
import type { BoundaryPlan } from "./boundaries.ts";
import { cutDates } from "./cut-dates.ts";
import type { MeterRecord } from "./meter-record.ts";
import { openingReading } from "./opening-reading.ts";

/** What the usage of a period takes to read. */
export interface ReadingPlan {
  readonly windows: readonly NettingWindow[];
  /** From the first window on. */
  readonly whole: Period;
  /** Whether each day is read by itself. */
  readonly daily: boolean;
  readonly plan: BoundaryPlan;
}

/** A period from an earlier day on. */
const stretchFrom = (period: Period, from: CivilDate): Period => ({
  ...period,
  from,
  start: midnight(from, period.zone),
  days: daysBetween(from, period.to),
});

/** The midnights at which energy needs a reading: ends of bill and windows, and its own cuts from the first window on. */
function neededDates(
  contract: Contract,
  { from, to }: Period,
  windows: readonly NettingWindow[],
): BoundaryPlan["needed"] {
  const starts = windows.map((window) => window.from);
  const datesOf = (commodity: Commodity): readonly CivilDate[] =>
    [...new Set([...starts, from, ...cutDates(contract, commodity, starts[0]!, to), to])].sort();
  const [electricity, gas] = [datesOf("electricity"), datesOf("gas")];
  return (register) => (register === "gas" ? gas : electricity);
}

const registersOf = ({ electricity, gas }: Contract): readonly Register[] => [
  ...(electricity ? ELECTRIC : []),
  ...(gas ? (["gas"] as const) : []),
];

/** The midnights on both sides of each change of meter, to see that the device knows of it. */
function datesOfChanges(record: MeterRecord, registers: readonly Register[], { start, end, zone }: Period) {
  const changes = registers.flatMap((register) => record.changes(register, start, end));
  const days = [...new Set(changes.map(({ at }) => civilDate(at, zone)))];
  return days.flatMap((date) => [date, addDays(date, 1)]).filter((date) => midnight(date, zone) <= end);
}

/**
 * Plan which midnights to read for a period, and for which registers.
 *
 * @throws ContractError `unstated` when the period begins before the first contract year that the contract lists
 */
export function readingPlan(
  contract: Contract,
  period: Period,
  record: MeterRecord,
  { windowFrom, windowTo = period.to, brief = false, onProgress }: UsageOptions,
): ReadingPlan {
  const statement = windowFrom === undefined ? undefined : { from: windowFrom, to: windowTo };
  const windows = nettingWindows(contract, period.from, period.to, statement);
  const whole = stretchFrom(period, windows[0]!.from);
  const daily = period.days <= DAILY_UP_TO && !brief;
  const registers = registersOf(contract);
  const days = daily ? datesBetween(period.from, period.to) : dynamicDates(contract, period.from, period.to);
  const plan: BoundaryPlan = {
    needed: neededDates(contract, period, windows),
    wanted: [...days, ...datesOfChanges(record, registers, whole)],
    registers,
    record,
    maxGapMinutes: contract.quality.maxBoundaryGapMinutes,
    isExact: brief,
    years: {
      starts: windows.filter(({ kind }) => kind === "year").map((window) => window.from),
      opening: (date, register) => openingReading(contract, date, register),
    },
    onProgress,
  };
  return { windows, whole, daily, plan };
}
