import { ContractError, ReadingError } from "../errors.ts";
import type { Issue } from "../issue.ts";
import type { Register } from "../reading.ts";
import type { Source } from "../source/source.ts";
import { checkZones } from "../stream/stretch.ts";
import type { Contract } from "../tariff/contract.ts";
import { type CivilDate, datesBetween, daysBetween } from "../units/civil.ts";
import type { Period } from "../units/period.ts";
import { isoInstant, midnight } from "../units/zone.ts";
import { billable } from "./billable.ts";
import type { Boundaries } from "./boundaries.ts";
import { checkedDifference } from "./check-readings.ts";
import { cutDates } from "./cut-dates.ts";
import type { DayUsage } from "./day-usage.ts";
import { dayUsages } from "./day-usages.ts";
import { dynamicDates } from "./dynamic-dates.ts";
import { dynamicSlots } from "./dynamic-slots.ts";
import { floatStepIssues } from "./float-step-issues.ts";
import { homeBoundaries } from "./home-boundaries.ts";
import { type KnownIntervals, knownIntervals } from "./known-intervals.ts";
import { type NettingWindow, nettingWindows } from "./netting-window.ts";
import { openingReading } from "./opening-reading.ts";
import { worst } from "./quality.ts";
import { refuseEmpty } from "./refuse-empty.ts";
import type { SlotEnergies } from "./slot-energies.ts";
import type { Span } from "./span.ts";
import { withholdMissing } from "./withhold-missing.ts";

/** A home's quantities over a period, by register and by stretch between price cuts. */
export interface Usage {
  readonly uid: string;
  /** As asked. */
  readonly asked: Period;
  /** As billed: ends at the last local midnight before now when the period is not over. */
  readonly period: Period;
  /** Whether the period is over, and has been for two hours, so that nothing can still come in. */
  readonly complete: boolean;
  /** Over which netting and tax tiers run; the first may begin before the period. */
  readonly windows: readonly NettingWindow[];
  /** From the start of the first window to the end of the period. */
  readonly spans: readonly Span[];
  /** Day by day, for stretches of at most {@link DAILY_UP_TO} days; else empty. */
  readonly days: readonly DayUsage[];
  /** The energy of each slot that the contract prices by itself, by direction and price series; else empty. */
  readonly slots: readonly SlotEnergies[];
  readonly issues: readonly Issue[];
}

/** Every day of a period up to so many days is read at its own midnights; of a longer one only the cuts are. */
export const DAILY_UP_TO = 62;

export interface UsageOptions {
  /** The instant taken for now, epoch ms; the clock unless given. */
  readonly now?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  /**
   * The first day of a statement that this period is a part of: netting runs from there when the contract has no contract
   * year, so that the parts of the statement add up to the whole.
   */
  readonly windowFrom?: CivilDate | undefined;
  /** The first day after that statement, by which yearly tax limits are shared; the period's end unless given. */
  readonly windowTo?: CivilDate | undefined;
  /** Called as midnights are read. */
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
}

const ELECTRIC: readonly Register[] = ["t1", "t2", "t3", "t4"];

function refuseOtherZone(contract: Contract, { text, zone }: Period): void {
  if (contract.zone === zone) return;
  throw new RangeError(
    `Cannot bill period "${text}" of ${zone} with a contract in ${contract.zone}: both must be in one zone`,
  );
}

function refuseMeterChange(contract: Contract, { from, to }: Period): void {
  const change = contract.meterChanges.find(({ at }) => at.slice(0, 10) >= from && at.slice(0, 10) < to);
  if (change === undefined) return;
  throw new ContractError({
    code: "unsupported",
    place: { file: contract.file, path: "meterChanges" },
    text: {
      en: `Cannot bill across the meter change of ${change.at}: this version bills one meter at a time`,
      nl: `Geen rekening over de meterwissel van ${change.at} heen: deze versie rekent per meter`,
    },
    hint: {
      en: "Bill the days before and after the change separately",
      nl: "Bereken de dagen voor en na de wissel apart",
    },
  });
}

/** A period from an earlier day on. */
const stretchFrom = (period: Period, from: CivilDate): Period => ({
  ...period,
  from,
  start: midnight(from, period.zone),
  days: daysBetween(from, period.to),
});

/** The midnights at which energy needs a reading: ends of bill and windows, and every cut from the first window on. */
function neededDates(contract: Contract, { from, to }: Period, windows: readonly NettingWindow[]): CivilDate[] {
  const starts = windows.map((window) => window.from);
  return [...new Set([...starts, from, ...cutDates(contract, starts[0]!, to), to])].sort();
}

