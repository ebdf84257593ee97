import type { Issue } from "../../issue.ts";
import type { Register } from "../../reading.ts";
import type { CivilDate } from "../../units/civil.ts";
import { midnight } from "../../units/zone.ts";
import type { BoundaryPlan } from "./boundaries.ts";
import type { BoundaryReading } from "./boundary-reading.ts";
import { estimatedBoundary } from "./estimated-boundary.ts";
import { estimatedIssues } from "./estimated-issues.ts";
import type { KnownReading } from "./known-reading.ts";
import { openingIssue } from "./opening-reading.ts";
import { firstAfter, searchedFrom, searchedTo, type TotalsSearch } from "./totals-search.ts";

/** A needed midnight at which some registers have no fresh reading, and what was known of them before. */
export interface StaleMidnight {
  readonly date: CivilDate;
  readonly registers: readonly Register[];
  readonly before: ReadonlyMap<Register, KnownReading>;
}

/** What stands in for the readings of a midnight, and what is to be said of them. */
interface Resolved {
  readonly readings: readonly BoundaryReading[];
  readonly issues: readonly Issue[];
}

/** Of a register that the device had not seen yet the contract may know what it showed. */
function openings(plan: BoundaryPlan, { date, registers, before }: StaleMidnight): BoundaryReading[] {
  const isSeen = (register: Register): boolean => before.has(register) && before.get(register)!.by === undefined;
  return registers
    .filter((register) => !isSeen(register))
    .flatMap((register) => plan.years?.opening(date, register) ?? [])
    .map((given) => ({ ...given, ...plan.record.endOfDay(given) }));
}

/** The next readings after a midnight, of the device or on record. */
async function readingsAfter(
  search: TotalsSearch,
  { record, isExact }: BoundaryPlan,
  date: CivilDate,
  registers: readonly Register[],
): Promise<readonly KnownReading[]> {
  if (isExact || registers.length === 0) return [];
  const at = midnight(date, search.source.zone);
  const found = (await firstAfter(search, date, registers)).map(record.continued);
  return registers.flatMap((register) => {
    const read = found.find((reading) => reading.register === register);
    return record.after(register, at, read?.at ?? search.now) ?? read ?? [];
  });
}

/**
 * The registers at a midnight that no fresh reading tells of: from the contract at the start of a contract year, else
 * interpolated between the readings around it. What is on record stands among those, so that nothing is interpolated across a
 * change of meter.
 *
 * @throws ReadingError `missing` without a reading on one side, `decreased` or `implausible` when the two contradict
 */
export async function staleBoundaries(
  search: TotalsSearch,
  plan: BoundaryPlan,
  stale: StaleMidnight,
): Promise<Resolved> {
  const { date, registers, before } = stale;
  const opened = openings(plan, stale);
  const left = registers.filter((register) => opened.every((reading) => reading.register !== register));
  const after = await readingsAfter(search, plan, date, left);
  const estimated = left.map((register) =>
    estimatedBoundary({
      register,
      date,
      zone: search.source.zone,
      searched: plan.isExact ? undefined : { before: searchedFrom(date), after: searchedTo(search) },
      before: before.get(register),
      after: after.find((reading) => reading.register === register),
      opensYear: plan.years?.starts.includes(date),
    }),
  );
  return {
    readings: [...opened, ...estimated],
    issues: [...opened.map(openingIssue), ...estimatedIssues(estimated)],
  };
}
