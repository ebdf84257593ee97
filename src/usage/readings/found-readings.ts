import type { Issue } from "../../issue.ts";
import type { Register } from "../../reading.ts";
import { collect } from "../../stream/collect.ts";
import { readings } from "../../stream/readings.ts";
import type { CivilDate } from "../../units/civil.ts";
import { midnight } from "../../units/zone.ts";
import { allowedAge } from "./allowed-age.ts";
import type { BoundaryPlan } from "./boundaries.ts";
import type { KnownReading } from "./known-reading.ts";
import { lastBefore, searchedFrom, type TotalsSearch } from "./totals-search.ts";

/** The last known reading of each register before each midnight; it may be old. */
export interface FoundReadings {
  readonly found: ReadonlyMap<CivilDate, Map<Register, KnownReading>>;
  /** Registers that the device has shown at all. */
  readonly inUse: readonly Register[];
  readonly issues: readonly Issue[];
}

type Found = FoundReadings["found"];

const neededDates = ({ registers, needed }: BoundaryPlan): CivilDate[] =>
  [...new Set(registers.flatMap(needed))].sort();

async function fetchAll(search: TotalsSearch, plan: BoundaryPlan): Promise<Omit<FoundReadings, "inUse">> {
  const dates = [...new Set([...neededDates(plan), ...plan.wanted])].sort();
  const chunks = await collect(readings(search.source, { meter: search.meter, dates }), {
    signal: search.signal,
    onEach: (done) => plan.onProgress?.(done, dates.length),
  });
  const found = new Map(
    chunks.map((chunk) => [
      chunk.date,
      new Map(chunk.readings.map((reading) => [reading.register, plan.record.continued(reading)])),
    ]),
  );
  return { found, issues: chunks.flatMap(({ issues }) => issues) };
}

const inUse = (found: Found, { registers }: BoundaryPlan): Register[] =>
  registers.filter((register) => [...found.values()].some((here) => here.has(register)));

/** Where the day before a needed midnight has no reading of a register, an earlier day may have one. */
async function lookBack(search: TotalsSearch, plan: BoundaryPlan, found: Found): Promise<void> {
  const isSilent = [...found.values()].every((here) => here.size === 0);
  for (const [index, date] of neededDates(plan).entries()) {
    const at = midnight(date, search.source.zone);
    const isOnRecord = (register: Register): boolean =>
      plan.record.before(register, at, at - allowedAge(register, plan.maxGapMinutes)) !== undefined;
    const isSought = (register: Register): boolean => plan.needed(register).includes(date) && !isOnRecord(register);
    const sought = isSilent && index === 0 ? plan.registers : inUse(found, plan).filter(isSought);
    const here = found.get(date)!;
    const absent = sought.filter((register) => !here.has(register));
    if (absent.length === 0) continue;
    for (const reading of await lastBefore(search, date, absent))
      here.set(reading.register, plan.record.continued(reading));
  }
}

/**
 * What is on record stands in for the device's reading of the same instant, and for any older one; but a reading that is fresh at
 * midnight needs no help of a change of meter.
 */
function takeRecord(plan: BoundaryPlan, found: Found, registers: readonly Register[], zone: string): void {
  for (const [date, here] of found) {
    const at = midnight(date, zone);
    for (const register of registers) {
      const read = here.get(register);
      const told = plan.record.before(register, at, read?.at ?? midnight(searchedFrom(date), zone));
      const isFresh = read !== undefined && at - read.at <= allowedAge(register, plan.maxGapMinutes);
      if (told === undefined || (isFresh && told.by === "meter-change")) continue;
      here.set(register, isFresh ? { ...told, overridden: read } : told);
    }
  }
}

/** Read the registers at the midnights of a plan, and put what is on record among them. */
export async function foundReadings(search: TotalsSearch, plan: BoundaryPlan): Promise<FoundReadings> {
  const { found, issues } = await fetchAll(search, plan);
  if (!plan.isExact) await lookBack(search, plan, found);
  const registers = inUse(found, plan);
  takeRecord(plan, found, registers, search.source.zone);
  return { found, inUse: registers, issues };
}
