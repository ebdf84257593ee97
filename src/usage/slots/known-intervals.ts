import type { Issue } from "../../issue.ts";
import type { Register } from "../../reading.ts";
import type { Coverage, MissingStretch, Source } from "../../source/source.ts";
import type { Period } from "../../units/period.ts";
import { missingIssues } from "../missing-issues.ts";

/** Which intervals of a period a source has. A source of meter readings has no intervals to miss. */
export interface KnownIntervals {
  /** Whether no interval of a register is missing from start <= t < end (epoch ms). */
  isWhole(register: Register, start: number, end: number): boolean;
  /** Whether a register has no interval at all there. */
  isEmpty(register: Register, start: number, end: number): boolean;
  /** What is missing of some registers, after what is to be known of the readings as such. */
  issuesOf(registers: readonly Register[]): Issue[];
}

const NOTHING_MISSING: Coverage = { missing: [], issues: [] };

/** What a source has of a period. */
export async function knownIntervals(source: Source, { start, end, zone }: Period): Promise<KnownIntervals> {
  const { missing, issues } = (await source.coverage?.(start, end)) ?? NOTHING_MISSING;
  const of = (register: Register): readonly MissingStretch[] =>
    missing.filter(({ registers }) => registers.includes(register));
  return {
    isWhole: (register, from, to) => of(register).every((hole) => hole.end <= from || hole.start >= to),
    isEmpty: (register, from, to) => of(register).some((hole) => hole.start <= from && hole.end >= to),
    issuesOf: (registers) => [...issues, ...missingIssues(missing, registers, zone)],
  };
}