function spansOf(found: Boundaries, known: KnownIntervals, cuts: readonly CivilDate[], zone: string): Span[] {
  return found.inUse.flatMap((register) =>
    cuts.slice(1).map((to, index): Span => {
      const from = cuts[index]!;
      const [start, end] = [found.at(from, register)!, found.at(to, register)!];
      const thousandths = checkedDifference(start, end, zone);
      const isWhole = known.isWhole(register, midnight(from, zone), midnight(to, zone));
      const quality = worst([start.quality, end.quality, isWhole ? "measured" : "missing"]);
      return { register, from, to, start, end, thousandths, quality };
    }),
  );
}

function notMeasured(what: "electricity" | "gas", period: Period): ReadingError {
  const name = { electricity: { en: "electricity import", nl: "stroomafname" }, gas: { en: "gas", nl: "gas" } }[what];
  return new ReadingError({
    code: "missing",
    at: period.start,
    text: {
      en: `Cannot bill ${period.text}: the device has no reading of ${name.en} around ${isoInstant(period.start, period.zone)}`,
      nl: `Geen rekening van ${period.text}: het apparaat heeft geen stand van ${name.nl} rond ${isoInstant(period.start, period.zone)}`,
    },
    hint: {
      en: `Take a period in which the device was connected, or leave \`${what}\` out of the contract`,
      nl: `Neem een periode waarin het apparaat was aangesloten, of laat \`${what}\` uit het contract weg`,
    },
  });
}

/**
 * Read what a bill of a period needs: the registers at every midnight on which a price changes, and the days between.
 * Import and export come from the registers t1..t4 alone, whatever is missing in between. Where a source has intervals and
 * no registers, what is missing is named as an issue and marks what it touches `missing`.
 *
 * @throws ReadingError `missing`, `decreased`, `implausible`, `conflict`, or `incomplete` when the period has not begun;
 *   RangeError when source, contract and period are not of one zone
 * @example
 * const november = await usage(home, contract, period("2026-11", contract.zone));
 * november.spans[0].thousandths; // Wh of the first register
 */
export async function usage(
  source: Source,
  contract: Contract,
  asked: Period,
  options: UsageOptions = {},
): Promise<Usage> {
  checkZones(source, asked);
  refuseOtherZone(contract, asked);
  const now = options.now ?? Date.now();
  const { period, complete, issues } = billable(asked, now);
  const { windowFrom, windowTo = period.to } = options;
  const statement = windowFrom === undefined ? undefined : { from: windowFrom, to: windowTo };
  const windows = nettingWindows(contract, period.from, period.to, statement);
  const whole = stretchFrom(period, windows[0]!.from);
  refuseMeterChange(contract, whole);
  const needed = neededDates(contract, period, windows);
  const daily = period.days <= DAILY_UP_TO ? datesBetween(period.from, period.to) : [];
  const plan = {
    needed,
    wanted: daily.length > 0 ? daily : dynamicDates(contract, period.from, period.to),
    maxGapMinutes: contract.quality.maxBoundaryGapMinutes,
    years: {
      starts: windows.filter(({ kind }) => kind === "year").map((window) => window.from),
      opening: (date: CivilDate, register: Register) => openingReading(contract, date, register),
    },
    onProgress: options.onProgress,
  };
  const wantsGas = contract.gas !== undefined;
  const registers: readonly Register[] = [
    ...(contract.electricity ? ELECTRIC : []),
    ...(wantsGas ? (["gas"] as const) : []),
  ];
  const found = await homeBoundaries({ source, now, signal: options.signal }, { ...plan, registers });
  if (contract.electricity && !found.inUse.some((register) => register === "t1" || register === "t2"))
    throw notMeasured("electricity", period);
  if (wantsGas && !found.inUse.includes("gas")) throw notMeasured("gas", period);

  const known = await knownIntervals(source, whole);
  refuseEmpty(known, found.inUse, whole);
  const spans = spansOf(found, known, needed, period.zone);
  const own = spans.filter(({ from }) => from >= period.from);
  const days = daily.length === 0 ? { days: [], issues: [] } : dayUsages(found, period, own);
  const dynamic = await dynamicSlots({ source, contract, period, found, known, signal: options.signal });
  return {
    uid: await source.uid({ signal: options.signal }),
    asked,
    period,
    complete,
    windows,
    spans,
    days: days.days.map((day) => withholdMissing(day, known, period.zone)),
    slots: dynamic.slots,
    issues: [
      ...issues,
      ...known.issuesOf(found.inUse),
      ...found.issues,
      ...days.issues,
      ...floatStepIssues(spans),
      ...dynamic.issues,
    ],
  };
}
