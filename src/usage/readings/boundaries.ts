import type { Issue } from "../../issue.ts";
import type { Register } from "../../reading.ts";
import { rememberedSource } from "../../source/archive/remembered.ts";
import type { ReadingOverride } from "../../tariff/reading-override.ts";
import type { CivilDate } from "../../units/civil.ts";
import { midnight } from "../../units/zone.ts";
import { allowedAge } from "./allowed-age.ts";
import type { BoundaryReading } from "./boundary-reading.ts";
import { type FoundReadings, foundReadings } from "./found-readings.ts";
import type { KnownReading } from "./known-reading.ts";
import type { MeterRecord } from "./meter-record.ts";
import { overrideIssues } from "./override-issues.ts";
import { overridesBehind } from "./overrides-behind.ts";
import { readingConflicts } from "./reading-conflicts.ts";
import { staleBoundaries } from "./stale-boundaries.ts";
import type { TotalsSearch } from "./totals-search.ts";

/** What to read: midnights that must have a reading of a register, in order, and others that may. */
export interface BoundaryPlan {
  readonly needed: (register: Register) => readonly CivilDate[];
  readonly wanted: readonly CivilDate[];
  readonly registers: readonly Register[];
  readonly maxGapMinutes: number;
  /** What is known beside what the device says. */
  readonly record: MeterRecord;
  /** Do not look around a midnight that has no reading of its own. */
  readonly isExact?: boolean | undefined;
  /** The starts of contract years among them, and what the contract says a register showed there. */
  readonly years?:
    | {
        readonly starts: readonly CivilDate[];
        readonly opening: (date: CivilDate, register: Register) => BoundaryReading | undefined;
      }
    | undefined;
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
}

/** The readings found, by midnight and register. A midnight that a register in use must be known at has it. */
export interface Boundaries {
  readonly at: (date: CivilDate, register: Register) => BoundaryReading | undefined;
  readonly inUse: readonly Register[];
  readonly issues: readonly Issue[];
  /** Those that these readings rest on. */
  readonly overrides: ReadonlySet<ReadingOverride>;
}

function setAsideConflicts({ found }: FoundReadings, { needed }: BoundaryPlan, zone: string): readonly Issue[] {
  const readings = [...found].flatMap(([date, here]) => [...here.values()].map((reading) => ({ date, reading })));
  const { aside, issues } = readingConflicts(readings, needed, zone);
  for (const { date, reading } of aside) found.get(date)?.delete(reading.register);
  return issues;
}

const ofMidnight = (reading: KnownReading, date: CivilDate): BoundaryReading => ({
  ...reading,
  date,
  quality: reading.by === undefined ? "measured" : "derived",
});

/**
 * The registers at local midnights (interface §3.1): the last value before midnight is `measured` when it is at most the
 * contract's gap old, and `derived` when a person put it on record; without any before it the contract may give one; else the
 * value is interpolated to the next later reading and `estimated`.
 *
 * @throws ReadingError `missing` when a needed midnight has no reading on one of its sides, `conflict` when it has two
 */
export async function boundaries(asked: TotalsSearch, plan: BoundaryPlan): Promise<Boundaries> {
  const { zone } = asked.source;
  // Searches around neighbouring midnights look at the same days.
  const search = { ...asked, source: rememberedSource(asked.source) };
  const read = await foundReadings(search, plan);
  const issues = [...read.issues, ...setAsideConflicts(read, plan, zone)];
  const wanted = new Set(plan.wanted);
  const resolved = new Map<string, BoundaryReading>();
  for (const [date, before] of read.found) {
    const isFresh = ({ register, at }: KnownReading): boolean =>
      midnight(date, zone) - at <= allowedAge(register, plan.maxGapMinutes);
    const isAsked = ({ register }: KnownReading): boolean =>
      read.inUse.includes(register) && (wanted.has(date) || plan.needed(register).includes(date));
    const fresh = [...before.values()].filter((reading) => isAsked(reading) && isFresh(reading));
    for (const reading of fresh) resolved.set(`${date} ${reading.register}`, ofMidnight(reading, date));
    const isOpen = (register: Register): boolean =>
      !resolved.has(`${date} ${register}`) && plan.needed(register).includes(date);
    const registers = read.inUse.filter(isOpen);
    if (registers.length === 0) continue;
    const stale = await staleBoundaries(search, plan, { date, registers, before });
    for (const reading of stale.readings) resolved.set(`${date} ${reading.register}`, reading);
    issues.push(...stale.issues);
  }
  const overrides = overridesBehind(resolved.values());
  issues.push(...overrideIssues(overrides, resolved.values(), zone));
  return { inUse: read.inUse, issues, overrides, at: (date, register) => resolved.get(`${date} ${register}`) };
}
