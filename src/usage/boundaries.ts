import type { Issue } from "../issue.ts";
import type { Reading, Register } from "../reading.ts";
import { collect } from "../stream/collect.ts";
import { readings } from "../stream/readings.ts";
import type { CivilDate } from "../units/civil.ts";
import { midnight } from "../units/zone.ts";
import type { BoundaryReading } from "./boundary-reading.ts";
import { estimatedBoundary } from "./estimated-boundary.ts";
import { openingIssue } from "./opening-reading.ts";
import { readingConflicts } from "./reading-conflicts.ts";
import { firstAfter, lastBefore, type TotalsSearch } from "./totals-search.ts";

const HOUR = 3_600_000;

/** What to read: midnights that must have a reading, and others that may. */
export interface BoundaryPlan {
  readonly needed: readonly CivilDate[];
  readonly wanted: readonly CivilDate[];
  readonly registers: readonly Register[];
  readonly maxGapMinutes: number;
  /** The starts of contract years among them, and what the contract says a register showed there. */
  readonly years?:
    | {
        readonly starts: readonly CivilDate[];
        readonly opening: (date: CivilDate, register: Register) => BoundaryReading | undefined;
      }
    | undefined;
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
}

/** The readings found, by midnight and register. A needed midnight has every register that is in use. */
export interface Boundaries {
  readonly at: (date: CivilDate, register: Register) => BoundaryReading | undefined;
  readonly inUse: readonly Register[];
  readonly issues: readonly Issue[];
}

type Found = Map<CivilDate, Map<Register, Reading>>;

/** A gas meter reports once an hour, so its counter may be an hour behind its stamp at both ends alike. */
const allowance = (register: Register, maxGapMinutes: number): number =>
  maxGapMinutes * 60_000 + (register === "gas" ? HOUR : 0);

async function fetchAll(search: TotalsSearch, plan: BoundaryPlan): Promise<[Found, Issue[]]> {
  const dates = [...new Set([...plan.needed, ...plan.wanted])].sort();
  const chunks = await collect(readings(search.source, { meter: search.meter, dates }), {
    signal: search.signal,
    onEach: (done) => plan.onProgress?.(done, dates.length),
  });
  const found: Found = new Map();
  for (const { date, readings } of chunks)
    found.set(date, new Map(readings.map((reading) => [reading.register, reading])));
  return [found, chunks.flatMap(({ issues }) => issues)];
}

const inUse = (found: Found, { registers }: BoundaryPlan): Register[] =>
  registers.filter((register) => [...found.values()].some((here) => here.has(register)));

/** Where the day before a needed midnight has no reading of a register, an earlier day may have one. */
async function lookBack(search: TotalsSearch, plan: BoundaryPlan, found: Found): Promise<void> {
  const isSilent = [...found.values()].every((here) => here.size === 0);
  for (const [index, date] of plan.needed.entries()) {
    const sought = isSilent && index === 0 ? plan.registers : inUse(found, plan);
    const here = found.get(date) ?? new Map<Register, Reading>();
    const absent = sought.filter((register) => !here.has(register));
    if (absent.length === 0) continue;
    for (const reading of await lastBefore(search, date, absent)) here.set(reading.register, reading);
  }
}

function setAsideConflicts(found: Found, { needed }: BoundaryPlan, zone: string): readonly Issue[] {
  const readings = [...found].flatMap(([date, here]) => [...here.values()].map((reading) => ({ date, reading })));
  const { aside, issues } = readingConflicts(readings, needed, zone);
  for (const { date, reading } of aside) found.get(date)?.delete(reading.register);
  return issues;
}

/**
 * The registers at local midnights (interface §3.1): the last value before midnight is `measured` when it is at most the
 * contract's gap old; without any before it the contract may give one, `derived`; else the value is interpolated to the next
 * later reading and `estimated`.
 *
 * @throws ReadingError `missing` when a needed midnight has no reading on one of its sides, `conflict` when it has two
 */
export async function boundaries(search: TotalsSearch, plan: BoundaryPlan): Promise<Boundaries> {
  const { zone } = search.source;
  const [found, issues] = await fetchAll(search, plan);
  await lookBack(search, plan, found);
  issues.push(...setAsideConflicts(found, plan, zone));
  const registers = inUse(found, plan);
  const resolved = new Map<string, BoundaryReading>();
  for (const [date, here] of found) {
    const at = midnight(date, zone);
    const isFresh = (register: Register): boolean => {
      const reading = here.get(register);
      return reading !== undefined && at - reading.at <= allowance(register, plan.maxGapMinutes);
    };
    for (const register of registers.filter(isFresh))
      resolved.set(`${date} ${register}`, { ...here.get(register)!, date, quality: "measured" });
    if (!plan.needed.includes(date)) continue;
    const unseen = registers.filter((register) => !here.has(register));
    for (const reading of unseen.flatMap((register) => plan.years?.opening(date, register) ?? [])) {
      resolved.set(`${date} ${reading.register}`, reading);
      issues.push(openingIssue(reading));
    }
    const stale = registers.filter((register) => !resolved.has(`${date} ${register}`));
    if (stale.length === 0) continue;
    const opensYear = plan.years?.starts.includes(date) ?? false;
    const after = new Map((await firstAfter(search, date, stale)).map((reading) => [reading.register, reading]));
    for (const register of stale) {
      const [before, next] = [here.get(register), after.get(register)];
      const { reading, issue } = estimatedBoundary({ register, date, zone, before, after: next, opensYear });
      resolved.set(`${date} ${register}`, reading);
      issues.push(issue);
    }
  }
  return { inUse: registers, issues, at: (date, register) => resolved.get(`${date} ${register}`) };
}
