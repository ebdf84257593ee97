import type { Issue } from "../issue.ts";
import type { Source } from "../source/source.ts";
import { checkZones } from "../stream/stretch.ts";
import type { Contract } from "../tariff/contract.ts";
import type { ReadingOverride } from "../tariff/reading-override.ts";
import type { CivilDate } from "../units/civil.ts";
import type { Period } from "../units/period.ts";
import { billable } from "./billable.ts";
import type { DayUsage } from "./day-usage.ts";
import { dayUsages } from "./day-usages.ts";
import { floatStepIssues } from "./float-step-issues.ts";
import type { NettingWindow } from "./netting-window.ts";
import type { Boundaries, BoundaryPlan } from "./readings/boundaries.ts";
import { homeBoundaries } from "./readings/home-boundaries.ts";
import { meterChangeIssues } from "./readings/meter-change-issues.ts";
import { readRecord } from "./readings/read-record.ts";
import { readingPlan } from "./readings/reading-plan.ts";
import { unusedOverrides } from "./readings/unused-overrides.ts";
import { refuseEmpty } from "./refuse-empty.ts";
import { refuseUnmeasured } from "./refuse-unmeasured.ts";
import { refuseUnnamed } from "./refuse-unnamed.ts";
import { dynamicSlots } from "./slots/dynamic-slots.ts";
import { knownIntervals } from "./slots/known-intervals.ts";
import type { SlotEnergies } from "./slots/slot-energies.ts";
import { withholdMissing } from "./slots/withhold-missing.ts";
import type { Span } from "./span.ts";
import { spansOf } from "./spans-of.ts";
import { unreadExport } from "./unread-export.ts";

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
  /** Day by day, for stretches of at most 62 days; else empty. */
  readonly days: readonly DayUsage[];
  /** The energy of each slot that the contract prices by itself, by direction and price series; else empty. */
  readonly slots: readonly SlotEnergies[];
  readonly issues: readonly Issue[];
}

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
  /**
   * Read the midnights that amounts rest on and no others: `days` stays empty, and where one of them has no reading of its own
   * none is sought around it, but ReadingError `missing` thrown. For what is good to have of other periods.
   */
  readonly brief?: boolean | undefined;
  /** Readings that a person puts in the place of the device's; each one that is used is an issue of the usage. */
  readonly overrides?: readonly ReadingOverride[] | undefined;
  /** Called as midnights are read. */
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
}

function refuseOtherZone(contract: Contract, { text, zone }: Period): void {
  if (contract.zone === zone) return;
  throw new RangeError(
    `Cannot bill period "${text}" of ${zone} with a contract in ${contract.zone}: both must be in one zone`,
  );
}

/** The instant of the first reading that amounts rest on; it may lie before the midnight that it stands for. */
const firstReading = ({ inUse, at }: Boundaries, { needed }: BoundaryPlan): number =>
  Math.min(...inUse.map((register) => at(needed(register)[0]!, register)!.at));

/**
 * Read what a bill of a period needs: the registers at every midnight on which a price changes, and the days between.
 * Import and export come from the registers t1..t4 alone, whatever is missing in between. Where a source has intervals and
 * no registers, what is missing is named as an issue and marks what it touches `missing`. Counts go on over the contract's
 * `meterChanges` (interface §3.2).
 *
 * @throws ReadingError `missing`, `decreased`, `implausible`, `conflict`, or `incomplete` when the period has not begun;
 *   ContractError `unstated` when a meter change leaves out a register that is in use; RangeError when source, contract and
 *   period are not of one zone
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
  const { now = Date.now(), signal, overrides } = options;
  const { period, complete, issues } = billable(asked, now);
  const record = await readRecord(source, { contract, overrides });
  const { windows, whole, daily, plan } = readingPlan(contract, period, record, options);
  const found = await homeBoundaries({ source, now, signal }, plan);
  refuseUnmeasured(found, contract, period);
  const stretch = { start: firstReading(found, plan), end: whole.end };
  refuseUnnamed(found, contract, { ...stretch, record, cuts: plan.needed("t1") });

  const known = await knownIntervals(source, whole);
  refuseEmpty(known, found.inUse, whole);
  const spans = spansOf({ found, known, record, cutsOf: plan.needed, zone: period.zone });
  const own = spans.filter(({ from }) => from >= period.from);
  const days = daily ? dayUsages(found, period, own) : { days: [], issues: [] };
  const dynamic = await dynamicSlots({ source, contract, period, found, known, record, signal });
  return {
    uid: await source.uid({ signal }),
    asked,
    period,
    complete,
    windows,
    spans,
    days: days.days.map((day) => withholdMissing(day, known, period.zone)),
    slots: dynamic.slots,
    issues: [
      ...issues,
      ...unreadExport(found.inUse, contract),
      ...known.issuesOf(found.inUse),
      ...meterChangeIssues(record, found.inUse, stretch),
      ...found.issues,
      ...unusedOverrides(overrides ?? [], found, period),
      ...days.issues,
      ...floatStepIssues(spans),
      ...dynamic.issues,
    ],
  };
}
